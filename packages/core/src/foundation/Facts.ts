/**
 * A sheet of facts, declared once: the type of its rows, what can be asked of each fact, SQL columns, descriptions and test generators
 * all come from here. A register is such a sheet with a key.
 *
 * A fact that is not known is `undefined` and always has its place in the row. Text has no order and no pattern: it is the same or it is not.
 */
import { type Criterion, criterion, type Field, type Kind, type Member, type Needs, type Sum } from "./CriterionNode.ts"
import type { Day } from "./Day.ts"
import type { Text as Title } from "./Message.ts"
import type { Minute } from "./Minute.ts"
import type { Options } from "./Options.ts"
import type { ParameterReference } from "./ParameterView.ts"
import { Amount, DayQuantity, MinuteQuantity } from "./Quantity.ts"

export { day as constantDay, share, sum } from "./Quantity.ts"
export type { Field, Kind, Needs } from "./CriterionNode.ts"
// So that a declaration file which imports `Facts` alone can name the type of a sheet.
export type { Day } from "./Day.ts"
export type { Minute } from "./Minute.ts"

/** A fact before it has a name. */
export type Declaration<K extends Kind = Kind, V = unknown> = Omit<Field<string, K, V>, "name" | "column">

/** Facts by name. `fields` and `sheet` are no names, because a sheet has these itself. */
export type Fields = { readonly [name: string]: Declaration }

/** An integer. `unit` says what it counts (`messages/units.ts`): "people", "minutes-as-hours", "fen". */
export const int = (title: Title, unit?: string): Declaration<"int", number> => ({
  kind: "int",
  title,
  ...(unit === undefined ? {} : { unit })
})
/** A civil day. */
export const day = (title: Title): Declaration<"day", Day> => ({ kind: "day", title, unit: "day" })
/** A local minute. */
export const minute = (title: Title): Declaration<"minute", Minute> => ({ kind: "minute", title, unit: "minute" })
export const bool = (title: Title): Declaration<"bool", boolean> => ({ kind: "bool", title })
/** Free text, or one of the values given. */
export const text = <V extends string = string>(title: Title, options?: Options<V>): Declaration<"text", V> => ({
  kind: "text",
  title,
  ...(options === undefined ? {} : { options })
})
/** The id of somebody who serves, leads or answers for others. */
export const person = (title: Title): Declaration<"text", string> => ({ kind: "text", title, isPerson: true })
/** One of values that stand in an order, from the lowest to the highest. */
export const choice = <V extends string>(title: Title, options: Options<V>): Declaration<"choice", V> => ({
  kind: "choice",
  title,
  options
})

const nonEmpty = <M extends Member>(values: readonly M[], fits: (value: M) => boolean): readonly M[] => {
  if (values.length === 0) throw new RangeError("a set is never empty")
  const unfit = values.find((value) => !fits(value))
  if (unfit !== undefined) throw new RangeError(`not a value that a fact can have: ${JSON.stringify(unfit)}`)
  return values
}

/** Lone surrogates are refused: a database turns them into another text. */
const isText = (value: string): boolean => value.isWellFormed()

const known = <F>(field: Field): Criterion<F> => criterion({ kind: "known", field })
const oneOf = <F>(field: Field, values: readonly Member[] | ParameterReference): Criterion<F> =>
  criterion({ kind: "one-of", field, values })
const integers = <F>(field: Field, values: readonly number[]): Criterion<F> => oneOf(field, nonEmpty(values, Number.isSafeInteger))
const sumFor = (field: Field): Omit<Sum, "kind"> => ({
  ...(field.unit === undefined ? {} : { unit: field.unit }),
  terms: [{ field, times: [] }],
  constants: []
})

export class IntFact<in F> extends Amount<F> {
  readonly field: Field
  constructor(field: Field) {
    super("int", sumFor(field))
    this.field = field
  }
  isKnown(): Criterion<F> {
    return known(this.field)
  }
  isOneOf(values: readonly [number, ...number[]]): Criterion<F> {
    return integers(this.field, values)
  }
}

export class DayFact<in F> extends DayQuantity<F> {
  readonly field: Field
  constructor(field: Field) {
    super("day", sumFor(field))
    this.field = field
  }
  isKnown(): Criterion<F> {
    return known(this.field)
  }
  isOneOf(values: readonly [Day, ...Day[]]): Criterion<F> {
    return integers(this.field, values)
  }
}

export class MinuteFact<in F> extends MinuteQuantity<F> {
  readonly field: Field
  constructor(field: Field) {
    super("minute", sumFor(field))
    this.field = field
  }
  isKnown(): Criterion<F> {
    return known(this.field)
  }
}

declare const needs: unique symbol

