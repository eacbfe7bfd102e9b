/**
 * The tally of a district: what counted, for whom, where and when, under one policy. What a reader would get wrong: it is never stored. It
 * is true at one position of the journal, and counted anew whenever somebody asks.
 */
import * as Effect from "effect/Effect"
import type { Period } from "../../foundation/Period.ts"
import * as Span from "../../foundation/Span.ts"
import type { Policy } from "../../law/Policy.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import * as BulkTally from "../../service/tally/BulkTally.ts"
import * as Columns from "../../service/tally/Columns.ts"
import * as HeadCount from "../../service/tally/HeadCount.ts"
import * as Planned from "../../service/tally/Planned.ts"
import * as Runs from "../../service/tally/Runs.ts"
import * as Tally from "../../service/tally/Tally.ts"
import type { TallyRecord } from "../../service/tally/TallyRecord.ts"
import * as Totals from "../../service/tally/Totals.ts"
import { type TimeClass, timeClasses } from "../../service/TimeClass.ts"
import * as Countable from "../record/Countable.ts"
import type { DeskError } from "../DeskError.ts"
import * as Snapshot from "../Snapshot.ts"
import type { Loaded } from "../record/TallyRecords.ts"
import type { World } from "../World.ts"

export interface Question {
  readonly by: readonly Totals.Key[]
  /** Only minutes of these days; what lies outside still takes part in the counting. */
  readonly period?: Period
  /** Default: service. */
  readonly timeClass?: TimeClass
  /** Default: the world's own. */
  readonly policy?: Policy
}

/** Three of the four quantities: planned, attended, credited. What is rewarded is decided by rules of its own, and not here. */
export interface Cell extends Totals.Cell {
  /** Of the records that state it; undefined where none does. A service that runs over midnight has it on its first day. */
  readonly plannedMinutes: number | undefined
}

export interface Tallied {
  /** Position of the journal at which this is true. */
  readonly at: number
  /** Id of the policy that counted. */
  readonly policy: string
  /** Ascending by key. People and person-times are told apart. */
  readonly cells: readonly Cell[]
  /** The other classes of time that have cells: beside, never added. */
  readonly beside: { readonly [C in TimeClass]?: readonly Cell[] }
}

export const tally = (world: World, question: Question): Effect.Effect<Tallied, DeskError> =>
  Effect.map(read(world), (snapshot) => of(snapshot, { policy: world.policy, ...question }))

/** Several questions at one moment: the records are read once, and the answers fit each other. */
export const tallies = (world: World, questions: readonly Question[]): Effect.Effect<readonly Tallied[], DeskError> =>
  Effect.map(read(world), (snapshot) => questions.map((question) => of(snapshot, { policy: world.policy, ...question })))

const read = (world: World) => Snapshot.read(world, "loaded", "heads")

export const of = (
  { at, loaded, heads }: Snapshot.Snapshot<"loaded" | "heads">,
  question: Question & { readonly policy: Policy }
): Tallied => {
  const { policy } = question
  const records = countable(loaded, policy)
  const groups = countableHeads(heads, policy)
  const asked = question.timeClass ?? "service"
  const beside: { [C in TimeClass]?: readonly Cell[] } = {}
  for (const timeClass of timeClasses) {
    if (timeClass === asked) continue
    const cells = cellsOf(records, groups, policy, { ...question, timeClass })
    if (cells.length > 0) beside[timeClass] = cells
  }
  return { at, policy: policy.id, cells: cellsOf(records, groups, policy, { ...question, timeClass: asked }), beside }
}

/** Those that count under the policy. */
export const countable = (loaded: readonly Loaded[], policy: Policy): readonly TallyRecord[] => {
  const uncounted = Countable.of(policy)
  return loaded.flatMap(({ record, asked }) => (uncounted(asked) === undefined ? [record] : []))
}

export const countableHeads = (heads: readonly HeadCount.HeadCount[], policy: Policy): readonly HeadCount.HeadCount[] => {
  const uncounted = Countable.ofHeads(policy)
  return heads.filter((head) => uncounted(head) === undefined)
}

/** Named records and head-counts beside each other: nobody is in both, so the cells can be added up. */
const cellsOf = (
  records: readonly TallyRecord[],
  heads: readonly HeadCount.HeadCount[],
  policy: Policy,
  { by, period, timeClass = "service" }: Question
): readonly Cell[] => {
  const question: Totals.Question = { by, timeClass, ...(period === undefined ? {} : { period }) }
  const own = records.filter((record) => record.timeClass === timeClass)
  const planned = Planned.of(own, question)
  const eras = CountingRules.of(policy)
  const counted = HeadCount.count(
    heads.filter((head) => head.timeClass === timeClass),
    eras
  )
  return Totals.merge(by, namedCells(own, eras, question), Totals.of([], question, counted)).map((cell): Cell => ({
    ...cell,
    plannedMinutes: planned.get(Totals.keyText(cell.key, by))
  }))
}

/** In bulk; by the plain reference where a record is too long for a column, so that one odd record never stops a tally. */
const namedCells = (
  records: readonly TallyRecord[],
  eras: CountingRules.CountingEras,
  question: Totals.Question
): readonly Totals.Cell[] => {
  if (records.length === 0) return []
  if (!records.every(fitsColumns)) return Totals.of(Tally.count(records, eras), question)
  const columns = Columns.of(records, eras, question.timeClass)
  return BulkTally.count(columns, eras, [question]).flatMap((cells) => cells.read(columns.dictionaries))
}

const fitsColumns = ({ attended, travel = [], untimedMinutes = 0 }: TallyRecord): boolean =>
  untimedMinutes <= Runs.longestMinutes && Span.minutes(attended) + Span.minutes(travel) <= Runs.longestMinutes
