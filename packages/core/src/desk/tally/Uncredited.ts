/**
 * What did not count, to the minute: every step that took minutes from a record or from the heads of a head-count, and everything that counts for
 * nothing. What a reader would get wrong: without a period the minutes here are exactly the excluded and the overage minutes of the tally; nothing
 * is sampled. What heads lose is nobody's, and stands beside.
 */
import * as Effect from "effect/Effect"
import * as Order from "../../foundation/Order.ts"
import type * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as Period from "../../foundation/Period.ts"
import * as Span from "../../foundation/Span.ts"
import type { Policy } from "../../law/Policy.ts"
import type * as ServiceRecords from "../../registers/service/ServiceRecords.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import * as HeadCount from "../../service/tally/HeadCount.ts"
import * as Tally from "../../service/tally/Tally.ts"
import type { TallyRecord } from "../../service/tally/TallyRecord.ts"
import type { Step, Trace } from "../../service/tally/Trace.ts"
import * as Countable from "../record/Countable.ts"
import type { DeskError } from "../DeskError.ts"
import * as Snapshot from "../Snapshot.ts"
import type { World } from "../World.ts"

export interface Question {
  /** Only minutes of these days. */
  readonly period?: Period.Period
  /** Default: the world's own. */
  readonly policy?: Policy
}

export interface Loss {
  readonly record: TallyRecord
  readonly day: Day.Day
  /** Above 0. */
  readonly minutes: number
  /** What took them. Several only for a record that reaches over the period's end: then its days are known, not its steps by day. */
  readonly steps: readonly Step[]
}

export interface Uncounted {
  readonly row: ServiceRecords.Row
  readonly finding: Finding
}

/** What each of the heads lost. */
export interface HeadsLoss extends Loss {
  /** Of one head: its record and its volunteer are the head-count. */
  readonly record: TallyRecord
  readonly heads: number
  /** Of all of them. Above 0. */
  readonly personMinutes: number
}

export interface UncountedHeads {
  readonly head: HeadCount.HeadCount
  /** Of all of them. */
  readonly personMinutes: number
  readonly finding: Finding
}

export interface Uncredited {
  readonly at: number
  readonly policy: string
  /** In order of day, then of record. */
  readonly losses: readonly Loss[]
  /** Drafts, and records that the policy does not count at all; voided ones are gone and not here. */
  readonly uncounted: readonly Uncounted[]
  readonly headLosses: readonly HeadsLoss[]
  /** Head-counts that are shown too weakly, in order of day. */
  readonly uncountedHeads: readonly UncountedHeads[]
}

export const uncredited = (world: World, question: Question = {}): Effect.Effect<Uncredited, DeskError> =>
  Effect.map(Snapshot.read(world, "loaded", "waiting", "heads"), (snapshot) => of(snapshot, { policy: world.policy, ...question }))

export const of = (
  { at, loaded, waiting, heads }: Snapshot.Snapshot<"loaded" | "waiting" | "heads">,
  { period, policy }: Question & { readonly policy: Policy }
): Uncredited => {
  const falls = (day: Day.Day | undefined): boolean => period === undefined || (day !== undefined && Period.contains(period, day))
  const why = Countable.of(policy)
  const counted: TallyRecord[] = []
  const left: ServiceRecords.Row[] = [...waiting]
  for (const { record, asked } of loaded) {
    if (why(asked) === undefined) counted.push(record)
    else left.push(asked as ServiceRecords.Row)
  }
  const losses = Tally.count(counted, CountingRules.of(policy)).flatMap((trace) =>
    trace.record.timeClass === "service" ? lossesOf(trace, falls) : []
  )
  const weak = heads.map((head) => [head, Countable.ofHeads(policy)(head)] as const)
  const ofHeads = HeadCount.count(
    weak.flatMap(([head, finding]) => (finding === undefined && head.timeClass === "service" ? [head] : [])),
    CountingRules.of(policy)
  )
  const headLosses = ofHeads.flatMap(({ heads: count, trace }) =>
    lossesOf(trace, falls).map((loss): HeadsLoss => ({ ...loss, heads: count, personMinutes: loss.minutes * count }))
  )
  return {
    at,
    policy: policy.id,
    losses: losses.toSorted(byDay),
    uncounted: left.flatMap((row) => {
      const finding = falls(row.on) ? why(row) : undefined
      return finding === undefined ? [] : [{ row, finding }]
    }),
    headLosses: headLosses.toSorted(byDay),
    uncountedHeads: weak
      .flatMap(([head, finding]) =>
        finding === undefined || !falls(head.on) ? [] : [{ head, personMinutes: statedMinutes(head), finding }]
      )
      .toSorted((a, b) => a.head.on - b.head.on || Order.byText(a.head.group, b.head.group))
  }
}

const byDay = (a: Loss, b: Loss): number => a.day - b.day || Order.byText(a.record.record, b.record.record)

/** As it was stated, of all heads: nothing of it was counted. */
const statedMinutes = ({ heads, attended, untimedMinutes }: HeadCount.HeadCount): number =>
  heads * (untimedMinutes ?? Span.minutes(attended))

const isCap = ({ step }: Step): boolean => step.endsWith("-cap")

const lossesOf = ({ record, steps, days }: Trace, falls: (day: Day.Day) => boolean): readonly Loss[] => {
  const taking = steps.filter(({ minutes }) => minutes < 0)
  const inside = days.filter(({ day }) => falls(day))
  if (inside.length === days.length)
    return taking.map((step) => ({ record, day: step.on ?? record.on, minutes: -step.minutes, steps: [step] }))
  return inside.flatMap(({ day, excludedMinutes, overageMinutes }) => [
    ...(excludedMinutes === 0 ? [] : [{ record, day, minutes: excludedMinutes, steps: taking.filter((step) => !isCap(step)) }]),
    ...(overageMinutes === 0 ? [] : [{ record, day, minutes: overageMinutes, steps: taking.filter(isCap) }])
  ])
}
