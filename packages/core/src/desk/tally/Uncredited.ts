/**
 * What did not count, to the minute: every step that took minutes from a record, and every record that counts for nothing. What a reader
 * would get wrong: without a period the minutes here are exactly the excluded and the overage minutes of the tally; nothing is sampled.
 */
import * as Effect from "effect/Effect"
import * as Order from "../../foundation/Order.ts"
import type * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as Period from "../../foundation/Period.ts"
import type { Policy } from "../../law/Policy.ts"
import type * as ServiceRecords from "../../registers/service/ServiceRecords.ts"
import * as CountingRules from "../../service/CountingRules.ts"
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

export interface Uncredited {
  readonly at: number
  readonly policy: string
  /** In order of day, then of record. */
  readonly losses: readonly Loss[]
  /** Drafts, and records that the policy does not count at all; voided ones are gone and not here. */
  readonly uncounted: readonly Uncounted[]
}

export const uncredited = (world: World, question: Question = {}): Effect.Effect<Uncredited, DeskError> =>
  Effect.map(Snapshot.read(world, "loaded", "waiting"), (snapshot) => of(snapshot, { policy: world.policy, ...question }))

export const of = (
  { at, loaded, waiting }: Snapshot.Snapshot<"loaded" | "waiting">,
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
  return {
    at,
    policy: policy.id,
    losses: losses.toSorted((a, b) => a.day - b.day || Order.byText(a.record.record, b.record.record)),
    uncounted: left.flatMap((row) => {
      const finding = falls(row.on) ? why(row) : undefined
      return finding === undefined ? [] : [{ row, finding }]
    })
  }
}

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
