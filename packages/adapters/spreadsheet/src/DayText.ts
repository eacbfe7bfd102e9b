/**
 * A day as people type it: 2026/3/5, 2026.3.5, 20260305, 3月5日, a date cell, or the serial number that a date cell leaves in CSV.
 *
 * A day without a year needs one from around it (title, sheet, file); a day that can be read in two ways is asked about. A day
 * may carry a time (2026/3/5 9:00), which is handed on.
 */
import { Day, Minute } from "@yanzhen/core/foundation"
import * as Cell from "./Cell.ts"
import * as ClockText from "./ClockText.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"

export interface DayTime {
  readonly day: Day.Day
  /** Minute of the day, 0–1440, if the cell says one. */
  readonly clock: number | undefined
}

/** 1930-01-01 and 2100-12-31 as serial numbers: what lies beyond is an amount or a slip, not a date. */
const FirstSerial = 10_959
const LastSerial = 73_415

const yearFirst = /^(\d{4}|\d{2}(?=年))\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?[日号]?(.*)$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const monthFirst = /^(\d{1,2})\s?月\s?(\d{1,2})\s?[日号]?(.*)$/
const slashed = /^(\d{1,2})[-/](\d{1,2})$/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/
const shortYear = /^\d{2}[-/.]\d{1,2}[-/.]\d{1,2}$/
const weekday = /^\s*[(,]?\s*(?:星期|周|礼拜)[一二三四五六日天1-7]\s*\)?\s*/
const further = /^\s*[-~至到,]\s*(?:\d{1,4}\s?[-/.年月日号]|\d{1,2}$)/

/** `year` stands in where the cell has none. */
export const read = (cell: Cell.Cell, year?: number): Reading.Reading<DayTime> => {
  if (cell === undefined) return Reading.nothing
  if (typeof cell === "number") return fromNumber(cell)
  if (Cell.isMoment(cell)) return fromMoment(cell)
  if (typeof cell !== "string") return Reading.wrong("YZ_XLSX_DATE_UNREADABLE")
  const text = Plain.of(cell)
  return text === "" ? Reading.nothing : fromText(text, year)
}

/** The day alone, where its time is of no interest. */
export const readDay = (cell: Cell.Cell, year?: number): Reading.Reading<Day.Day> => {
  const { value, note } = read(cell, year)
  return value === undefined ? { value, note } : Reading.value(value.day)
}

const fromNumber = (number: number): Reading.Reading<DayTime> => {
  if (number >= FirstSerial && number <= LastSerial) return fromMoment(Cell.momentOfSerial(number))
  if (Number.isInteger(number) && number >= 19_300_101 && number <= 21_001_231) return fromText(String(number), undefined)
  if (number > 0 && number < 13) return Reading.question("YZ_XLSX_DATE_ORDER", { typed: String(number) })
  return Reading.wrong("YZ_XLSX_DATE_UNREADABLE")
}

const fromMoment = (moment: Cell.Moment): Reading.Reading<DayTime> => {
  if (Cell.clockOf(moment) !== undefined) return Reading.wrong("YZ_XLSX_DATE_UNREADABLE")
  const day = Minute.dayOf(moment.minute as Minute.Minute)
  if (!Day.isDay(day)) return Reading.wrong("YZ_XLSX_DATE_IMPOSSIBLE")
  const clock = Minute.minuteOfDay(moment.minute as Minute.Minute)
  return ClockText.withoutSeconds(Reading.value({ day, clock: clock === 0 ? undefined : clock }), moment.second)
}

const fromText = (text: string, year: number | undefined): Reading.Reading<DayTime> => {
  const full = yearFirst.exec(text)
  if (full !== null) return civil(yearOf(full[1] ?? ""), full[2], full[3], full[4])
  const eight = compact.exec(text)
  if (eight !== null) return civil(Number(eight[1]), eight[2], eight[3], "")
  const withoutYear = monthFirst.exec(text) ?? slashed.exec(text)
  if (withoutYear !== null) {
    if (year !== undefined) return civil(year, withoutYear[1], withoutYear[2], withoutYear[3])
    const possible = Day.of(2024, Number(withoutYear[1]), Number(withoutYear[2])) !== undefined
    return possible ? Reading.question("YZ_XLSX_DATE_NO_YEAR") : Reading.wrong("YZ_XLSX_DATE_IMPOSSIBLE")
  }
  const last = yearLast.exec(text)
  if (last !== null) return fromYearLast(Number(last[1]), Number(last[2]), Number(last[3]))
  if (shortYear.test(text)) return Reading.question("YZ_XLSX_DATE_ORDER", { typed: text })
  if (/^\d{1,2}\.\d{1,2}$/.test(text)) return Reading.question("YZ_XLSX_DATE_ORDER", { typed: text })
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return fromNumber(Number(text))
  return Reading.wrong("YZ_XLSX_DATE_UNREADABLE")
}

/** “26年” can only be 2026; “26/3/5” can be two things and does not come here. */
const yearOf = (digits: string): number => (digits.length === 2 ? 2000 + Number(digits) : Number(digits))

const fromYearLast = (first: number, second: number, year: number): Reading.Reading<DayTime> => {
  const monthDay = Day.of(year, first, second)
  const dayMonth = Day.of(year, second, first)
  if (monthDay === undefined && dayMonth === undefined) return Reading.wrong("YZ_XLSX_DATE_IMPOSSIBLE")
  if (monthDay !== undefined && dayMonth !== undefined && monthDay !== dayMonth)
    return Reading.question("YZ_XLSX_DATE_ORDER", { typed: `${first}/${second}/${year}` })
  return Reading.value({ day: (monthDay ?? dayMonth) as Day.Day, clock: undefined })
}

const civil = (year: number, month: string | undefined, dayOfMonth: string | undefined, rest = ""): Reading.Reading<DayTime> => {
  if (further.test(rest)) return Reading.wrong("YZ_XLSX_DATE_SEVERAL")
  const day = Day.of(year, Number(month), Number(dayOfMonth))
  if (day === undefined) return Reading.wrong("YZ_XLSX_DATE_IMPOSSIBLE")
  const time = rest.replace(weekday, "").replace(/^[T,\s]+/, "")
  if (time === "") return Reading.value({ day, clock: undefined })
  const clock = ClockText.fromText(time)
  if (clock.value === undefined)
    return clock.note?.code === "YZ_XLSX_CLOCK_UNREADABLE"
      ? Reading.wrong("YZ_XLSX_DATE_UNREADABLE")
      : { value: undefined, note: clock.note }
  return { value: { day, clock: clock.value.minute + clock.value.days * Minute.minutesPerDay }, note: clock.note }
}
