/**
 * Steps 5 and 6: the pieces of one person's kept time (one for each segment and day) are topped up, then cut by the caps.
 *
 * Caps take from the latest piece first; so, walking from the earliest on, each piece gets what its record's cap still leaves. Time
 * without a clock comes after the timed pieces of its day. One *activity* in the sense of its cap is one activity on one day (每次活动).
 */
import * as Day from "../../foundation/Day.ts"
import type { RecordId } from "../../foundation/Id.ts"
import type { CountingRules } from "../CountingRules.ts"

export interface Piece {
  readonly record: RecordId
  readonly rules: CountingRules
  /** Activity and first day of the record. */
  readonly occasion: string
  readonly day: Day.Day
  /** Infinity for time without a clock, which comes last in its day. */
  readonly from: number
  readonly keptMinutes: number
}

export interface Credited extends Piece {
  readonly toppedUpMinutes: number
  readonly overActivity: number
  readonly overDay: number
  readonly overPeriod: number
  readonly creditedMinutes: number
}

/** The pieces, in order of time, with what becomes of them. Pieces without a kept minute must not be among them. */
export const credit = (pieces: readonly Piece[]): readonly Credited[] => {
  const kept = new Map<RecordId, number>()
  const last = new Map<RecordId, Piece>()
  for (const piece of pieces) {
    kept.set(piece.record, (kept.get(piece.record) ?? 0) + piece.keptMinutes)
    last.set(piece.record, piece)
  }
  const spent = new Map<string, number>()
  const spend = (bucket: string, minutes: number): void => void spent.set(bucket, (spent.get(bucket) ?? 0) + minutes)
  /** What a cap leaves of so many minutes, after those that came earlier. */
  const within = (minutes: number, cap: number | undefined, bucket: string): number =>
    cap === undefined ? minutes : Math.min(minutes, Math.max(0, cap - (spent.get(bucket) ?? 0)))

  return pieces.map((piece) => {
    const { rules, day } = piece
    const [activity, date, month, year] = [
      `activity ${piece.occasion}`,
      `day ${day}`,
      `month ${Day.monthIndex(day)}`,
      `year ${Day.parts(day).year}`
    ] as const
    const toppedUpMinutes = last.get(piece.record) === piece ? Math.max(0, rules.minimumMinutes - (kept.get(piece.record) ?? 0)) : 0
    const whole = piece.keptMinutes + toppedUpMinutes
    const inActivity = within(whole, rules.activityCapMinutes, activity)
    const inDay = within(inActivity, rules.dayCapMinutes, date)
    const creditedMinutes = within(inDay, rules.periodCapMinutes, rules.capPeriod === "month" ? month : year)
    spend(activity, inActivity)
    spend(date, inDay)
    spend(month, creditedMinutes)
    spend(year, creditedMinutes)
    return {
      ...piece,
      toppedUpMinutes,
      overActivity: whole - inActivity,
      overDay: inActivity - inDay,
      overPeriod: inDay - creditedMinutes,
      creditedMinutes
    }
  })
}
