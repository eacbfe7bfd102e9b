/**
 * What decides how many minutes of a service count.
 *
 * `order`, `seconds` and `hoursShown` have one option each: they are conventions of this library (§ “本库默认”), written down so that the
 * rule book prints them and nobody takes them for law. The code does what they say, and no place can have it otherwise in this release.
 * An absent cap is no cap. The minimum is a *top-up*: a shorter record is lifted to it, so the lower minimum is the stricter one.
 */
import * as Parameter from "../Parameter.ts"

export const order = Parameter.choice("service.counting-order", {
  title: { "zh-CN": "计时步骤的先后", en: "order of the counting steps" },
  options: ["segments-union-split-sum-minimum-caps"],
  stricter: "none"
})
export const countsFrom = Parameter.choice("service.counts-from", {
  title: { "zh-CN": "从哪一步起计入时长", en: "stage from which a record counts" },
  options: ["recorded", "confirmed"],
  stricter: "higher"
})
export const seconds = Parameter.choice("service.seconds-rule", {
  title: { "zh-CN": "秒如何折成分钟", en: "how seconds become minutes" },
  options: ["floor-ends"],
  stricter: "none"
})
export const hoursShown = Parameter.choice("service.hours-shown", {
  title: { "zh-CN": "小时数如何显示", en: "how hours are shown" },
  options: ["two-decimals-half-up"],
  stricter: "none"
})
export const overlap = Parameter.choice("service.overlap", {
  title: { "zh-CN": "重叠时间计几次", en: "how often overlapping time counts" },
  options: ["each", "once"],
  stricter: "higher"
})
export const overlapWarning = Parameter.yesNo("service.overlap-warning", {
  title: { "zh-CN": "时间重叠时提示", en: "warn of overlapping time" },
  stricter: "higher"
})
export const breaksCounted = Parameter.yesNo("service.breaks-counted", {
  title: { "zh-CN": "休息、就餐计入时长", en: "rest and meals count" },
  stricter: "lower"
})
export const travelCounted = Parameter.choice("service.travel-counted", {
  title: { "zh-CN": "路程时间计入时长", en: "travel counts" },
  options: ["both", "out", "none"],
  stricter: "higher"
})
export const untimedCounted = Parameter.yesNo("service.untimed-counted", {
  title: { "zh-CN": "只有时长、没有起止时刻的记录计入", en: "records with a duration but no clock times count" },
  stricter: "lower"
})
export const minimumMinutes = Parameter.integer("service.minimum-credited-minutes", {
  title: { "zh-CN": "每次最少计时", en: "least credit for one record" },
  unit: "minutes",
  stricter: "lower"
})
export const activityCapMinutes = Parameter.integer("service.activity-cap-minutes", {
  title: { "zh-CN": "每人每次活动计时上限", en: "most credit for one person in one activity" },
  unit: "minutes",
  stricter: "lower"
})
export const dayCapMinutes = Parameter.integer("service.day-cap-minutes", {
  title: { "zh-CN": "每人每日计时上限", en: "most credit for one person in one day" },
  unit: "minutes",
  stricter: "lower"
})
export const periodCapMinutes = Parameter.integer("service.period-cap-minutes", {
  title: { "zh-CN": "每人每期计时上限", en: "most credit for one person in one period" },
  unit: "minutes",
  stricter: "lower"
})
export const capPeriod = Parameter.choice("service.cap-period", {
  title: { "zh-CN": "计时上限的期间", en: "period of the cap" },
  options: ["month", "year"],
  stricter: "none"
})
export const sessionsPerActivityDay = Parameter.integer("service.sessions-per-activity-day", {
  title: { "zh-CN": "每人每日每项活动签到签退次数上限", en: "most sign-in and sign-out pairs of one person in one activity and day" },
  unit: "times",
  stricter: "lower"
})
export const minimumEvidence = Parameter.choice("service.minimum-evidence", {
  title: { "zh-CN": "最低佐证等级", en: "weakest evidence accepted" },
  options: ["none", "back-office", "roll-call", "photo", "self-sign-in", "qr-geofence"],
  stricter: "higher"
})
