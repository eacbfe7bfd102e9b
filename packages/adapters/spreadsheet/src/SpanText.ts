/**
 * A stretch of time in one cell: 9:00-11:30, 上午9点至11点半, 2026/3/5 9:00—11:30, 2026-03-05 22:00 ~ 2026-03-06 02:00.
 *
 * The dash divides dates as well as times, so the date is taken off first. “22:00-2:00” without 次日 is refused, not stretched
 * into the night: nobody can tell it from two swapped times.
 */
import type { Day } from "@yanzhen/core/foundation"
import type * as Cell from "./Cell.ts"
import * as ClockText from "./ClockText.ts"
import * as DayText from "./DayText.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"

export interface SpanOfDay {
  readonly day: Day.Day | undefined
  /** Minutes of the first day; `to` is beyond 1440 when it lies in the next. */
  readonly from: number
  readonly to: number
}

const dated = /^(\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?[日号]?|\d{1,2}\s?月\s?\d{1,2}\s?[日号]?|\d{8})[T,\s]*(.*)$/
const divider = /\s*[-~至到]+\s*/
const several = /[,;/]|及|和/

export const read = (cell: Cell.Cell, year?: number): Reading.Reading<SpanOfDay> => {
  if (typeof cell !== "string") return cell === undefined ? Reading.nothing : Reading.wrong("YZ_XLSX_SPAN_UNREADABLE")
  const text = Plain.of(cell)
  return text === "" ? Reading.nothing : fromText(text, year)
}

/** `text` is plain already. */
export const fromText = (text: string, year?: number): Reading.Reading<SpanOfDay> => {
  const first = takeDay(text, year)
  if (first.note !== undefined) return { value: undefined, note: first.note }
  const parts = first.rest.split(divider)
  if (parts.length > 2 && several.test(first.rest)) return Reading.wrong("YZ_XLSX_SPAN_SEVERAL")
  const [start, ...rest] = parts
  if (start === undefined || rest.length === 0) return Reading.wrong("YZ_XLSX_SPAN_UNREADABLE")
  const second = takeDay(first.rest.slice(start.length).replace(/^\s*[-~至到]+\s*/, ""), year)
  if (second.note !== undefined) return { value: undefined, note: second.note }
  const from = ClockText.fromText(start)
  const to = ClockText.fromText(second.rest, from.value?.half)
  if (from.value === undefined) return { value: undefined, note: spanNote(from.note) }
  if (to.value === undefined) return { value: undefined, note: spanNote(to.note) }
  const days = second.day === undefined ? to.value.days : first.day === undefined ? 0 : second.day - first.day
  return between(first.day, from.value.minute, to.value.minute + days * 1440)
}

/** Refuses an end that is not after the start, and one more than a day later. */
export const between = (day: Day.Day | undefined, from: number, to: number): Reading.Reading<SpanOfDay> =>
  to <= from
    ? Reading.wrong("YZ_XLSX_END_BEFORE_START", { from: clockText(from), to: clockText(to) })
    : to - from > 1440
      ? Reading.wrong("YZ_XLSX_SPAN_TOO_LONG", { from: clockText(from), to: clockText(to) })
      : Reading.value({ day, from, to })

const spanNote = (note: Reading.Note | undefined): Reading.Note | undefined =>
  note?.code === "YZ_XLSX_CLOCK_UNREADABLE" ? { ...note, code: "YZ_XLSX_SPAN_UNREADABLE" } : note

const takeDay = (text: string, year: number | undefined): { day: Day.Day | undefined; rest: string; note: Reading.Note | undefined } => {
  const match = dated.exec(text)
  if (match === null) return { day: undefined, rest: text, note: undefined }
  const reading = DayText.read(match[1], year)
  return { day: reading.value?.day, rest: match[2] ?? "", note: reading.note }
}

/** 26:00 is written 次日02:00. */
export const clockText = (minute: number): string => {
  const days = Math.floor(minute / 1440)
  const rest = minute - days * 1440
  const text = `${String(Math.floor(rest / 60)).padStart(2, "0")}:${String(rest % 60).padStart(2, "0")}`
  return days === 1 ? `次日${text}` : days === 0 ? text : `${days > 0 ? "+" : ""}${days}d ${text}`
}
