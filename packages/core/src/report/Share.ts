/**
 * A share of a report: so many of so many, kept as the two figures and never as a fraction of a number.
 *
 * What a reader would get wrong: nothing of nothing is no share, neither full nor empty; and a share of which one figure is unknown neither
 * rose nor fell.
 */
import * as Ratio from "../foundation/Ratio.ts"
import * as Figure from "./Figure.ts"

export interface Share {
  readonly id: string
  readonly part: Figure.Figure
  readonly whole: Figure.Figure
}

export interface Names {
  readonly id: string
  readonly part: Pick<Figure.Name, "title" | "definition">
  readonly whole: Pick<Figure.Name, "title" | "definition">
  readonly unit: string
}

/**
 * Of the rows that belong to the whole, those that belong to the part too: the part is never more. One pass; a district has tens of thousands of
 * rows.
 */
export const of = <R extends Figure.At>(
  { id, part, whole, unit }: Names,
  rows: readonly R[],
  isWhole: (row: R) => boolean | undefined,
  isPart: (row: R) => boolean | undefined
): Share => {
  const [ofWhole, ofPart] = [
    { atLeast: 0, unknown: [] as R[] },
    { atLeast: 0, unknown: [] as R[] }
  ]
  for (const row of rows) {
    const belongs = isWhole(row)
    if (belongs === false) continue
    if (belongs === true) ofWhole.atLeast++
    else ofWhole.unknown.push(row)
    const both = Figure.both(belongs, isPart(row))
    if (both === true) ofPart.atLeast++
    else if (both === undefined) ofPart.unknown.push(row)
  }
  const inWhole = (): readonly R[] => rows.filter((row) => isWhole(row) === true)
  const inPart = (): readonly R[] => inWhole().filter((row) => isPart(row) === true)
  return {
    id,
    part: Figure.counted({ id: `${id}.part`, unit, ...part }, ofPart.atLeast, ofPart.unknown, inPart),
    whole: Figure.counted({ id: `${id}.whole`, unit, ...whole }, ofWhole.atLeast, ofWhole.unknown, inWhole)
  }
}

export type Change = "rose" | "fell" | "same" | "unknown"

/** By exact cross-multiplication. */
export const change = (before: Share, after: Share): Change => {
  const [from, of, to, among] = [before.part.value, before.whole.value, after.part.value, after.whole.value]
  if (from === undefined || to === undefined || of === undefined || among === undefined || of === 0 || among === 0) return "unknown"
  const compared = Ratio.compare(to, among, from, of)
  return compared > 0 ? "rose" : compared < 0 ? "fell" : "same"
}
