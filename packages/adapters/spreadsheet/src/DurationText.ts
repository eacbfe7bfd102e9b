/**
 * A length of time as people type it: 2, 2.5, 2小时30分, 2.5h, 150分钟, 1个半小时, 2:30.
 *
 * The unit is that of the cell, else that of the header, else hours (VRM art. 7 counts service time in hours). “2.30” may be two
 * hours and a half or two hours eighteen: it is asked about, unless its column shows that decimals are meant.
 */
import * as Cell from "./Cell.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"

/** Minutes in one unit of the header; undefined = the header names none. */
export type Unit = 60 | 1 | undefined

export interface Manner {
  readonly unit: Unit
  /** The column holds 2.5 or 2.75 elsewhere, so that its two decimals are hundredths of an hour. */
  readonly decimal: boolean
}

const worded =
  /^(?:(\d+(?:\.\d+)?|[一二两三四五六七八九十]+)\s?个?\s?(半)?\s?(?:小时|个钟头|钟头|时|hours?|hrs?|h))?\s?(?:(半)个?小时)?\s?(?:(\d+(?:\.\d+)?|[一二三四五六七八九十]+)\s?(?:分钟|分|minutes?|mins?|m|'))?$/i
const onlyHalf = /^半个?(?:小时|钟头)$/
const plainNumber = /^\d+(?:\.\d+)?$/
const clockLike = /^(\d{1,2}):([0-5]\d)(?::[0-5]\d)?$/
const dayPart = /^(?:半天|一天|全天|整天|上午|下午|晚上|[一二两三四五六七八九十\d.]+\s?(?:天|个?工作日|日|个?半天|次|场|班))$/

export const read = (cell: Cell.Cell, manner: Manner): Reading.Reading<number> => {
  if (cell === undefined) return Reading.nothing
  if (typeof cell === "number") return fromAmount(cell, manner.unit, String(cell))
  if (Cell.isMoment(cell)) {
    const minutes = Cell.clockOf(cell)
    return minutes === undefined ? Reading.wrong("YZ_XLSX_DURATION_UNREADABLE") : positive(minutes)
  }
  if (typeof cell !== "string") return Reading.wrong("YZ_XLSX_DURATION_UNREADABLE")
  const text = Plain.of(cell)
  return text === "" ? Reading.nothing : fromText(text, manner)
}

/** `text` is plain already. */
export const fromText = (text: string, manner: Manner): Reading.Reading<number> => {
  if (plainNumber.test(text)) {
    return manner.unit !== 1 && !manner.decimal && isSexagesimalLike(text)
      ? Reading.question("YZ_XLSX_DURATION_AMBIGUOUS", twoReadings(text))
      : fromAmount(Number(text), manner.unit, text)
  }
  if (onlyHalf.test(text)) return Reading.value(30)
  const clock = clockLike.exec(text)
  if (clock !== null) return positive(Number(clock[1]) * 60 + Number(clock[2]))
  if (dayPart.test(text)) return Reading.wrong("YZ_XLSX_DURATION_DAYPART", { typed: text })
  if (/^-\s?\d/.test(text)) return Reading.wrong("YZ_XLSX_DURATION_NOT_POSITIVE")
  const words = worded.exec(text)
  if (words === null) return Reading.wrong("YZ_XLSX_DURATION_UNREADABLE")
  const [, hours, half, halfHour, minutes] = words
  const total = 60 * amountOf(hours) + (half === undefined && halfHour === undefined ? 0 : 30) + amountOf(minutes)
  return positive(Math.round(total))
}

/** Two decimals that could be minutes of an hour. A quarter (2.25) is nearly always typed as a decimal, 2.00 means the same both ways. */
export const isSexagesimalLike = (text: string): boolean => {
  const dot = text.length - 3
  if (dot < 1 || text.charCodeAt(dot) !== 46) return false
  const fraction = Number(text.slice(dot + 1))
  return fraction > 0 && fraction < 60 && fraction !== 25
}

/** A number that shows its column to be decimal: 2.5, 2.75, 2.125. */
export const isDecimalLike = (text: string): boolean => /^\d+\.(?:\d|[6-9]\d|\d{3,})$/.test(text)

const twoReadings = (text: string): Reading.Facts => {
  const [hours = "0", fraction = "0"] = text.split(".")
  return { typed: text, asDecimal: Math.round(Number(text) * 60), asClock: Number(hours) * 60 + Number(fraction) }
}

const LongestUnasked = 24

const fromAmount = (amount: number, unit: Unit, typed: string): Reading.Reading<number> => {
  if (unit === undefined && amount > LongestUnasked) return Reading.question("YZ_XLSX_DURATION_UNIT", { typed })
  return positive(Math.round(amount * (unit ?? 60)))
}

const positive = (minutes: number): Reading.Reading<number> =>
  minutes > 0 && Number.isSafeInteger(minutes) ? Reading.value(minutes) : Reading.wrong("YZ_XLSX_DURATION_NOT_POSITIVE")

const digits = "零一二三四五六七八九"

/** Arabic, or Chinese up to ninety-nine. */
const amountOf = (text: string | undefined): number => {
  if (text === undefined) return 0
  if (/\d/.test(text)) return Number(text)
  const [tens, ones] = text.replaceAll("两", "二").split("十")
  if (ones === undefined) return digits.indexOf(tens ?? "")
  return (tens === "" ? 1 : digits.indexOf(tens ?? "")) * 10 + (ones === "" ? 0 : digits.indexOf(ones))
}
