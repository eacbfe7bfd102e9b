/**
 * How the minutes of one record became its credited minutes: every step with its minutes and the value of the policy that decided it.
 *
 * Steps are signed and add up: their sum *is* the credit. Overage is a step too (minutes above a cap are reported, not lost), so a
 * trace never has minutes that belong to no step.
 */
import type { Day } from "../../foundation/Day.ts"
import type { RecordId } from "../../foundation/Id.ts"
import type { Minute } from "../../foundation/Minute.ts"
import type { ParameterUse } from "../../foundation/ParameterView.ts"
import type { TallyRecord } from "./TallyRecord.ts"

export type StepName = "attended" | "travel" | "break" | "untimed" | "overlap" | "minimum" | "activity-cap" | "day-cap" | "period-cap"

export interface Step {
  readonly step: StepName
  /** Signed: what this step gives (+) or takes (−). Never 0, except `attended`. */
  readonly minutes: number
  /** The earlier record that keeps the shared minutes. */
  readonly keptBy?: RecordId
  /** The day on which a cap took minutes. */
  readonly on?: Day
  readonly use?: ParameterUse
}

/** attended − excluded + toppedUp − overage = credited */
export interface Amounts {
  /** Stated time, and travel outside of it where the policy counts travel. */
  readonly attendedMinutes: number
  /** Breaks, travel, time without a clock where it does not count, and minutes that an earlier record keeps. */
  readonly excludedMinutes: number
  readonly toppedUpMinutes: number
  /** Above a cap. */
  readonly overageMinutes: number
  readonly creditedMinutes: number
}

/** A record's minutes of one day. Excluded minutes stand on the day on which they lie. */
export interface DayAmounts extends Amounts {
  readonly day: Day
}

/** Minutes that count and lie together; without `from` where they have no clock: a duration alone, or what tops a record up. */
export interface Stretch {
  readonly day: Day
  readonly from?: Minute
  readonly minutes: number
}

export interface Trace extends Amounts {
  readonly record: TallyRecord
  /** Where the credited minutes lie, in order; a cap takes them from the end. */
  readonly stretches: readonly Stretch[]
  readonly steps: readonly Step[]
  /** In order. Only days on which the record has minutes. */
  readonly days: readonly DayAmounts[]
}

/** The day on which the person-time (人次) of a record counts: the first with a credited minute; none without credit. */
export const countsOn = (trace: Trace): Day | undefined => trace.days.find((one) => one.creditedMinutes > 0)?.day
