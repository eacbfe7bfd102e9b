/**
 * What spares an elder who serves: so many hours in a day, and no work outdoors above a heat. Options of packs, off until one sets them.
 *
 * This library's, not the law's: 老年人权益保障法 art. 69 asks that it be “自愿和量力” and gives no figure. What a reader would get wrong: a
 * forecast that nobody has noted yet refuses nobody, it is pointed out; and after the event the hours count, whatever was too much.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Minute from "../../foundation/Minute.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import * as Span from "../../foundation/Span.ts"
import { ELD, LIBRARY } from "../../law/Instruments.ts"
import { elderHighestCelsius, elderMinutesPerDay } from "../../law/parameters/Activities.ts"
import * as Ages from "../../law/parameters/Ages.ts"
import * as Rule from "../../law/Rule.ts"

export const declared = {
  elderAge: Facts.int({ "zh-CN": "当日周岁(老年人口径)", en: "age on the day, as counted for elders" }, "years old"),
  dayMinutes: Facts.int({ "zh-CN": "一日服务时间(含其他报名)", en: "service on one day, with other sign-ups" }, "minutes-as-hours"),
  outdoors: Facts.bool({ "zh-CN": "户外活动", en: "outdoors" }),
  highestCelsius: Facts.int({ "zh-CN": "预报最高气温", en: "highest temperature forecast" }, "degrees")
}
export const serving = Facts.sheet("activity.elder", declared)
export type Serving = Facts.RowOf<typeof serving>

const isYounger = serving.elderAge.below(Ages.elderAge)
const inHours = Criterion.any(isYounger, serving.dayMinutes.atMost(elderMinutesPerDay))
const isForecast = serving.highestCelsius.isKnown()
const inHeat = Criterion.any(
  isYounger,
  serving.outdoors.is(false),
  Criterion.not(isForecast),
  serving.highestCelsius.atMost(elderHighestCelsius)
)
const citations = [LIBRARY.passage(), ELD.article(69, "自愿和量力")]

export const notTooLong = Requirement.require("activity.elder-hours", inHours, { citations })
export const notTooHot = Requirement.require("activity.elder-heat", inHeat, { citations })
export const forecast = Requirement.require("activity.elder-forecast", Criterion.any(isYounger, serving.outdoors.is(false), isForecast), {
  severity: "warning",
  citations
})
export const wasNotTooLong = Requirement.require("activity.elder-was-long", inHours, { severity: "warning", citations })
export const wasNotTooHot = Requirement.require("activity.elder-was-hot", inHeat, { severity: "warning", citations })

const parameters = [elderMinutesPerDay, elderHighestCelsius, Ages.elderAge]
const elders = { parameter: Ages.elderAge }
const hours = { parameter: elderMinutesPerDay }
const heat = { parameter: elderHighestCelsius }

/** Of an elder who signs up. */
export const limits = Rule.define<Serving>({
  id: "activity.elder-limits",
  title: { "zh-CN": "老年志愿者每日时长与高温限制", en: "hours and heat for elders" },
  parameters,
  clauses: [Rule.clause(notTooLong, hours, elders), Rule.clause(notTooHot, heat, elders), Rule.clause(forecast, heat, elders)]
})
/** Of an elder who was there. */
export const limitsHeld = Rule.define<Serving>({
  id: "activity.elder-limits-held",
  title: { "zh-CN": "老年志愿者每日时长与高温限制(事后)", en: "hours and heat for elders, afterwards" },
  parameters,
  clauses: [Rule.clause(wasNotTooLong, hours, elders), Rule.clause(wasNotTooHot, heat, elders)]
})

/** Most minutes that these spans have on one day of an activity, whichever day that is; a minute that two of them share counts once. */
export const mostOnOneDay = (spans: readonly Span.Span[], activity: Span.Span): number => {
  const from = Minute.startOf(Minute.dayOf(activity.from))
  const to = Minute.startOf(Day.plusDays(Span.lastDay(activity), 1))
  const onDays = Map.groupBy(Span.intersect(spans, [{ from, to }]).flatMap(Span.splitAtMidnights), (piece) => Minute.dayOf(piece.from))
  return Math.max(0, ...[...onDays.values()].map(Span.minutes))
}
