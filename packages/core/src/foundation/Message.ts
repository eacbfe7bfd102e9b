/**
 * Texts for people, by key, in zh-CN and English. Findings and errors hold keys and raw values; here they become words, when read.
 *
 * A placeholder is `{name}` or `{name:unit}`; the unit says how the raw integer is shown (`{endedOn:day}`). There is no plural and no
 * grammar: English texts are worded so that they need none. Nothing here uses `Intl`, so every host prints the same.
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
export const render = (template: string, values: Values, locale: Locale, units: Units = {}): string =>
  template.replace(placeholder, (whole, name: string, unit: string | undefined) =>
    Object.hasOwn(values, name) ? show(values[name], unit ?? units[name], locale) : whole
  )

/** A raw value in words: days as dates, amounts with their unit, truths as yes and no. */
export const show = (value: Value, unit: string | undefined, locale: Locale): string =>
  Array.isArray(value)
    ? value.map((one) => Unit.show(one, unit, locale)).join(locale === "en" ? ", " : "、")
    : Unit.show(value as Exclude<Value, readonly unknown[]>, unit, locale)

/** The text of a key; the key itself if the catalogue, perhaps of another version, lacks it. */
export const text = (catalogue: Catalogue, key: string, values: Values, locale: Locale, units?: Units): string => {
  const texts: Readonly<Record<string, string>> = catalogue[locale]
  return render((Object.hasOwn(texts, key) ? texts[key] : undefined) ?? key, values, locale, units)
}
