/**
 * Texts for people, by key, in zh-CN and English. Findings and errors hold keys and raw values; here they become words, when read.
 *
 * A placeholder is `{name}` or `{name:unit}`; the unit says how the raw integer is shown (`{endedOn:day}`), and of a code which list of options
 * (`Options.ts`) has its title. There is no plural and no grammar: English texts are worded so that they need none. Nothing here uses `Intl`,
 * so every host prints the same.
 */
import * as Unit from "./Unit.ts"

export type Locale = "zh-CN" | "en"

export type Text = { readonly "zh-CN": string; readonly en: string }

/** Every key in both languages: a catalogue that lacks one does not compile. */
export type Catalogue<K extends string = string> = { readonly [L in Locale]: { readonly [P in K]: string } }

export type Value = number | string | boolean | readonly (string | number)[] | undefined

export type Values = { readonly [name: string]: Value }

/** Units by name, for placeholders that do not say their own. */
export type Units = { readonly [name: string]: string }

/** The Chinese keys decide; English must have exactly the same. */
export const catalogue = <const Z extends Readonly<Record<string, string>>>(texts: {
  readonly "zh-CN": Z
  readonly en: { readonly [K in keyof NoInfer<Z>]: string }
}): Catalogue<keyof Z & string> => texts

/** One catalogue of several; a key that comes twice is a `RangeError`, since one of its texts would never be read. */
export const merge = <const C extends readonly Catalogue<never>[]>(...catalogues: C): Catalogue<KeyOf<C[number]>> => {
  const merged: Record<Locale, Record<string, string>> = { "zh-CN": {}, en: {} }
  for (const texts of catalogues) {
    for (const key of Object.keys(texts.en)) {
      if (Object.hasOwn(merged.en, key)) throw new RangeError(`message key twice: ${key}`)
    }
    Object.assign(merged["zh-CN"], texts["zh-CN"])
    Object.assign(merged.en, texts.en)
  }
  return merged as Catalogue<KeyOf<C[number]>>
}

export type KeyOf<C> = C extends { readonly en: infer E } ? keyof E & string : never

const placeholder = /\{([^{}:]+)(?::([^{}]+))?\}/g

/** Names that a template asks for, in order, each once. */
export const placeholders = (template: string): readonly string[] => [
  ...new Set([...template.matchAll(placeholder)].map((match) => match[1] ?? ""))
]

/**
 * Fills a template. A value that is `undefined` is an unknown fact and is shown as such; a name that `values` does not have at all
 * stays visible as `{name}`, so that a report never hides a mistake (tests refuse it: `Requirement.flaws`).
 */
export const render = (template: string, values: Values, locale: Locale, units: Units = {}, titles?: Catalogue): string =>
  template.replace(placeholder, (whole, name: string, unit: string | undefined) =>
    Object.hasOwn(values, name) ? show(values[name], unit ?? units[name], locale, titles) : whole
  )

/**
 * A raw value in words: days as dates, amounts with their unit, truths as yes and no. A code whose unit is a list of options is shown by its
 * title, where `titles` has it.
 */
export const show = (value: Value, unit: string | undefined, locale: Locale, titles?: Catalogue): string =>
  Array.isArray(value)
    ? value.map((one: number | string) => word(one, unit, locale, titles)).join(locale === "en" ? ", " : "、")
    : word(value as Single, unit, locale, titles)

type Single = Exclude<Value, readonly unknown[]>

/** A fact that holds several codes has them as `a, b`. */
const word = (value: Single, unit: string | undefined, locale: Locale, titles: Catalogue | undefined): string =>
  typeof value === "string" && unit !== undefined && titles !== undefined
    ? value
        .split(", ")
        .map((code) => own(titles[locale], titleKey(unit, code)) ?? code)
        .join(locale === "en" ? ", " : "、")
    : Unit.show(value, unit, locale)

/** The key of a title of an option: `team.role=leader`. No text of a rule has such a key. */
export const titleKey = (list: string, code: string): string => `${list}=${code}`

const own = (texts: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(texts, key) ? texts[key] : undefined

/** The text of a key; the key itself if the catalogue, perhaps of another version, lacks it. */
export const text = (catalogue: Catalogue, key: string, values: Values, locale: Locale, units?: Units): string =>
  render(own(catalogue[locale], key) ?? key, values, locale, units, catalogue)
