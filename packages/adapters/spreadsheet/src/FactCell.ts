/**
 * A cell that states a fact, by the kind of the fact. What a reader would get wrong: money is written in yuan and service time in hours, as
 * people write them, and read into fen and minutes; both must come out whole.
 */
import { Day, type Facts, Minute, type Options } from "@yanzhen/core/foundation"
import * as Cell from "./Cell.ts"
import * as DayText from "./DayText.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"

export type Fact = number | string | boolean

export type Described = Pick<Facts.Field, "kind" | "unit" | "options">

/** Empty and “不知道” say nothing. */
export const read = (cell: Cell.Cell, field: Described): Reading.Reading<Fact> => {
  const text = Plain.of(Cell.text(cell))
  if (text === "" || unknown.has(text.toLowerCase())) return Reading.nothing
  switch (field.kind) {
    case "bool":
      return truth(text)
    case "int":
      return amount(text, field.unit)
    case "day":
      return DayText.readDay(cell)
    case "minute":
      return minute(cell)
    case "text":
    case "choice":
      return word(text, field.options)
  }
}

const unknown: ReadonlySet<string> = new Set(["不知道", "未知", "不详", "unknown", "?"])

const truths: ReadonlyMap<string, boolean> = new Map([
  ...["是", "有", "对", "√", "yes", "true", "y", "1"].map((word) => [word, true] as const),
  ...["否", "无", "没有", "不", "×", "no", "false", "n", "0"].map((word) => [word, false] as const)
])

const truth = (text: string): Reading.Reading<boolean> => {
  const value = truths.get(text.toLowerCase())
  return value === undefined ? Reading.wrong("YZ_FORM_YES_NO", { typed: text }) : Reading.value(value)
}

/** How much of the stored unit one written unit is. */
export const scaleOf = (unit: string | undefined): number => (unit === "fen" ? 100 : unit === "minutes-as-hours" ? 60 : 1)

const amount = (text: string, unit: string | undefined): Reading.Reading<number> => {
  const digits = /^(-?\d+(?:\.\d+)?)\s*\D{0,8}$/.exec(text.replace(/(?<=\d),(?=\d{3})/g, ""))?.[1]
  if (digits === undefined) return Reading.wrong("YZ_FORM_NUMBER", { typed: text })
  const scaled = Number(digits) * scaleOf(unit)
  const whole = Math.round(scaled)
  return Math.abs(scaled - whole) > tolerance || !Number.isSafeInteger(whole)
    ? Reading.wrong("YZ_FORM_WHOLE_NUMBER", { typed: text })
    : Reading.value(whole)
}
/** 0.29 yuan is 28.999999999999996 fen before it is rounded. */
const tolerance = 1e-6

const minute = (cell: Cell.Cell): Reading.Reading<number> => {
  const { value, note } = DayText.read(cell)
  return value === undefined ? { value, note } : { value: Minute.at(value.day as Day.Day, value.clock ?? 0), note }
}

/** One of the options, by its code or by its title in either language. */
export const option = (text: string, { codes, titles }: Options.Options): string | undefined =>
  codes.find((code) => code === text) ??
  codes.find((code) => titles["zh-CN"][code] === text) ??
  codes.find((code) => titles.en[code]?.toLowerCase() === text.toLowerCase())

/** What may stand there: 朋友（friend）、平台（platform）. */
export const allowed = ({ codes, titles }: Options.Options): string => codes.map((code) => `${titles["zh-CN"][code]}（${code}）`).join("、")

const word = (text: string, options: Options.Options | undefined): Reading.Reading<string> => {
  if (options === undefined) return Reading.value(text)
  const value = option(text, options)
  return value === undefined ? Reading.wrong("YZ_FORM_ONE_OF", { typed: text, allowed: allowed(options) }) : Reading.value(value)
}
