/**
 * Stretches of time in one cell: 9:00-11:30, 上午9点至11点半, 2026/3/5 9:00—11:30, 上午9:00-11:00，下午2:00-4:00.
 *
 * The dash divides dates as well as times, so the date is taken off first. “22:00-2:00” without 次日 is refused, not stretched
 * into the night: nobody can tell it from two swapped times. For the same reason several stretches must stand in their order. A break is
 * another matter: it lies in a service, which says whether there is a midnight in it.
 */
import type { Day } from "@yanzhen/core/foundation"
import type * as Cell from "./Cell.ts"
import * as ClockText from "./ClockText.ts"
import * as DayText from "./DayText.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"

/** Minutes of a day; `to` is beyond 1440 when it lies in the next. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** `supposed`: over a midnight that the cell does not say; to be held against the service that it lies in. */
export interface Pause extends Stretch {
  readonly supposed?: true
}

export interface Stretches {
  /** Of the first stretch, which all minutes count from. */
  readonly day: Day.Day | undefined
  /** At least one; in order, and none begins before the one before has ended. */
  readonly stretches: readonly Pause[]
}

const dated = /^(\d{4}\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?[日号]?|\d{1,2}\s?月\s?\d{1,2}\s?[日号]?|\d{8})[T,\s]*(.*)$/
const divider = /\s*[-~至到]+\s*/
/** A blank or slash stands between two stretches only where a whole time ends before it and another begins behind it. */
const separator =
  /\s*[,;和及与]\s*|(?<=:\d\d|[点分半刻整])\s*[/ ]\s*(?=(?:次日|当[日天]|凌晨|早|上午|中午|下午|傍晚|晚|夜)|\d{1,2}\s?[:点时])/

type Between = (from: number, to: number) => Reading.Reading<Pause>

export const read = (cell: Cell.Cell, year?: number): Reading.Reading<Stretches> => readWith(cell, year, between)

/** Breaks: 23:30-0:30 may be over midnight. */
export const readPauses = (cell: Cell.Cell): Reading.Reading<Stretches> =>
  readWith(cell, undefined, (from, to) =>
    to < from && from < 1440 ? Reading.value({ from, to: to + 1440, supposed: true }) : between(from, to)
  )

const readWith = (cell: Cell.Cell, year: number | undefined, spanOf: Between): Reading.Reading<Stretches> => {
  if (typeof cell !== "string") return cell === undefined ? Reading.nothing : Reading.wrong("YZ_XLSX_SPAN_UNREADABLE")
  const text = Plain.of(cell)
  return text === "" ? Reading.nothing : fromText(text, year, spanOf)
}

/** `text` is plain already. */
const fromText = (text: string, year: number | undefined, spanOf: Between): Reading.Reading<Stretches> => {
  const { day, rest, note } = takeDay(text, year)
  if (note !== undefined) return { value: undefined, note }
  const stretches: Pause[] = []
  let remark: Reading.Note | undefined
  for (const part of rest.split(separator)) {
    const { value, note } = fromPart(part, day, year, spanOf)
    if (value === undefined) return { value, note }
    const before = stretches.at(-1)
    if (before !== undefined && value.from < before.to)
      return Reading.wrong("YZ_XLSX_SPANS_NOT_IN_ORDER", { from: clockText(value.from), to: clockText(before.to) })
    stretches.push(value)
    remark ??= note
  }
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (first !== undefined && last !== undefined && isTooLong(first.from, last.to)) return tooLong(first.from, last.to)
  return { value: { day, stretches }, note: remark }
}

/** One stretch; its end, or both ends, may name a day of their own. */
const fromPart = (text: string, first: Day.Day | undefined, year: number | undefined, spanOf: Between): Reading.Reading<Pause> => {
  const begins = takeDay(text, year)
  if (begins.note !== undefined) return { value: undefined, note: begins.note }
  const [start, ...others] = begins.rest.split(divider)
  if (start === undefined || others.length === 0) return Reading.wrong("YZ_XLSX_SPAN_UNREADABLE")
  const ends = takeDay(begins.rest.slice(start.length).replace(/^\s*[-~至到]+\s*/, ""), year)
  if (ends.note !== undefined) return { value: undefined, note: ends.note }
  const from = ClockText.fromText(start)
  const to = ClockText.fromText(ends.rest, from.value?.half)
  if (from.value === undefined) return { value: undefined, note: spanNote(from.note) }
  if (to.value === undefined) return { value: undefined, note: spanNote(to.note) }
  const shift = begins.day === undefined ? from.value.days : daysAfter(first, begins.day)
  const days = ends.day === undefined ? Math.max(shift, to.value.days) : daysAfter(first, ends.day)
  const span = spanOf(from.value.minute + shift * 1440, to.value.minute + days * 1440)
  return { value: span.value, note: span.note ?? from.note ?? to.note }
}

const daysAfter = (first: Day.Day | undefined, day: Day.Day): number => (first === undefined ? 0 : day - first)

/** Refuses an end that is not after the start, and one more than a day later. */
export const between = (from: number, to: number): Reading.Reading<Stretch> =>
  to <= from
    ? Reading.wrong("YZ_XLSX_END_BEFORE_START", { from: clockText(from), to: clockText(to) })
    : isTooLong(from, to)
      ? tooLong(from, to)
      : Reading.value({ from, to })

const isTooLong = (from: number, to: number): boolean => to - from > 1440

const tooLong = (from: number, to: number): Reading.Reading<never> =>
  Reading.wrong("YZ_XLSX_SPAN_TOO_LONG", { from: clockText(from), to: clockText(to) })

export const minutesOf = (stretches: readonly Stretch[]): number => {
  let minutes = 0
  for (const { from, to } of stretches) minutes += to - from
  return minutes
}

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
