/**
 * The same records under another policy: who gains, who loses, at which record and by which rule. What a reader would get wrong: it is a
 * question. Nothing is stored, and the policy that holds goes on holding.
 */
import * as Effect from "effect/Effect"
import * as Order from "../../foundation/Order.ts"
import type { Day } from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Policy from "../../law/Policy.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import * as Difference from "../../service/tally/Difference.ts"
import * as Tally from "../../service/tally/Tally.ts"
import type { TallyRecord } from "../../service/tally/TallyRecord.ts"
import type { Trace } from "../../service/tally/Trace.ts"
import * as Countable from "../record/Countable.ts"
import type { DeskError } from "../DeskError.ts"
import * as Snapshot from "../Snapshot.ts"
import type * as TallyRecords from "../record/TallyRecords.ts"
import type { World } from "../World.ts"

export interface Retallied {
  readonly at: number
  readonly from: string
  readonly to: string
  /** Minutes of all volunteer service under each. */
  readonly beforeMinutes: number
  readonly afterMinutes: number
  /** The most minutes first. */
  readonly gainers: readonly Difference.VolunteerChange[]
  readonly losers: readonly Difference.VolunteerChange[]
  /** Records whose steps differ, though the minutes may be the same. */
  readonly records: readonly Difference.RecordChange[]
  /** Records that do not count at all under the other policy, and why; `where` is the record. */
  readonly uncounted: readonly Finding[]
}

export const retally = (world: World, under: Policy.Policy, now: Policy.Policy = world.policy): Effect.Effect<Retallied, DeskError> =>
  Effect.map(Snapshot.read(world, "loaded"), ({ at, loaded }) => compared(at, tracesUnder(loaded, now), tracesUnder(loaded, under)))

/** Two countings of the same records, at that position of the journal. */
export const compared = (at: number, before: Counted, after: Counted): Retallied => {
  const { gainers, losers, records } = Difference.between(before.traces, after.traces, { before: before.viewOn, after: after.viewOn })
  const notBefore = new Set(before.uncounted.map(({ where }) => where))
  return {
    at,
    from: before.policy,
    to: after.policy,
    beforeMinutes: creditedIn(before.traces),
    afterMinutes: creditedIn(after.traces),
    gainers: gainers.toSorted(byMinutes),
    losers: losers.toSorted(byMinutes),
    records,
    uncounted: after.uncounted.filter(({ where }) => !notBefore.has(where))
  }
}

const creditedIn = (traces: readonly Trace[]): number =>
  traces.reduce((sum, { record, creditedMinutes }) => (record.timeClass === "service" ? sum + creditedMinutes : sum), 0)

const byMinutes = (a: Difference.VolunteerChange, b: Difference.VolunteerChange): number =>
  Math.abs(b.afterMinutes - b.beforeMinutes) - Math.abs(a.afterMinutes - a.beforeMinutes) || Order.byText(a.volunteer, b.volunteer)

export interface Counted {
  /** Id of the policy that counted. */
  readonly policy: string
  readonly viewOn: (day: Day) => ParameterView
  /** Of the records that count. */
  readonly counted: readonly Trace[]
  /** Of every record: one that does not count at all has no steps and no minutes. */
  readonly traces: readonly Trace[]
  readonly uncounted: readonly Finding[]
}

export const tracesUnder = (loaded: readonly TallyRecords.Loaded[], policy: Policy.Policy): Counted => {
  const why = Countable.of(policy)
  const uncounted: Finding[] = []
  const [counting, left]: [TallyRecord[], TallyRecord[]] = [[], []]
  for (const { record, asked } of loaded) {
    const finding = why(asked)
    if (finding !== undefined) uncounted.push(finding)
    ;(finding === undefined ? counting : left).push(record)
  }
  const counted = Tally.count(counting, CountingRules.of(policy))
  return { policy: policy.id, viewOn: (day) => Policy.on(policy, day), counted, traces: [...counted, ...left.map(nothingOf)], uncounted }
}

const nothingOf = (record: TallyRecord): Trace => ({
  record,
  steps: [],
  days: [],
  stretches: [],
  attendedMinutes: 0,
  excludedMinutes: 0,
  toppedUpMinutes: 0,
  overageMinutes: 0,
  creditedMinutes: 0
})
