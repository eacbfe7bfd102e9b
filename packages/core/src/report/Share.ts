/**
 * A share of a report: so many of so many, kept as the two figures and never as a fraction of a number.
 *
 * What a reader would get wrong: nothing of nothing is no share, neither full nor empty; and a share of which one figure is unknown neither
 * rose nor fell.
 */
import * as Ratio from "../foundation/Ratio.ts"
import type * as Figure from "./Figure.ts"
import * as JudgedRows from "./JudgedRows.ts"

export interface Share {
  readonly id: string
  readonly part: Figure.Figure
  readonly whole: Figure.Figure
}

export interface Names {
  readonly id: string
  readonly part: Figure.Name
  readonly whole: Figure.Name
}

type Said = Pick<Figure.Name, "title" | "definition">
/** In words. */
export interface Told {
  readonly part: Said
  readonly whole: Said
}

/** What a share and its two figures are called. */
export const named = (id: string, unit: Figure.Name["unit"], { part, whole }: Told): Names => ({
  id,
  part: { id: `${id}.part`, unit, ...part },
  whole: { id: `${id}.whole`, unit, ...whole }
})

/** A question of judged rows, over these cells: the part is never more than the whole. */
export const of = (
  { id, part, whole }: Names,
  judged: JudgedRows.JudgedRows,
  question: number,
  cells: readonly JudgedRows.Cell[] = judged.cells
): Share => ({
  id,
  part: JudgedRows.figure(part, judged, question, "part", cells),
  whole: JudgedRows.figure(whole, judged, question, "whole", cells)
})

export type Change = "rose" | "fell" | "same" | "unknown"

/** By exact cross-multiplication. */
export const change = (before: Share, after: Share): Change => {
  const [from, of, to, among] = [before.part.value, before.whole.value, after.part.value, after.whole.value]
  if (from === undefined || to === undefined || of === undefined || among === undefined || of === 0 || among === 0) return "unknown"
  const compared = Ratio.compare(to, among, from, of)
  return compared > 0 ? "rose" : compared < 0 ? "fell" : "same"
}
