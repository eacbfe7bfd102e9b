/**
 * A time of day as people type it: 9:00, 9：00, 14点30分, 上午9点, 下午2点半, 次日2:00, a time cell, or the fraction it leaves.
 *
 * The result counts minutes of the day, and separately the days that “次日” adds. Both ends of a service lose their seconds
 * (`floor-ends`, the default of `service.seconds-rule`), and a hint says so.
 */
import { Minute } from "@yanzhen/core/foundation"
import * as Cell from "./Cell.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"

export interface Clock {
  /** 0–1440 */
  readonly minute: number
  /** 1 for “次日”. */
  readonly days: number
  /** Which half of the day was named; the end of “下午2点-4点” borrows it from the start. */
  readonly half: "am" | "noon" | "pm" | undefined
  /** The day, in a cell that has one. */
  readonly on: number | undefined
}

const hand =
  /^(次日|第二天|翌日|当日|当天)?\s?(凌晨|清晨|早晨|早上|早|上午|中午|正午|下午|午后|傍晚|晚上|晚间|夜间|夜里|晚|AM|PM|am|pm)?\s?(\d{1,2})\s?(?:[:点时]\s?(?:(\d{1,2})\s?分?(?:\s?[:分]\s?(\d{1,2})\s?秒?)?|(半)|(一刻)|(三刻)|整|钟)?)?\s?(AM|PM|am|pm|a\.m\.|p\.m\.)?$/
const military = /^([01]\d|2[0-4])([0-5]\d)$/

const morning = new Set(["凌晨", "清晨", "早晨", "早上", "早", "上午", "AM", "am", "a.m."])
const noon = new Set(["中午", "正午"])

export const read = (cell: Cell.Cell): Reading.Reading<Clock> => {
  if (cell === undefined) return Reading.nothing
  if (typeof cell === "number") return fromFraction(cell)
  if (Cell.isMoment(cell)) return fromMoment(cell)
  if (typeof cell !== "string") return Reading.wrong("YZ_XLSX_CLOCK_UNREADABLE")
  const text = Plain.of(cell)
  return text === "" ? Reading.nothing : fromText(text)
}

/** A number below one is a part of the day; 9 or 9.3 could be an hour, an amount, or 9:30. */
const fromFraction = (number: number): Reading.Reading<Clock> =>
  number > 0 && number < 1
    ? fromSeconds(Math.round(number * 86_400))
    : number >= 0 && number <= 24
      ? Reading.question("YZ_XLSX_CLOCK_AMBIGUOUS", { typed: String(number) })
      : Reading.wrong("YZ_XLSX_CLOCK_UNREADABLE")

const fromSeconds = (seconds: number): Reading.Reading<Clock> => {
  const { minute, second } = Cell.momentOfSeconds(seconds)
  return withoutSeconds(clock(minute), second)
}

const fromMoment = (moment: Cell.Moment): Reading.Reading<Clock> => {
  const minute = Cell.clockOf(moment)
  if (minute !== undefined)
    return minute >= 0 && minute <= 1440 ? withoutSeconds(clock(minute), moment.second) : Reading.wrong("YZ_XLSX_CLOCK_IMPOSSIBLE")
  const dated = moment.minute as Minute.Minute
  const reading = Reading.value({ minute: Minute.minuteOfDay(dated), days: 0, half: undefined, on: Minute.dayOf(dated) })
  return withoutSeconds(reading, moment.second)
}

/** The hint belongs to whatever the time is part of. */
export const withoutSeconds = <A>({ value, note }: Reading.Reading<A>, second: number): Reading.Reading<A> =>
  value === undefined || second === 0 ? { value, note } : Reading.noted(value, "hint", "YZ_XLSX_SECONDS_DROPPED")

/** `text` is plain already (`Plain.of`). `half` stands in where the text names no half of the day and the hour is below twelve. */
export const fromText = (text: string, half?: Clock["half"]): Reading.Reading<Clock> => {
  const match = hand.exec(text)
  if (match === null) return fromDigits(text)
  const [, day, before, hours, minutes, seconds, thirty, quarter, threeQuarters, after] = match
  const named = halfOf(before ?? after)
  const marked = /[:点时]/.test(text) || named !== undefined
  if (!marked) return fromDigits(text)
  const minute =
    minutes !== undefined ? Number(minutes) : thirty !== undefined ? 30 : quarter !== undefined ? 15 : threeQuarters !== undefined ? 45 : 0
  const hour = hourOf(Number(hours), before ?? after, named ?? (Number(hours) < 12 ? half : undefined))
  if (hour === undefined) return Reading.question("YZ_XLSX_CLOCK_AMBIGUOUS", { typed: text })
  if (hour > 24 || minute > 59 || Number(seconds ?? 0) > 59 || (hour === 24 && minute > 0)) return Reading.wrong("YZ_XLSX_CLOCK_IMPOSSIBLE")
  const days = day === "次日" || day === "第二天" || day === "翌日" ? 1 : 0
  return withoutSeconds(Reading.value({ minute: hour * 60 + minute, days, half: named, on: undefined }), Number(seconds ?? 0))
}

const fromDigits = (text: string): Reading.Reading<Clock> => {
  const four = military.exec(text)
  if (four !== null) {
    const minute = Number(four[1]) * 60 + Number(four[2])
    return minute <= 1440 ? clock(minute) : Reading.wrong("YZ_XLSX_CLOCK_IMPOSSIBLE")
  }
  if (/^0?\.\d+$/.test(text)) return fromFraction(Number(text))
  return /^\d{1,2}(?:\.\d{1,2})?$/.test(text)
    ? Reading.question("YZ_XLSX_CLOCK_AMBIGUOUS", { typed: text })
    : Reading.wrong("YZ_XLSX_CLOCK_UNREADABLE")
}

const clock = (minute: number): Reading.Reading<Clock> => Reading.value({ minute, days: 0, half: undefined, on: undefined })

const halfOf = (word: string | undefined): Clock["half"] =>
  word === undefined ? undefined : morning.has(word) ? "am" : noon.has(word) ? "noon" : "pm"

/** The hour on a 24-hour clock; undefined where the words leave it open (晚上12点, 晚上1点). */
const hourOf = (hour: number, word: string | undefined, half: Clock["half"]): number | undefined => {
  if (hour > 12 || half === undefined) return hour
  if (half === "noon") return hour >= 1 && hour <= 2 ? hour + 12 : hour
  if (half === "am") return hour === 12 && word !== "上午" ? 0 : hour
  const evening = word !== undefined && /[晚夜]/.test(word)
  if (evening && (hour === 12 || hour < 4)) return undefined
  return hour === 12 || hour === 0 ? hour : hour + 12
}
