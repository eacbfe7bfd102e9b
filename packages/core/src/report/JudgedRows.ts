/**
 * Rows of a report, each judged once. Rows of one street and one team that are the same to every question stand together; a team, a street and
 * the district are sums of these, and a figure opens to the rows that it is the sum of.
 */
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
  readonly rows: readonly number[]
}

export interface JudgedRows {
  readonly rows: readonly Figure.At[]
  readonly cells: readonly Cell[]
}

/** One pass over the rows. `judge` gives the verdicts on all questions, four bits for each and the first lowest; `context` is what it judges by. */
export const of = <R extends Placed, C>(rows: readonly R[], judge: (row: R, context: C) => number, context: C): JudgedRows => {
  const streets = new Map<string | undefined, Map<string | undefined, Map<number, number[]>>>()
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]
    if (row === undefined) continue
    const verdicts = judge(row, context)
    const { street, team } = row
    let teams = streets.get(street)
    if (teams === undefined) streets.set(street, (teams = new Map()))
    let ofTeam = teams.get(team)
    if (ofTeam === undefined) teams.set(team, (ofTeam = new Map()))
    const own = ofTeam.get(verdicts)
    if (own === undefined) ofTeam.set(verdicts, [i])
    else own.push(i)
  }
  const cells: Cell[] = []
  for (const [street, teams] of streets)
    for (const [team, ofTeam] of teams) for (const [verdicts, own] of ofTeam) cells.push({ street, team, verdicts, rows: own })
  return { rows, cells }
}

/** One side of a question over the rows of these cells; in their order when somebody opens the figure. */
export const figure = (
  name: Figure.Name,
  { rows: all }: JudgedRows,
  question: number,
  side: Side,
  cells: readonly Cell[]
): Figure.Figure => {
  const shift = 4 * question + (side === "whole" ? 0 : 2)
  const which = (are: number): readonly Cell[] => cells.filter(({ verdicts }) => ((verdicts >> shift) & 3) === are)
  const those = (of: readonly Cell[]) => ({
    count: of.reduce((sum, { rows }) => sum + rows.length, 0),
    rows: () =>
      of
        .flatMap(({ rows }) => rows)
        .toSorted((a, b) => a - b)
        .flatMap((row) => all[row] ?? [])
  })
  return Figure.counted(name, those(which(yes)), those(which(open)))
}
