/**
 * What changed between two ways of counting the same records: who gains, who loses, at which record, and in which step.
 */
import type { Day } from "../../foundation/Day.ts"
import type { ParameterUse, ParameterView } from "../../foundation/ParameterView.ts"
import type { StepName, Trace } from "./Trace.ts"

export interface StepChange {
  readonly step: StepName
  readonly beforeMinutes: number
  readonly afterMinutes: number
  /** The values that decided the step, where a parameter did; of a step that one side lacks what lets it be, where that side's policy was named. */
  readonly beforeUse?: ParameterUse
  readonly afterUse?: ParameterUse
}

export interface RecordChange {
  readonly before: Trace
  readonly after: Trace
  /** Positive: the record gains. May be 0 where steps moved but the credit stayed. */
  readonly minutes: number
  readonly steps: readonly StepChange[]
}

export interface VolunteerChange {
  readonly volunteer: string
  readonly beforeMinutes: number
  readonly afterMinutes: number
  readonly records: readonly RecordChange[]
}

export interface Difference {
  /** Records whose steps differ, in the order given. */
  readonly records: readonly RecordChange[]
  readonly gainers: readonly VolunteerChange[]
  readonly losers: readonly VolunteerChange[]
}

/** What each side's policy says on a day. */
export interface Views {
  readonly before: (day: Day) => ParameterView
  readonly after: (day: Day) => ParameterView
}

/** Traces of the same records under two policies, or before and after a merge. Only volunteer service is compared. */
export const between = (before: readonly Trace[], after: readonly Trace[], views?: Views): Difference => {
  const later = new Map(after.map((trace) => [trace.record.record, trace]))
  const pairs = before.flatMap((trace) => {
    const other = later.get(trace.record.record)
    return other === undefined || trace.record.timeClass !== "service" ? [] : [{ before: trace, after: other }]
  })
  const records = pairs.map((pair) => change(pair, views)).filter((one) => one.steps.length > 0)
  const changed = Map.groupBy(records, (one) => one.after.record.volunteer)
  const volunteers = [...Map.groupBy(pairs, (pair) => pair.after.record.volunteer)].map(([volunteer, own]): VolunteerChange => ({
    volunteer,
    beforeMinutes: own.reduce((sum, pair) => sum + pair.before.creditedMinutes, 0),
    afterMinutes: own.reduce((sum, pair) => sum + pair.after.creditedMinutes, 0),
    records: changed.get(volunteer) ?? []
  }))
  return {
    records,
    gainers: volunteers.filter((one) => one.afterMinutes > one.beforeMinutes),
    losers: volunteers.filter((one) => one.afterMinutes < one.beforeMinutes)
  }
}

const change = ({ before, after }: Pick<RecordChange, "before" | "after">, views: Views | undefined): RecordChange => {
  const names = [...new Set([...before.steps, ...after.steps].map((step) => step.step))]
  return {
    before,
    after,
    minutes: after.creditedMinutes - before.creditedMinutes,
    steps: names.map((step) => stepChange(step, before, after, views)).filter((one) => one.beforeMinutes !== one.afterMinutes)
  }
}

const stepChange = (step: StepName, before: Trace, after: Trace, views: Views | undefined): StepChange => {
  const [old, now] = [before, after].map((trace) => trace.steps.filter((one) => one.step === step))
  const [oldUse, newUse] = [useOf(old), useOf(now)]
  // A record that does not count at all on one side lacks every step there, and for another reason.
  const isCounted = before.steps.length > 0 && after.steps.length > 0
  const other = (use: ParameterUse | undefined, view: Views["before"] | undefined): ParameterUse | undefined =>
    isCounted && use !== undefined ? view?.(after.record.on).valueOf(use.parameter) : undefined
  const [beforeUse, afterUse] = [oldUse ?? other(newUse, views?.before), newUse ?? other(oldUse, views?.after)]
  return {
    step,
    beforeMinutes: sum(old),
    afterMinutes: sum(now),
    ...(beforeUse === undefined ? {} : { beforeUse }),
    ...(afterUse === undefined ? {} : { afterUse })
  }
}

const sum = (steps: Trace["steps"] = []): number => steps.reduce((total, step) => total + step.minutes, 0)
const useOf = (steps: Trace["steps"] = []): ParameterUse | undefined => steps.find((step) => step.use !== undefined)?.use