export class BoolFact<in F> {
  declare readonly [needs]?: (facts: F) => void
  readonly field: Field
  constructor(field: Field) {
    this.field = field
  }
  isKnown(): Criterion<F> {
    return known(this.field)
  }
  is(value: boolean | ParameterReference<"yes-no">): Criterion<F> {
    return oneOf(this.field, typeof value === "boolean" ? [value] : value)
  }
}

export class TextFact<in F, in out V extends string = string> {
  declare readonly [needs]?: (facts: F, value: V) => V
  readonly field: Field
  constructor(field: Field) {
    this.field = field
  }
  isKnown(): Criterion<F> {
    return known(this.field)
  }
  /** Exactly the same text: no case, width or accent is overlooked. */
  is<G = unknown>(value: V | ParameterReference<"choice"> | TextFact<G, V>): Criterion<F & G> {
    if (value instanceof TextFact) return criterion({ kind: "same", left: this.field, right: value.field })
    return typeof value === "object" ? oneOf(this.field, value) : oneOf(this.field, nonEmpty([value], isText))
  }
  isOneOf(values: readonly [V, ...V[]] | ParameterReference<"set">): Criterion<F> {
    return oneOf(this.field, "id" in values ? values : nonEmpty(values, isText))
  }
}

export class ChoiceFact<in F, in out V extends string> extends TextFact<F, V> {
  isAtLeast(value: V | ParameterReference<"choice">): Criterion<F> {
    return this.#rank("at-least", value)
  }
  isAtMost(value: V | ParameterReference<"choice">): Criterion<F> {
    return this.#rank("at-most", value)
  }
  #rank(relation: "at-least" | "at-most", value: V | ParameterReference<"choice">): Criterion<F> {
    if (typeof value === "string" && this.field.options?.codes.includes(value) !== true)
      throw new RangeError(`not one of ${this.field.name}: ${value}`)
    return criterion({ kind: "rank", field: this.field, relation, value })
  }
}

/** What can be asked of a fact, by its kind. */
export type FactOf<D, N extends string> =
  D extends Declaration<infer K, infer V>
    ? K extends "int"
      ? IntFact<Needs<N, number>>
      : K extends "day"
        ? DayFact<Needs<N, Day>>
        : K extends "minute"
          ? MinuteFact<Needs<N, Minute>>
          : K extends "bool"
            ? BoolFact<Needs<N, boolean>>
            : K extends "text"
              ? TextFact<Needs<N, V & string>, V & string>
              : ChoiceFact<Needs<N, V & string>, V & string>
    : never

export type FieldsOf<D> = {
  readonly [N in keyof D & string]: D[N] extends Declaration<infer K, infer V> ? Field<N, K, V> : never
}

export type Sheet<D> = { readonly sheet: string; readonly fields: FieldsOf<D> } & { readonly [N in keyof D & string]: FactOf<D[N], N> }

/** Any sheet, for code that walks over fields. */
export interface AnySheet {
  readonly sheet: string
  readonly fields: { readonly [name: string]: Field }
}

/** A row of a sheet: every fact has its place, unknown is `undefined`. */
export type RowOf<S extends { readonly fields: object }> = {
  readonly [N in keyof S["fields"]]: S["fields"][N] extends Field<string, Kind, infer V> ? V | undefined : never
}

export type NameOf<S extends { readonly fields: object }> = keyof S["fields"] & string

/** `activityName` is the column `activity_name`: SQL folds case, so names that differ only there would collide. */
const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

const facts: Record<Kind, (field: Field) => unknown> = {
  int: (field) => new IntFact(field),
  day: (field) => new DayFact(field),
  minute: (field) => new MinuteFact(field),
  bool: (field) => new BoolFact(field),
  text: (field) => new TextFact(field),
  choice: (field) => new ChoiceFact(field)
}

/** Declares a sheet. Throws a `RangeError` when two facts would share a column, or a name cannot be that of a fact. */
export const sheet = <const D extends Fields>(name: string, declarations: D): Sheet<D> => {
  const columns = new Set<string>()
  const fields: Record<string, Field> = {}
  const all: Record<string, unknown> = { sheet: name, fields }
  for (const [fact, declaration] of Object.entries<Declaration>(declarations)) {
    const column = columnOf(fact)
    const folded = column.toLowerCase()
    if (Object.hasOwn(all, fact) || fact in Object.prototype || fact === "" || columns.has(folded))
      throw new RangeError(`no name for a fact of ${name}: ${fact}`)
    columns.add(folded)
    const field: Field = { name: fact, column, ...declaration }
    fields[fact] = field
    all[fact] = facts[declaration.kind](field)
  }
  return all as Sheet<D>
}
