/**
 * One count by several threads. Each packs its own share of the rows, every part is given to all (its memory is shared, the message is
 * small), and then each counts its own share of the people of all parts. Nobody looks at a row twice, nobody at another's people; cells are
 * added up as cells of different people are.
 *
 * Where nothing is packed, because the rules, the questions or a row are not for the fast way, each thread counts a range of people
 * (`BulkTally.count`).
 */
import type { CountingEras } from "../CountingRules.ts"
import * as BulkTally from "./BulkTally.ts"
import type { Cells } from "./Cells.ts"
import type { Columns } from "./Columns.ts"
import { ColumnSource } from "./ColumnSource.ts"
import * as NarrowTally from "./NarrowTally.ts"
import * as Packing from "./Packing.ts"
import type { Question } from "./Totals.ts"
import type { Workspace } from "./Workspace.ts"

/** One of several threads, counted from 0. */
export type Share = NarrowTally.Share
export type Part = Packing.Part

/** A thread's share of the rows, in memory of the workspace, which must be shared. Undefined where they are not for this way. */
export const pack = (
  columns: Columns,
  eras: CountingEras,
  questions: readonly Question[],
  share: Share,
  workspace: Workspace
): Part | undefined => {
  const plan = NarrowTally.planOf(columns.dictionaries, BulkTally.tableOf(eras, questions), questions)
  if (plan === undefined) return undefined
  const { length } = columns.rows
  const begin = (index: number): number => Math.floor((length * index) / share.of)
  const source = new ColumnSource(columns, plan.fields)
  return Packing.pack(source, layoutOf(columns), workspace, begin(share.index), begin(share.index + 1))
}

/**
 * A thread's share of the people. The parts are those of all threads, in their order. Undefined where the rows lie too far apart in time for
 * this way, or there are none.
 */
export const count = (
  columns: Columns,
  eras: CountingEras,
  questions: readonly Question[],
  share: Share,
  parts: readonly Part[]
): readonly Cells[] | undefined => {
  const plan = NarrowTally.planOf(columns.dictionaries, BulkTally.tableOf(eras, questions), questions)
  return plan === undefined ? undefined : NarrowTally.count(plan, layoutOf(columns), parts, columns.dictionaries, share)
}

const layoutOf = (columns: Columns): Packing.Layout => Packing.layoutOf(BulkTally.everyone(columns), columns.rows.length)
