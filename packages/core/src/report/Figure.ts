/**
 * A figure of a report that opens to the rows behind it: what it counts, and what each row of a register adds to it.
 *
 * What a reader would get wrong: a row of which nobody knows whether, or how much, it counts is never counted as nothing. Where there is one,
 * the value is unknown; what is known already is `atLeast`, and the rows that keep the rest open are named.
 */
import type { Text } from "../foundation/Message.ts"
import type * as Unit from "../foundation/Unit.ts"

/** The key of a row in its register. */
export type Key = Readonly<Record<string, number | string | boolean>>

/** Where a row stands, beside what is asked of it. */
export interface At {
  readonly register: string
  readonly key: Key
}

export interface Name {
  readonly id: string
  readonly title: Text
  /** What is counted, so that two people who count by hand come to the same. */
  readonly definition: Text
  readonly unit: Unit.Named
}

export interface Counted extends At {
  /** What this row adds to the value: 1 where rows are counted. */
  readonly adds: number
}

export interface Figure extends Name {
  /** The sum of what the records add; undefined while any row is unknown. */
  readonly value: number | undefined
  readonly atLeast: number
  readonly records: readonly Counted[]
  /** Rows of which nobody knows what they add. */
  readonly unknown: readonly At[]
}

/** Adds amounts up. A row with `false` has no part in it; one with `undefined` may have. */
export const sum = <R extends At>(name: Name, rows: Iterable<R>, amountOf: (row: R) => number | false | undefined): Figure => {
  const counted: R[] = []
  const amounts: number[] = []
  const unknown: At[] = []
  let atLeast = 0
  for (const row of rows) {
    const adds = amountOf(row)
    if (adds === false) continue
    if (adds === undefined) {
      unknown.push({ register: row.register, key: row.key })
      continue
    }
    atLeast += adds
    counted.push(row)
    amounts.push(adds)
  }
  const { id, title, definition, unit } = name
  let records: readonly Counted[] | undefined
  return {
    id,
    title,
    definition,
    unit,
    value: unknown.length === 0 ? atLeast : undefined,
    atLeast,
    // A district has a thousand figures and tens of thousands of rows, and somebody opens one.
    get records() {
      return (records ??= counted.map(({ register, key }, at) => ({ register, key, adds: amounts[at] ?? 0 })))
    },
    unknown
  }
}

const at = ({ register, key }: At): At => ({ register, key })

/** So many rows; which they are is found when somebody opens the figure. */
export interface Those {
  readonly count: number
  readonly rows: () => readonly At[]
}

/** A district has a thousand figures, and somebody opens one: getters of a class are made once for all of them. Written out, it is as whole as any other. */
class CountedFigure implements Figure {
  readonly id: Name["id"]
  readonly title: Name["title"]
  readonly definition: Name["definition"]
  readonly unit: Name["unit"]
  readonly value: number | undefined
  readonly atLeast: number
  readonly #counting: Those
  readonly #open: Those
  #records: readonly Counted[] | undefined
  #unknown: readonly At[] | undefined

  constructor({ id, title, definition, unit }: Name, counting: Those, open: Those) {
    this.id = id
    this.title = title
    this.definition = definition
    this.unit = unit
    this.value = open.count === 0 ? counting.count : undefined
    this.atLeast = counting.count
    this.#counting = counting
    this.#open = open
  }
  get records(): readonly Counted[] {
    return (this.#records ??= this.#counting.rows().map((row) => ({ ...at(row), adds: 1 })))
  }
  get unknown(): readonly At[] {
    return (this.#unknown ??= this.#open.rows().map(at))
  }
  toJSON(): Figure {
    return { ...this, records: this.records, unknown: this.unknown }
  }
}

/** Of rows that count one each, and rows of which nobody knows. */
export const counted = (name: Name, counting: Those, open: Those): Figure => new CountedFigure(name, counting, open)

export const count = <R extends At>(name: Name, rows: readonly R[], counts: (row: R) => boolean | undefined): Figure => {
  const those = (does: boolean | undefined): Those => {
    const found = rows.filter((row) => counts(row) === does)
    return { count: found.length, rows: () => found }
  }
  return counted(name, those(true), those(undefined))
}

/** Everybody once, however many rows they have: the first row of each adds one, the others nothing. */
export const distinct = <R extends At>(name: Name, rows: Iterable<R>, of: (row: R) => string | false | undefined): Figure => {
  const seen = new Set<string>()
  return sum(name, rows, (row) => {
    const one = of(row)
    if (one === false || one === undefined) return one
    const isFirst = !seen.has(one)
    seen.add(one)
    return isFirst ? 1 : 0
  })
}

/** Both, of which either may be unknown: one that is false is enough to say no. */
export const both = (a: boolean | undefined, b: boolean | undefined): boolean | undefined =>
  a === false || b === false ? false : a === undefined || b === undefined ? undefined : true
