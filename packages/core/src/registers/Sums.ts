/**
 * Sums of integer columns over the rows of a register, for each combination of cells that occurs in some of its columns: what a database
 * adds up by itself. This is what its answer amounts to.
 *
 * What a reader would get wrong: a row of which nobody knows how much it adds is never counted as nothing; the sum is unknown then. One of
 * which nobody knows whether it has a part has none, as `rows` does not give it either. Sums are exact.
 */
import * as Criterion from "../foundation/Criterion.ts"
import * as ParameterView from "../foundation/ParameterView.ts"
import * as Register from "./Register.ts"
import type { Cell, Row } from "./RowChange.ts"
import type { Under } from "./TableReading.ts"

/** A column, summed over the rows that also meet a criterion, where one is given. */
export interface Sum<R extends Register.AnyRegister> {
  readonly of: Register.NameOf<R>
  readonly where?: Criterion.Criterion<Register.RowOf<R>>
}

export type Wanted<R extends Register.AnyRegister, S extends string> = { readonly [N in S]: Sum<R> }

/** The rows that have these cells in common, and what they add up to; unknown where a cell that counts is unknown. */
export interface Group<R extends Register.AnyRegister, B extends Register.NameOf<R>, S extends string> {
  readonly by: Pick<Register.RowOf<R>, B>
  readonly sums: { readonly [N in S]: number | undefined }
}

/** Throws a `RangeError` for a column that cannot be summed. */
export const summable = (register: Register.AnyRegister, column: string): string => {
  if (register.facts.fields[column]?.kind !== "int") throw new RangeError(`only integers can be summed: ${register.name}.${column}`)
  return column
}

/** Two halves of what was added up so far, so that nothing is rounded on the way, whichever cell comes first. */
interface Total {
  readonly high: number
  readonly low: number
}
const half = 2 ** 30
const nothing: Total = { high: 0, low: 0 }

const plus = ({ high, low }: Total, cell: number): Total => {
  const sum = low + (cell % half)
  return { high: high + Math.trunc(cell / half) + Math.trunc(sum / half), low: sum % half }
}

const safe = ({ high, low }: Total, column: string): number => {
  const sum = high * half + low
  if (!Number.isSafeInteger(sum)) throw new RangeError(`no safe integer: the sum of ${column}`)
  return sum
}

/** In the order of the columns `by`. Throws a `RangeError` for a sum beyond the safe integers. */
export const of = <R extends Register.AnyRegister, B extends Register.NameOf<R>, S extends string>(
  register: R,
  rows: Iterable<Row>,
  by: readonly B[],
  wanted: Wanted<R, S>,
  { view = ParameterView.none, ...days }: Under = {}
): readonly Group<R, B, S>[] => {
  const asked = Object.entries<Sum<R>>(wanted).map(([name, { of: column, where }]) => ({
    name,
    column: summable(register, column),
    isMet: where === undefined ? () => true : Criterion.compile(where, view, days)
  }))
  const groups = new Map<string, { readonly cells: Record<string, Cell>; readonly totals: (Total | undefined)[] }>()
  for (const row of rows) {
    const at = JSON.stringify(by.map((column) => row[column] ?? null))
    const group = groups.get(at) ?? {
      cells: Object.fromEntries(by.map((column) => [column, row[column]])),
      totals: asked.map((): Total | undefined => nothing)
    }
    groups.set(at, group)
    for (const [i, { column, isMet }] of asked.entries()) {
      if (!isMet(row as Register.RowOf<R>)) continue
      const [total, cell] = [group.totals[i], row[column]]
      group.totals[i] = total === undefined || cell === undefined ? undefined : plus(total, Number(cell))
    }
  }
  const compare = Register.comparing(
    { ...register, key: [] },
    by.map((column) => ({ by: column, direction: "up" }))
  )
  return [...groups.values()]
    .toSorted((a, b) => compare(a.cells, b.cells))
    .map(({ cells, totals }) => ({
      by: cells as Pick<Register.RowOf<R>, B>,
      sums: Object.fromEntries(
        asked.map(({ name, column }, i) => [name, totals[i] === undefined ? undefined : safe(totals[i], column)])
      ) as Group<R, B, S>["sums"]
    }))
}
