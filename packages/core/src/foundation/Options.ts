/**
 * The values that a fact or a parameter may have, where these are few and have names: codes for programs, titles for people. The codes stand in
 * the order of the titles; where values have an order, from the lowest to the highest.
 *
 * A finding names the list as the unit of its value (`{stage:activity.stage}`), so that it holds codes only and reads in any language later.
 */
import * as Message from "./Message.ts"
import { repeated } from "./Repeated.ts"

export interface Options<C extends string = string> {
  /** Of the whole house, with a point: `team.role`. No unit of `messages/units.ts` has one. */
  readonly name: string
  readonly codes: readonly C[]
  readonly titles: Message.Catalogue<C>
}

/** A list that lacks a title in one of the languages does not compile; with its codes given (`of<Stage>`), neither does one that lacks a code. */
export const of = <C extends string>(
  name: string,
  titles: { readonly "zh-CN": { readonly [P in C]: string }; readonly en: { readonly [P in NoInfer<C>]: string } }
): Options<C> => ({ name, codes: Object.keys(titles["zh-CN"]) as C[], titles })

/** From titles that stand beside their codes. */
export const titled = <C extends string>(name: string, titles: { readonly [P in C]: Message.Text }): Options<C> => {
  const codes = Object.keys(titles) as C[]
  const inLocale = (locale: Message.Locale) =>
    Object.fromEntries(codes.map((code) => [code, titles[code][locale]])) as { readonly [P in C]: string }
  return of(name, { "zh-CN": inLocale("zh-CN"), en: inLocale("en") })
}

/** The same list under the same name, of which fewer may stand here. */
export const some = <C extends string, D extends C>({ name, titles }: Options<C>, codes: readonly D[]): Options<D> => ({
  name,
  codes,
  titles
})

/** The same list under the same name, without those that cannot stand here. */
export const without = <C extends string, D extends C>(options: Options<C>, ...codes: readonly D[]): Options<Exclude<C, D>> =>
  some(
    options,
    options.codes.filter((code): code is Exclude<C, D> => !codes.some((one) => one === code))
  )

/** A code that is not in the list, perhaps of another version, is its own title. */
export const title = ({ titles }: Options, code: string, locale: Message.Locale): string => {
  const own: Readonly<Record<string, string>> = titles[locale]
  return (Object.hasOwn(own, code) ? own[code] : undefined) ?? code
}

/** What may show its values: a fact, or a parameter by name. */
interface Shown {
  readonly kind: string
  readonly unit?: string
  readonly options?: Options
}

/** A value of a fact or a parameter in words. */
export const show = ({ kind, unit, options }: Shown, value: number | string | boolean | undefined, locale: Message.Locale): string =>
  typeof value === "string" && options !== undefined
    ? title(options, value, locale)
    : Message.show(value, kind === "day" ? "day" : unit, locale)

const entries = (lists: readonly Options[], locale: Message.Locale): Readonly<Record<string, string>> =>
  Object.fromEntries(
    lists.flatMap(({ name, titles }) => Object.entries(titles[locale]).map(([code, text]) => [Message.titleKey(name, code), text]))
  )

/** The titles of these lists as texts, for catalogues that findings are read with. Two lists of one name are a `RangeError`. */
export const catalogue = (lists: readonly Options[]): Message.Catalogue => {
  const names = lists.map(({ name }) => name)
  const twice = repeated(names)
  if (twice.length > 0) throw new RangeError(`several lists of options have one name: ${twice.join(", ")}`)
  return { "zh-CN": entries(lists, "zh-CN"), en: entries(lists, "en") }
}

/** Whatever of a file's exports is such a list. */
export const isOptions = (value: unknown): value is Options =>
  typeof value === "object" && value !== null && "codes" in value && "titles" in value && "name" in value
