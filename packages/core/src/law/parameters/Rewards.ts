/**
 * What decides points and time coins: who earns, how much, how many may be kept, what they may do.
 *
 * What a reader would get wrong: nothing here changes a recorded or credited minute. Weights are percents of a coin's rate and act on
 * points alone.
 */
import * as Options from "../../foundation/Options.ts"
import * as Parameter from "../Parameter.ts"
import { integer, yesNo } from "./Titled.ts"

const weight = (id: string, zh: string, en: string) => integer(`reward.${id}-percent`, "percent", "none", zh, en)

export const coinsPerHour = integer("reward.coins-per-hour", "coins", "none", "每小时时间币", "coins for an hour")
export const wholeCoins = yesNo("reward.whole-coins", "none", "按整数兑换", "whole coins only; the rest of the minutes carries over")
/** Where a policy says it, no hour counts: each record is one item of service. */
export const coinsPerItem = integer("reward.coins-per-item", "coins", "none", "每次服务时间币", "coins for a service, whatever its hours")
export const receivedCoins = integer(
  "reward.received-coins",
  "coins",
  "none",
  "接受一次服务扣减的时间币",
  "coins that a service received costs"
)
export const earnsFrom = Parameter.choice("reward.earns-from", {
  title: { "zh-CN": "从哪一步起可得时间币", en: "stage from which a record earns coins" },
  options: Options.of("reward.earns-from", {
    "zh-CN": { recorded: "记录后", confirmed: "确认后" },
    en: { recorded: "recorded", confirmed: "confirmed" }
  }),
  stricter: "higher"
})

export const lowestAge = integer("reward.lowest-age", "years old", "higher", "时间银行最低年龄", "lowest age of the time bank")
export const trained = yesNo("reward.trained", "higher", "须经培训", "must have been trained")
export const resident = yesNo("reward.resident", "higher", "须为常住居民", "must be a resident")

export const dayCapCoins = integer("reward.day-cap-coins", "coins", "lower", "每日可得时间币上限", "most coins of a day")
export const capCoins = integer("reward.cap-coins", "coins", "lower", "时间币存储上限", "most coins that may be kept")
export const overCap = Parameter.choice("reward.over-cap", {
  title: { "zh-CN": "超过上限部分的处理", en: "what becomes of what is over the cap" },
  options: Options.of("reward.over-cap", {
    "zh-CN": { refused: "不入账", donated: "捐入公益池", flagged: "照常入账并提示" },
    en: { refused: "refused", donated: "donated", flagged: "booked all the same, and pointed out" }
  }),
  stricter: "none"
})
export const capBound = Parameter.choice("reward.cap-bound", {
  title: { "zh-CN": "存储上限是否含本数", en: "whether as many as the cap may be kept" },
  options: Options.of("reward.cap-bound", {
    "zh-CN": { inclusive: "含本数", exclusive: "不含本数" },
    en: { inclusive: "as many as it says", exclusive: "fewer than it says" }
  }),
  stricter: "higher"
})

export const gateMinutes = integer(
  "reward.gate-minutes",
  "minutes-as-hours",
  "higher",
  "可兑换的最低服务时长",
  "service from which points can be spent"
)
export const homePlaceCoins = integer(
  "reward.home-place-coins",
  "coins",
  "higher",
  "入住公办养老机构所需时间币",
  "coins for a place in a public home"
)
export const clientAge = integer("reward.client-age", "years old", "none", "时间银行服务对象年龄", "age from which the time bank serves")
/** Where a policy says it, only those who have an account themselves and key elders who live alone are served. */
export const keyElderAge = integer(
  "reward.key-elder-age",
  "years old",
  "higher",
  "重点空巢独居老年人年龄",
  "age from which whoever lives alone is a key elder, whatever their income and health"
)
export const usualLowestAge = integer("reward.usual-lowest-age", "years old", "none", "原则上的最低年龄", "lowest age in principle")
export const usualLowestAgeOfWomen = integer(
  "reward.usual-lowest-age-of-women",
  "years old",
  "none",
  "女性原则上的最低年龄",
  "lowest age of women in principle"
)
export const usualHighestAge = integer("reward.usual-highest-age", "years old", "none", "原则上的最高年龄", "highest age in principle")

export const recipients = Parameter.set("reward.transfer-to", {
  title: { "zh-CN": "可转赠的对象", en: "whom coins may be given to" },
  options: Options.of("reward.transfer-to", {
    "zh-CN": {
      "direct-relative": "直系亲属",
      relative: "亲属",
      friend: "朋友",
      platform: "平台",
      "needy-elder": "困难老年人",
      "service-body": "服务机构"
    },
    en: {
      "direct-relative": "direct relative",
      relative: "relative",
      friend: "friend",
      platform: "platform",
      "needy-elder": "elder in need",
      "service-body": "service body"
    }
  }),
  stricter: "fewer"
})
export const recipientAge = integer(
  "reward.transfer-lowest-age",
  "years old",
  "higher",
  "受赠亲属最低年龄",
  "lowest age of a relative who is given coins"
)
export const groupTimeDonated = yesNo("reward.group-time-donated", "higher", "团队时间只能捐赠", "time of a group can only be donated")

export const reducesStarHours = yesNo(
  "reward.redeeming-reduces-star-hours",
  "none",
  "兑换后扣减星级时长",
  "spending is taken from the hours that count for stars"
)
export const joinBonus = integer("reward.join-bonus-coins", "coins", "none", "注册奖励", "coins on signing up")
export const expiryMonths = integer("reward.expiry-months", "months", "lower", "时间币有效期", "months after which coins expire")
export const expiryNoticeDays = integer(
  "reward.expiry-notice-days",
  "days",
  "none",
  "时间币到期前提醒天数",
  "days before the end of their term from which coins are listed"
)
export const reviewers = integer("reward.reviewers", "people", "higher", "入账审核人数", "people who check an entry")

export const nightFrom = integer("reward.night-from-minute", "minutes", "none", "夜间起(当日分钟)", "night from (minute of the day)")
export const nightTo = integer("reward.night-to-minute", "minutes", "none", "夜间止(当日分钟)", "night to (minute of the day)")
export const nightPercent = weight("night", "夜间系数", "weight of the night")
export const holidayPercent = weight("holiday", "法定节假日系数", "weight of public holidays")
export const restDayPercent = weight("rest-day", "休息日系数", "weight of days of rest")
export const hardshipPercent = weight("hardship", "艰苦岗位系数", "weight of hard work")
export const weighs = Parameter.choice("reward.weighs", {
  title: { "zh-CN": "系数按整条记录或按分钟", en: "a weight is that of the whole record, or of each minute" },
  options: Options.of("reward.weighs", {
    "zh-CN": { "per-minute": "每一分钟", "whole-record": "整条记录" },
    en: { "per-minute": "each minute", "whole-record": "the whole record" }
  }),
  stricter: "none"
})
