/** Accounts of time coins as they are now. What a reader would get wrong: units, not coins (`reward/Coins`); and no hour of service depends on them. */
import * as RewardOptions from "../../reward/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as PointsAccount from "../../reward/PointsAccount.ts"
import * as Register from "../Register.ts"

const units = (zh: string, en: string) => Facts.int({ "zh-CN": zh, en }, "coin-units")

export const accounts = Register.define("points_account", ["account"], {
  account: Facts.text({ "zh-CN": "账户", en: "account" }),
  holder: Facts.person({ "zh-CN": "持有人", en: "holder" }),
  bank: Facts.text({ "zh-CN": "时间银行", en: "time bank" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(RewardOptions.stage, "none")),
  balance: units("余额", "balance"),
  /** Of months that are not paid yet. */
  accrued: units("待结算", "accrued"),
  /** Entries that nobody has checked enough. */
  waiting: Facts.int({ "zh-CN": "待核对", en: "to be checked" }, "records"),
  kept: units("累计收入", "ever kept"),
  spent: units("已使用", "spent"),
  given: units("已转赠", "given"),
  donated: units("已捐赠", "donated"),
  expired: units("已过期", "expired"),
  reversed: units("已冲正", "reversed"),
  bookedTo: Facts.day({ "zh-CN": "已记到", en: "booked up to" })
})

export const rowsOf = (account: string, state: PointsAccount.PointsAccount) => {
  const { stage, holder, bank, accrued, earned, kept, out, latest } = state
  if (stage === "none") return []
  return [
    {
      account,
      holder,
      bank,
      stage,
      balance: PointsAccount.balanceOf(state),
      accrued: [...accrued.values()].reduce((sum, part) => sum + part, 0),
      waiting: [...earned.values()].filter((one) => one.stage === "waiting").length,
      kept,
      ...out,
      bookedTo: latest
    }
  ]
}
