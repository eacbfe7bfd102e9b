/**
 * A yearly notice of the General Office of the State Council (国务院办公厅关于…年部分节假日安排的通知): which days are off
 * and which weekends are worked in return.
 *
 * What it covers is ours to judge, and it is not simply its year: the next notice may move the last days of December (that
 * for 2024 joined 30 and 31 December 2023 to the New Year). So the newest notice covers its year only up to the Friday
 * before the last weekend that the New Year's holiday could be built with.
 */
import type { Citation } from "../../foundation/Citation.ts"
import * as Day from "../../foundation/Day.ts"
import * as Period from "../../foundation/Period.ts"
import type { Notice } from "../../foundation/WorkingCalendar.ts"
import * as Instrument from "../Instrument.ts"

export interface HolidayNotice extends Notice {
  readonly year: number
  readonly instrument: Instrument.Instrument & Instrument.Definition
  readonly citation: Citation
}

/** Days as such a list writes them, within the notice's year: `02-15..02-23` or `01-04`. */
const daysOf = (year: number, text: string): readonly Day.Day[] => {
  const [from = "", to = from] = text.split("..")
  const first = Day.require(`${year}-${from}`)
  const last = Day.require(`${year}-${to}`)
  return Array.from({ length: last - first + 1 }, (_, index) => Day.plusDays(first, index))
}

export const define = (notice: {
  readonly year: number
  readonly number: string
  readonly issued: string
  /** The days it settles, as a period. */
  readonly covers: string
  readonly off: readonly string[]
  readonly worked: readonly string[]
}): HolidayNotice => {
  const { year, number, issued } = notice
  const instrument = Instrument.define({
    id: `HOLIDAYS${year}`,
    title: {
      "zh-CN": `国务院办公厅关于${year}年部分节假日安排的通知`,
      en: `Notice of the State Council's General Office on the holidays of ${year}`
    },
    number,
    inForce: Day.require(issued),
    confidence: "excerpt"
  })
  return {
    year,
    instrument,
    citation: instrument.passage(),
    coverage: Period.require(notice.covers),
    restDays: notice.off.flatMap((days) => daysOf(year, days)),
    workingDays: notice.worked.flatMap((days) => daysOf(year, days))
  }
}
