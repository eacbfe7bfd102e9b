/**
 * Rules that ask whether things are stated: one requirement for each field, asked while a parameter has it, so that a person learns
 * everything that is missing at once.
 *
 * “Stated” is not “not empty”: no award, no risk is stated as none. A field that nobody filled in is unknown.
 */
import type { Citation } from "../foundation/Citation.ts"
import type { Criterion } from "../foundation/CriterionNode.ts"
import * as Facts from "../foundation/Facts.ts"
import type * as Message from "../foundation/Message.ts"
import * as Requirement from "../foundation/Requirement.ts"
import type * as Parameter from "./Parameter.ts"
import * as Rule from "./Rule.ts"

export interface Titles {
  readonly [field: string]: Message.Text
}

/** For each field whether it is stated; `undefined` where it is not. */
export type Stated<T extends Titles> = { readonly [F in keyof T & string]: true | undefined }

interface Definition<P extends string, T extends Titles> {
  readonly id: string
  readonly title: Message.Text
  readonly prefix: P
  readonly titles: T
  readonly parameter: Parameter.SetOf
  readonly citations: readonly Citation[]
}

/** One clause for each field: `service.required-fact.leader`, asked while the parameter has the field. */
export const rule = <P extends string, T extends Titles>(of: Definition<P, T>): Rule.Rule<Stated<T>> => {
  const declared = Object.fromEntries(Object.entries(of.titles).map(([name, title]) => [name, Facts.bool(title)]))
  const sheet = Facts.sheet(of.prefix, declared)
  const clauses = Object.keys(of.titles).map((name) => {
    const criterion = sheet[name]?.isKnown() as Criterion<Stated<T>>
    const requirement = Requirement.require<string, Stated<T>>(`${of.prefix}.${name}`, criterion, { citations: of.citations })
    return Rule.clause(requirement, { parameter: of.parameter, includes: name })
  })
  return Rule.define({ id: of.id, title: of.title, parameters: [of.parameter], clauses })
}

/** Blank text says nothing; zero and an empty list do. */
const isStated = (value: unknown): boolean => value !== undefined && (typeof value !== "string" || value.trim() !== "")

/** What is stated in an object. */
export const statedIn = <T extends Titles>(titles: T, given: Readonly<Record<string, unknown>>): Stated<T> =>
  Object.fromEntries(Object.keys(titles).map((name) => [name, isStated(given[name]) ? true : undefined])) as Stated<T>

type FieldKey<P extends string, T> = `${P}.${keyof T & string}` | `${P}.${keyof T & string}.why` | `${P}.${keyof T & string}.fix`

/** The three texts of every field that can be missing; `what` names in Chinese what asks for them. */
export const texts = <const P extends string, const T extends Titles>(
  prefix: P,
  titles: T,
  what: string
): Message.Catalogue<FieldKey<P, T>> => {
  const all: Record<Message.Locale, Record<string, string>> = { "zh-CN": {}, en: {} }
  for (const [field, title] of Object.entries(titles)) {
    const key = `${prefix}.${field}`
    all["zh-CN"][key] = `缺少${title["zh-CN"]}`
    all["zh-CN"][`${key}.why`] = `${what}要求载明${title["zh-CN"]}`
    all["zh-CN"][`${key}.fix`] = `请补充${title["zh-CN"]}；没有的，请写明没有`
    all.en[key] = `Missing: ${title.en}`
    all.en[`${key}.why`] = `The rule asks to state: ${title.en}`
    all.en[`${key}.fix`] = `Add it, or say that there is none: ${title.en}`
  }
  return all as Message.Catalogue<FieldKey<P, T>>
}
