/**
 * What counts: the plain reference. It follows the order of `service.counting-order` step by step and keeps the reason of every minute.
 *
 * Every faster way of counting (`BulkTally`, `RunningTally`) must equal this one. People are counted one by one and each class of time by
 * itself: minutes of a meeting never take minutes from a service, and paid duty never becomes volunteer time.
 */
import type { Day } from "../../foundation/Day.ts"
import type { RecordId } from "../../foundation/Id.ts"
import type { Minute } from "../../foundation/Minute.ts"
import type { CountingEras, CountingRules } from "../CountingRules.ts"
import * as Eras from "./Eras.ts"
import * as Pieces from "./Pieces.ts"
import * as Segments from "./Segments.ts"
import type { TallyRecord } from "./TallyRecord.ts"
import type { DayAmounts, Step, Stretch, Trace } from "./Trace.ts"
import * as Union from "./Union.ts"

/** The trace of every record, in the order of the records given. A record id that comes twice is a RangeError: it would count twice. */
export const count = (records: readonly TallyRecord[], eras: CountingEras): readonly Trace[] => {
  const traces = new Map<RecordId, Trace>()
  for (const own of Map.groupBy(records, (record) => `${record.timeClass} ${record.volunteer}`).values()) {
    for (const trace of ofPerson(own, eras)) {
      if (traces.has(trace.record.record)) throw new RangeError(`record ${trace.record.record} comes twice`)
      traces.set(trace.record.record, trace)
    }
  }
  return records.flatMap((record) => traces.get(record.record) ?? [])
}

/** One record on its way through the steps. */
interface Draft {
  readonly record: TallyRecord
  readonly rules: CountingRules
  readonly segments: Segments.Segments
}

/** The records of one person and one class of time. */
const ofPerson = (records: readonly TallyRecord[], eras: CountingEras): readonly Trace[] => {
  const drafts = records.map((record): Draft => {
    const rules = Eras.rulesFor(eras, record.on, record.timeClass)
    return { record, rules, segments: Segments.of(record, rules) }
  })
  const kept = Union.unite(
    drafts.flatMap(({ record, rules, segments }) =>
      segments.left.map((span) => ({ record: record.record, span, once: rules.overlap === "once" }))
    )
  )
  const keptBy = Map.groupBy(kept, (one) => one.record)
  const creditedTo = Map.groupBy(Pieces.credit(pieces(drafts, kept)), (piece) => piece.record)
  return drafts.map((draft) => trace(draft, keptBy.get(draft.record.record) ?? [], creditedTo.get(draft.record.record) ?? []))
}

/** Steps 3 and 4: kept segments cut at midnights, in order of time; within a day the untimed ones last. */
const pieces = (drafts: readonly Draft[], kept: readonly Union.Kept[]): readonly Pieces.Piece[] => {
  const byId = new Map(drafts.map((draft) => [draft.record.record, draft]))
  const piece = (draft: Draft, day: Day, from: number, keptMinutes: number): Pieces.Piece => ({
    record: draft.record.record,
    rules: draft.rules,
    occasion: `${draft.record.activity} ${draft.record.on}`,
    day,
    from,
    keptMinutes
  })
  const timed = kept.flatMap(({ record, span }) => {
    const draft = byId.get(record)
    return span === undefined || draft === undefined
      ? []
      : Segments.byDay([span]).map((part) => piece(draft, part.day, part.span.from, part.span.to - part.span.from))
  })
  const untimed = drafts
    .filter(({ segments }) => segments.untimedLeft > 0)
    .toSorted((a, b) => Union.compareIds(a.record.record, b.record.record))
    .map((draft) => piece(draft, draft.record.on, Infinity, draft.segments.untimedLeft))
  // Sorting is stable: what is equal here stays in the order in which the segments were united.
  return [...timed, ...untimed].toSorted((a, b) => a.day - b.day || ascending(a.from, b.from))
}

/** A difference would not do: Infinity − Infinity is no number. */
const ascending = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)

const trace = (draft: Draft, kept: readonly Union.Kept[], credited: readonly Pieces.Credited[]): Trace => {
  const days = daysOf(draft, credited)
  const total = (of: (day: DayAmounts) => number): number => days.reduce((sum, day) => sum + of(day), 0)
  return {
    record: draft.record,
    steps: [...draft.segments.steps, ...overlapSteps(draft, kept), ...creditSteps(draft, credited)],
    days,
    stretches: credited.flatMap(stretchesOf),
    attendedMinutes: total((day) => day.attendedMinutes),
    excludedMinutes: total((day) => day.excludedMinutes),
    toppedUpMinutes: total((day) => day.toppedUpMinutes),
    overageMinutes: total((day) => day.overageMinutes),
    creditedMinutes: total((day) => day.creditedMinutes)
  }
}

/** What tops a piece up has no clock, and a cap takes it first. */
const stretchesOf = ({ day, from, keptMinutes, creditedMinutes }: Pieces.Credited): readonly Stretch[] => {
  const timed = from === Infinity ? 0 : Math.min(keptMinutes, creditedMinutes)
  return [
    ...(timed === 0 ? [] : [{ day, from: from as Minute, minutes: timed }]),
    ...(creditedMinutes === timed ? [] : [{ day, minutes: creditedMinutes - timed }])
  ]
}

const daysOf = ({ record, segments }: Draft, credited: readonly Pieces.Credited[]): readonly DayAmounts[] => {
  const attended = new Map<Day, number>()
  for (const { day, span } of Segments.byDay(segments.stated)) attended.set(day, (attended.get(day) ?? 0) + span.to - span.from)
  if (segments.untimedStated > 0) attended.set(record.on, segments.untimedStated)
  return [...attended].map(([day, attendedMinutes]) => {
    const own = credited.filter((piece) => piece.day === day)
    const sum = (of: (piece: Pieces.Credited) => number): number => own.reduce((total, piece) => total + of(piece), 0)
    return {
      day,
      attendedMinutes,
      excludedMinutes: attendedMinutes - sum((piece) => piece.keptMinutes),
      toppedUpMinutes: sum((piece) => piece.toppedUpMinutes),
      overageMinutes: sum((piece) => piece.overActivity + piece.overDay + piece.overPeriod),
      creditedMinutes: sum((piece) => piece.creditedMinutes)
    }
  })
}

const overlapSteps = ({ rules }: Draft, kept: readonly Union.Kept[]): readonly Step[] =>
  kept.flatMap(({ lostMinutes, keptBy }) =>
    keptBy === undefined ? [] : [{ ...decidedBy(rules, "overlap"), minutes: -lostMinutes, keptBy }]
  )

const creditSteps = ({ rules }: Draft, credited: readonly Pieces.Credited[]): readonly Step[] =>
  credited.flatMap((piece) =>
    [
      { ...decidedBy(rules, "minimum"), minutes: piece.toppedUpMinutes },
      { ...decidedBy(rules, "activity-cap"), minutes: -piece.overActivity, on: piece.day },
      { ...decidedBy(rules, "day-cap"), minutes: -piece.overDay, on: piece.day },
      { ...decidedBy(rules, "period-cap"), minutes: -piece.overPeriod, on: piece.day }
    ].filter((step) => step.minutes !== 0)
  )

const decidedBy = (
  rules: CountingRules,
  step: "overlap" | "minimum" | "activity-cap" | "day-cap" | "period-cap"
): Pick<Step, "step" | "use"> => {
  const use = rules.uses[step]
  return use === undefined ? { step } : { step, use }
}
