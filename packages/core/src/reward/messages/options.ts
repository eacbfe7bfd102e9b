/** Titles of the values that facts of time coins may have. */
import * as Options from "../../foundation/Options.ts"
import { recipients } from "../../law/parameters/Rewards.ts"
import type { Alliance } from "../Alliance.ts"
import type { Because, Event } from "../PointsAccount.schema.ts"
import type { Place } from "../PointsLine.ts"
import type { Earned, PointsAccount } from "../PointsState.ts"

export const recipient = recipients.options

export const stage = Options.of<PointsAccount["stage"]>("reward.stage", {
  "zh-CN": { none: "未开户", open: "已开户", closed: "已销户" },
  en: { none: "not opened", open: "open", closed: "closed" }
})
export const earnedStage = Options.of<Earned["stage"]>("reward.earned-stage", {
  "zh-CN": { waiting: "待核对", credited: "已入账", accrued: "已计入当月", reversed: "已冲正" },
  en: { waiting: "to be checked", credited: "credited", accrued: "put to the month", reversed: "reversed" }
})
export const because = Options.of<Because>("reward.because", {
  "zh-CN": { plain: "平常时段", night: "夜间", holiday: "法定节假日", "rest-day": "休息日", hardship: "艰苦岗位" },
  en: { plain: "plain time", night: "night", holiday: "public holiday", "rest-day": "day of rest", hardship: "hard work" }
})
export const alliance = Options.of<Alliance["stage"]>("reward.alliance", {
  "zh-CN": { none: "未结盟", agreed: "已结盟", ended: "已终止" },
  en: { none: "none yet", agreed: "agreed", ended: "ended" }
})
export const place = Options.of<Place>("reward.place", {
  "zh-CN": {
    service: "服务",
    bonus: "注册奖励",
    month: "当月待结算",
    carried: "不足一个结转",
    balance: "余额",
    account: "其他账户",
    "over-day": "超过当日上限",
    "over-cap": "超过存储上限",
    pool: "捐赠池",
    spent: "兑换",
    expired: "过期",
    reversed: "冲正"
  },
  en: {
    service: "service",
    bonus: "coins on signing up",
    month: "the month, not paid yet",
    carried: "carried over, less than a coin",
    balance: "balance",
    account: "another account",
    "over-day": "over the day's cap",
    "over-cap": "over the account's cap",
    pool: "the pool of donations",
    spent: "spent",
    expired: "expired",
    reversed: "reversed"
  }
})
export const booked = Options.of<Event["type"]>("reward.booked", {
  "zh-CN": {
    "points.opened": "开户",
    "points.earned": "服务所得",
    "points.checked": "复核",
    "points.credited": "入账",
    "points.accrued": "计入当月",
    "points.settled": "按月结算",
    "points.spent": "兑换",
    "points.given": "转赠",
    "points.taken": "受赠",
    "points.donated": "捐赠",
    "points.expired": "过期",
    "points.reversed": "冲正",
    "points.closed": "销户"
  },
  en: {
    "points.opened": "opened",
    "points.earned": "earned",
    "points.checked": "checked",
    "points.credited": "credited",
    "points.accrued": "put to the month",
    "points.settled": "month paid",
    "points.spent": "spent",
    "points.given": "given",
    "points.taken": "taken",
    "points.donated": "donated",
    "points.expired": "expired",
    "points.reversed": "reversed",
    "points.closed": "closed"
  }
})
