/** Alliances of time banks, with the days on which coins may go from one to the other, either way. */
import * as Facts from "../../foundation/Facts.ts"
import * as Options from "../../foundation/Options.ts"
import type { Alliance } from "../../reward/Alliance.ts"
import * as RewardOptions from "../../reward/messages/options.ts"
import * as Register from "../Register.ts"

export const alliances = Register.define("alliance", ["alliance"], {
  alliance: Facts.text({ "zh-CN": "联盟", en: "alliance" }),
  bank: Facts.text({ "zh-CN": "时间银行", en: "time bank" }),
  other: Facts.text({ "zh-CN": "对方时间银行", en: "the other time bank" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(RewardOptions.alliance, "none")),
  from: Facts.day({ "zh-CN": "起", en: "from" }),
  until: Facts.day({ "zh-CN": "止", en: "until" })
})

export const rowsOf = (alliance: string, { stage, banks, from, until }: Alliance) =>
  stage === "none" ? [] : [{ alliance, stage, bank: banks?.bank, other: banks?.other, from, until }]
