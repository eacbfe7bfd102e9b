/**
 * Cells of a sheet of service records that say more than one thing: a day with a time, a time with its day, a break by the clock or by
 * its length.
 */
import type { Day } from "@yanzhen/core/foundation"
import type * as Cell from "./Cell.ts"
import * as ClockText from "./ClockText.ts"
import * as DayText from "./DayText.ts"
import * as DurationText from "./DurationText.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"
import * as SpanText from "./SpanText.ts"

/** A day, with the time of day or the stretches of time that the same cell says. */
export interface DayCell {
  readonly day: Day.Day | undefined
  readonly clock: number | undefined
  readonly span: SpanText.Stretches | undefined
}

/** A day column may say a time as well (2026/3/5 9:00) or whole stretches (2026/3/5 9:00-11:30). */
export const readDay = (cell: Cell.Cell, year: number | undefined, today: Day.Day | undefined): Reading.Reading<DayCell> => {
  const day = DayText.read(cell, year)
  if (day.value !== undefined) {
    const value: DayCell = { ...day.value, span: undefined }
    return today !== undefined && day.value.day > today ? Reading.noted(value, "error", "YZ_XLSX_DATE_FUTURE") : { value, note: day.note }
  }
  if (day.note?.code !== "YZ_XLSX_DATE_UNREADABLE" || typeof cell !== "string") return { value: undefined, note: day.note }
  const span = SpanText.read(cell, year)
  if (span.value !== undefined) return { value: { day: span.value.day, clock: undefined, span: span.value }, note: span.note }
  return { value: undefined, note: span.note?.code === "YZ_XLSX_SPAN_UNREADABLE" ? day.note : span.note }
}

/** A start or end may bring its day along (2026-03-05 22:00). */
export const readClock = (cell: Cell.Cell, year: number | undefined): Reading.Reading<ClockText.Clock> => {
  const clock = ClockText.read(cell)
  if (clock.value !== undefined || typeof cell !== "string" || clock.note?.code !== "YZ_XLSX_CLOCK_UNREADABLE") return clock
  const { value, note } = DayText.read(cell, year)
  return value?.clock === undefined ? clock : { value: { minute: value.clock, days: 0, half: undefined, on: value.day }, note }
}

/** A break: so many minutes, and when, if the cell says it (12:00-12:30). */
export interface Rest {
  readonly minutes: number
  readonly stretches: readonly SpanText.Pause[]
}

export const readRest = (cell: Cell.Cell, manner: DurationText.Manner): Reading.Reading<Rest> => {
  const { value, note } = readDuration(cell, manner)
  if (value !== undefined) return { value: { minutes: value, stretches: [] }, note }
  if (note?.code !== "YZ_XLSX_DURATION_UNREADABLE") return { value, note }
  const span = SpanText.readPauses(cell)
  if (span.note?.code === "YZ_XLSX_SPAN_UNREADABLE" || span.value?.day !== undefined) return { value: undefined, note }
  if (span.value === undefined) return { value: undefined, note: span.note }
  const { stretches } = span.value
  return { value: { minutes: SpanText.minutesOf(stretches), stretches }, note: span.note }
}

/** As `DurationText.read`, but “无” and 0 are no duration and no mistake. */
export const readDuration = (cell: Cell.Cell, manner: DurationText.Manner): Reading.Reading<number> =>
  isNone(cell) ? Reading.nothing : DurationText.read(cell, manner)

const isNone = (cell: Cell.Cell): boolean =>
  cell === 0 || (typeof cell === "string" && /^(?:0+(?:\.0+)?|无|没有|-+|\/)$/.test(Plain.of(cell)))
