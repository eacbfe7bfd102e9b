/**
 * Days off that the law itself fixes by date, for the years ahead of any notice: the only days that are certainly no
 * working days then.
 *
 * The count changed: eleven days until 2024, thirteen since 2025 (除夕 and 2 May came in). Holidays for some citizens only
 * (妇女节, 青年节, 儿童节, 建军节) change no working day and are not here. Lunar days follow GB/T 33661, by Beijing time:
 * tables made for other meridians differ, e.g. by a day for the New Year of 2027 (new moon at 23:56) and of 2030 (00:07).
 */
import type { Citation } from "../../foundation/Citation.ts"
import * as Day from "../../foundation/Day.ts"
import * as Instrument from "../Instrument.ts"
import { HOL } from "../Instruments.ts"

/** The third revision, replaced at the end of 2024. */
export const HOL2013 = Instrument.define({
  id: "HOL2013",
  title: { "zh-CN": "全国年节及纪念日放假办法（2013年第三次修订）", en: "Measures for National Holidays (third revision, 2013)" },
  number: "国务院令第644号",
  inForce: Day.require("2014-01-01"),
  until: Day.require("2024-12-31"),
  confidence: "memory"
})

type Festival = "springFestival" | "qingming" | "dragonBoat" | "midAutumn"

/** One holiday of the law: dates, or days counted from a festival (0 = the day itself, −1 = the eve). */
type Holiday = { readonly dates: readonly string[] } | { readonly festival: Festival; readonly offsets: readonly number[] }

/** What the law says from a year on. */
export interface Era {
  readonly fromYear: number
  readonly citation: Citation
  readonly holidays: readonly Holiday[]
}

const common: readonly Holiday[] = [
  { dates: ["01-01"] },
  { festival: "qingming", offsets: [0] },
  { festival: "dragonBoat", offsets: [0] },
  { festival: "midAutumn", offsets: [0] },
  { dates: ["10-01", "10-02", "10-03"] }
]

/** Latest first. */
export const eras: readonly Era[] = [
  {
    fromYear: 2025,
    citation: HOL.article(2, "春节，放假4天（农历除夕、正月初一至初三）；劳动节，放假2天"),
    holidays: [...common, { festival: "springFestival", offsets: [-1, 0, 1, 2] }, { dates: ["05-01", "05-02"] }]
  },
  {
    fromYear: 2014,
    citation: HOL2013.article(2, "春节，放假3天（农历正月初一、初二、初三）；劳动节，放假1天"),
    holidays: [...common, { festival: "springFestival", offsets: [0, 1, 2] }, { dates: ["05-01"] }]
  }
]

/** 正月初一, 清明 (a solar term), 五月初五 and 八月十五, as month and day. */
const festivals: Readonly<Record<number, Readonly<Record<Festival, string>>>> = {
  2024: { springFestival: "02-10", qingming: "04-04", dragonBoat: "06-10", midAutumn: "09-17" },
  2025: { springFestival: "01-29", qingming: "04-04", dragonBoat: "05-31", midAutumn: "10-06" },
  2026: { springFestival: "02-17", qingming: "04-05", dragonBoat: "06-19", midAutumn: "09-25" },
  2027: { springFestival: "02-06", qingming: "04-05", dragonBoat: "06-09", midAutumn: "09-15" },
  2028: { springFestival: "01-26", qingming: "04-04", dragonBoat: "05-28", midAutumn: "10-03" },
  2029: { springFestival: "02-13", qingming: "04-04", dragonBoat: "06-16", midAutumn: "09-22" },
  2030: { springFestival: "02-03", qingming: "04-05", dragonBoat: "06-05", midAutumn: "09-12" },
  2031: { springFestival: "01-23", qingming: "04-05", dragonBoat: "06-24", midAutumn: "10-01" },
  2032: { springFestival: "02-11", qingming: "04-04", dragonBoat: "06-12", midAutumn: "09-19" },
  2033: { springFestival: "01-31", qingming: "04-04", dragonBoat: "06-01", midAutumn: "09-08" },
  2034: { springFestival: "02-19", qingming: "04-05", dragonBoat: "06-20", midAutumn: "09-27" },
  2035: { springFestival: "02-08", qingming: "04-05", dragonBoat: "06-10", midAutumn: "09-16" }
}

/** The years whose lunar days are tabled. A later day is simply unannounced: the earliest possible day stays a lower bound. */
export const firstYear = 2024
export const lastYear = 2035

/** The law of a year; undefined for a year that no era here speaks of. */
export const eraOf = (year: number): Era | undefined => eras.find((era) => era.fromYear <= year)

/** The statutory holidays of a year in order, each once (中秋 may fall into 国庆); none for a year outside the table. */
export const ofYear = (year: number): readonly Day.Day[] => {
  const lunar = festivals[year]
  const era = eraOf(year)
  if (lunar === undefined || era === undefined) return []
  const days = era.holidays.flatMap((holiday) =>
    "festival" in holiday
      ? holiday.offsets.map((offset) => Day.plusDays(Day.require(`${year}-${lunar[holiday.festival]}`), offset))
      : holiday.dates.map((date) => Day.require(`${year}-${date}`))
  )
  return [...new Set(days)].toSorted((a, b) => a - b)
}

/** All tabled years together. */
export const all: readonly Day.Day[] = Object.keys(festivals).flatMap((year) => ofYear(Number(year)))
