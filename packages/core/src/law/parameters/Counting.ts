/**
 * What decides how many minutes of a service count.
 *
 * `order`, `seconds` and `hoursShown` have one option each: they are conventions of this library (§ “本库默认”), written down so that the
 * rule book prints them and nobody takes them for law. The code does what they say, and no place can have it otherwise in this release.
 * An absent cap is no cap. The minimum is a *top-up*: a shorter record is lifted to it, so the lower minimum is the stricter one.
 */
import * as Options from "../../foundation/Options.ts"
import * as Parameter from "../Parameter.ts"

export const order = Parameter.choice("service.counting-order", {
  title: { "zh-CN": "计时步骤的先后", en: "order of the counting steps" },
  options: Options.of("service.counting-order", {
    "zh-CN": { "segments-union-split-sum-minimum-caps": "分段、并集、按日拆分、求和、最少计时、上限" },
    en: { "segments-union-split-sum-minimum-caps": "segments, union, split by day, sum, minimum, caps" }
  }),
  stricter: "none"
})
export const countsFrom = Parameter.choice("service.counts-from", {
  title: { "zh-CN": "从哪一步起计入时长", en: "stage from which a record counts" },
  options: Options.of("service.counts-from", {
    "zh-CN": { recorded: "记录后", confirmed: "确认后" },
    en: { recorded: "recorded", confirmed: "confirmed" }
  }),
  stricter: "higher"
})
export const seconds = Parameter.choice("service.seconds-rule", {
  title: { "zh-CN": "秒如何折成分钟", en: "how seconds become minutes" },
  options: Options.of("service.seconds-rule", {
    "zh-CN": { "floor-ends": "起止时刻各舍去秒" },
    en: { "floor-ends": "seconds of both ends are dropped" }
  }),
  stricter: "none"
})
export const hoursShown = Parameter.choice("service.hours-shown", {
  title: { "zh-CN": "小时数如何显示", en: "how hours are shown" },
  options: Options.of("service.hours-shown", {
    "zh-CN": { "two-decimals-half-up": "两位小数，四舍五入" },
    en: { "two-decimals-half-up": "two decimals, half up" }
  }),
  stricter: "none"
})
export const overlap = Parameter.choice("service.overlap", {
  title: { "zh-CN": "重叠时间计几次", en: "how often overlapping time counts" },
  options: Options.of("service.overlap", {
    "zh-CN": { each: "各自计入", once: "只计一次" },
    en: { each: "each counts", once: "counts once" }
  }),
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
  options: Options.of("service.travel-counted", {
    "zh-CN": { both: "往返", out: "去程", none: "不计" },
    en: { both: "both ways", out: "the way out", none: "none" }
  }),
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
  options: Options.of("service.cap-period", { "zh-CN": { month: "月", year: "年" }, en: { month: "month", year: "year" } }),
  stricter: "none"
})
export const sessionsPerActivityDay = Parameter.integer("service.sessions-per-activity-day", {
  title: { "zh-CN": "每人每日每项活动签到签退次数上限", en: "most sign-in and sign-out pairs of one person in one activity and day" },
  unit: "times",
  stricter: "lower"
})
/** From the weakest to the strongest (`service/Evidence`). */
const evidence = Options.of("service.evidence", {
  "zh-CN": {
    none: "无佐证",
    "back-office": "后台补录",
    "roll-call": "点名",
    photo: "照片",
    "self-sign-in": "自助签到",
    "qr-geofence": "扫码定位签到"
  },
  en: {
    none: "no evidence",
    "back-office": "entered by the office",
    "roll-call": "roll call",
    photo: "photo",
    "self-sign-in": "self sign-in",
    "qr-geofence": "QR code with place"
  }
})
export const minimumEvidence = Parameter.choice("service.minimum-evidence", {
  title: { "zh-CN": "最低佐证等级", en: "weakest evidence accepted" },
  options: evidence,
  stricter: "higher"
})
