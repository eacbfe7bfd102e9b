/**
 * Rows of a report, each judged once. Rows of one street and one team that are the same to every question stand together; a team, a street and
 * the district are sums of these, and a figure opens to the rows that it is the sum of.
 */
import { Pairs } from "../foundation/Pairs.ts"
import * as Figure from "./Figure.ts"

export interface Placed extends Figure.At {
  readonly street?: string | undefined
  readonly team?: string | undefined
}

/** What a row is to the two sides of a share: two bits for the whole (no, yes, or nobody knows), two above them for the part. */
export type Verdict = number
export type Side = "whole" | "part"
const [no, yes, open] = [0, 1, 2]
const bits = (is: boolean | undefined): number => (is === undefined ? open : is ? yes : no)

/** A row that is not of the whole is not of the part either. */
export const verdict = (isWhole: boolean | undefined, isPart: boolean | undefined): Verdict =>
  bits(isWhole) | (bits(Figure.both(isWhole, isPart)) << 2)

/** The rows of one street and one team, or of none, with one and the same verdict on every question. */
export interface Cell extends Pick<Placed, "street" | "team"> {
  /** Four bits for each question. */
  readonly verdicts: number
  /** How many rows. */
  readonly count: number
  /** Which, by number. */
  readonly rows: () => readonly number[]
}

export interface JudgedRows {
  readonly at: (row: number) => Figure.At | undefined
  readonly cells: readonly Cell[]
}

type Place = readonly [team: string | undefined, street: string | undefined]

/** Rows of which the place, by its number among these, and the verdicts on all questions are known. `at` says of a row where it stands. */
export const inPlace = (places: readonly Place[], placeOf: Uint32Array, verdicts: Uint32Array, at: JudgedRows["at"]): JudgedRows => {
  const alike = new Pairs<number, number>()
  const cellOf = placeOf.map((place, row) => alike.numberOf(place, verdicts[row] ?? 0))
  const counts = new Uint32Array(alike.all.length)
  for (const cell of cellOf) counts[cell] = (counts[cell] ?? 0) + 1
  // A district has hundreds of cells, and somebody opens one.
  let rows: ReadonlyMap<number, readonly number[]> | undefined
  const cells = alike.all.map(([place, are], cell): Cell => {
    const [team, street] = places[place] ?? []
    return {
      street,
      team,
      verdicts: are,
      count: counts[cell] ?? 0,
      rows: () => (rows ??= Map.groupBy(cellOf.keys(), (row) => cellOf[row] ?? 0)).get(cell) ?? []
    }
  })
  return { at, cells }
}

/** One pass over the rows. `judge` gives the verdicts on all questions, four bits for each and the first lowest. */
export const of = <R extends Placed>(rows: readonly R[], judge: (row: R) => number): JudgedRows => {
  const places = new Pairs<string | undefined, string | undefined>()
  const placeOf = Uint32Array.from(rows, ({ street, team }) => places.numberOf(team, street))
  return inPlace(places.all, placeOf, Uint32Array.from(rows, judge), (row) => rows[row])
}

/** One side of a question over the rows of these cells; in their order when somebody opens the figure. */
export const figure = (name: Figure.Name, { at }: JudgedRows, question: number, side: Side, cells: readonly Cell[]): Figure.Figure => {
  const shift = 4 * question + (side === "whole" ? 0 : 2)
  const those = (are: number): Figure.Those => {
    const isOf = ({ verdicts }: Cell): boolean => ((verdicts >> shift) & 3) === are
    let count = 0
    for (const cell of cells) if (isOf(cell)) count += cell.count
    const rows = () =>
      cells
        .filter(isOf)
        .flatMap((cell) => cell.rows())
        .toSorted((a, b) => a - b)
        .flatMap((row) => at(row) ?? [])
    return { count, rows }
  }
  return Figure.counted(name, those(yes), those(open))
}
