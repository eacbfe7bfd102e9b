/**
 * Who earns, spends and gives in a time bank, and what is checked before an entry counts.
 *
 * What a reader would get wrong: nothing may be given away unless a policy says to whom. And whether somebody has served enough to spend is
 * asked of recorded hours, which spending never changes.
 */
import * as RewardOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import {
  BEIJING_TIMEBANK,
  CHANGNING,
  DONGTING_TIMEBANK,
  GUANGZHOU_TIMEBANK,
  NANJING_TIMEBANK,
  SHANGHAI_TIMEBANK
} from "../../law/Instruments.ts"
import * as Rewards from "../../law/parameters/Rewards.ts"
import * as Rule from "../../law/Rule.ts"

export const holder = Facts.sheet("reward.holder", {
  age: Facts.int({ "zh-CN": "年龄", en: "age" }, "years old"),
  isTrained: Facts.bool({ "zh-CN": "已培训", en: "trained" }),
  isResident: Facts.bool({ "zh-CN": "常住居民", en: "resident" }),
  isWoman: Facts.bool({ "zh-CN": "女性", en: "a woman" })
})
export type Holder = Facts.RowOf<typeof holder>

export const earners = Rule.define<Holder>({
  id: "TBK-02",
  title: { "zh-CN": "可参加时间银行的人", en: "who earns in a time bank" },
  parameters: [
    Rewards.lowestAge,
    Rewards.usualLowestAge,
    Rewards.usualLowestAgeOfWomen,
    Rewards.usualHighestAge,
    Rewards.trained,
    Rewards.resident
  ],
  clauses: [
    Rule.clause<Holder>(
      Requirement.require("reward.too-young", holder.age.atLeast(Rewards.lowestAge), { citations: [BEIJING_TIMEBANK.passage()] }),
      { parameter: Rewards.lowestAge }
    ),
    Rule.clause<Holder>(
      Requirement.require(
        "reward.unusual-age",
        Criterion.all(
          holder.age.atMost(Rewards.usualHighestAge),
          Criterion.any(
            holder.age.atLeast(Rewards.usualLowestAge),
            Criterion.all(holder.isWoman.is(true), holder.age.atLeast(Rewards.usualLowestAgeOfWomen))
          )
        ),
        { severity: "hint", citations: [CHANGNING.passage()] }
      ),
      { parameter: Rewards.usualLowestAge },
      { parameter: Rewards.usualLowestAgeOfWomen },
      { parameter: Rewards.usualHighestAge }
    ),
    Rule.clause<Holder>(Requirement.require("reward.untrained", holder.isTrained.is(true), { citations: [BEIJING_TIMEBANK.passage()] }), {
      parameter: Rewards.trained
    }),
    Rule.clause<Holder>(
      Requirement.require("reward.not-resident", holder.isResident.is(true), { citations: [BEIJING_TIMEBANK.passage()] }),
      { parameter: Rewards.resident }
    )
  ]
})

export const redeemed = Facts.sheet("reward.redeemed", {
  recordedMinutes: Facts.int({ "zh-CN": "已记录服务时长", en: "recorded service" }, "minutes-as-hours"),
  isHomePlace: Facts.bool({ "zh-CN": "用于入住公办养老机构", en: "for a place in a public home" }),
  wholeCoins: Facts.int({ "zh-CN": "现有时间币", en: "coins there are" }, "coins"),
  clientAge: Facts.int({ "zh-CN": "服务对象年龄", en: "age of whoever is served" }, "years old"),
  clientHasAccount: Facts.bool({ "zh-CN": "服务对象本人有时间币账户", en: "whoever is served has an account" }),
  clientLivesAlone: Facts.bool({ "zh-CN": "服务对象空巢独居", en: "whoever is served lives alone" }),
  clientHasLowIncome: Facts.bool({ "zh-CN": "服务对象低收入", en: "whoever is served has a low income" }),
  clientNeedsCare: Facts.bool({ "zh-CN": "服务对象失能或半失能", en: "whoever is served cannot, or can hardly, care for themselves" })
})
export type Redeemed = Facts.RowOf<typeof redeemed>
/** What somebody says of whoever is served, beside their age. */
export type Client = Pick<Redeemed, "clientHasAccount" | "clientLivesAlone" | "clientHasLowIncome" | "clientNeedsCare">

export const redemption = Rule.define<Redeemed>({
  id: "TBK-04",
  title: { "zh-CN": "兑换条件", en: "redemption" },
  parameters: [Rewards.gateMinutes, Rewards.homePlaceCoins, Rewards.clientAge, Rewards.keyElderAge],
  clauses: [
    Rule.clause<Redeemed>(
      Requirement.require("reward.too-few-hours", redeemed.recordedMinutes.atLeast(Rewards.gateMinutes), {
        citations: [GUANGZHOU_TIMEBANK.passage()]
      }),
      { parameter: Rewards.gateMinutes }
    ),
    Rule.clause<Redeemed>(
      Requirement.require(
        "reward.too-few-for-home",
        Criterion.any(redeemed.isHomePlace.is(false), redeemed.wholeCoins.atLeast(Rewards.homePlaceCoins)),
        { citations: [BEIJING_TIMEBANK.passage()] }
      ),
      { parameter: Rewards.homePlaceCoins }
    ),
    Rule.clause<Redeemed>(
      Requirement.require("reward.client-too-young", redeemed.clientAge.atLeast(Rewards.clientAge), {
        citations: [SHANGHAI_TIMEBANK.passage(), NANJING_TIMEBANK.passage()]
      }),
      { parameter: Rewards.clientAge }
    ),
    Rule.clause<Redeemed>(
      Requirement.require(
        "reward.client-class",
        Criterion.any(
          redeemed.clientHasAccount.is(true),
          Criterion.all(
            redeemed.clientLivesAlone.is(true),
            Criterion.any(
              redeemed.clientAge.atLeast(Rewards.keyElderAge),
              Criterion.all(redeemed.clientHasLowIncome.is(true), redeemed.clientNeedsCare.is(true))
            )
          )
        ),
        { citations: [NANJING_TIMEBANK.passage()] }
      ),
      { parameter: Rewards.keyElderAge }
    )
  ]
})

export const gift = Facts.sheet("reward.gift", {
  to: Facts.text({ "zh-CN": "受赠方", en: "whom it is given to" }, RewardOptions.recipient),
  age: Facts.int({ "zh-CN": "受赠人年龄", en: "age of whoever is given it" }, "years old")
})
export type Gift = Facts.RowOf<typeof gift>

const isPerson = gift.to.isOneOf(["direct-relative", "relative", "friend", "needy-elder"])

export const gifts = Rule.define<Gift>({
  id: "TBK-05",
  title: { "zh-CN": "转赠", en: "transfer and gift" },
  parameters: [Rewards.recipients, Rewards.recipientAge, Rewards.groupTimeDonated],
  clauses: [
    Rule.clause<Gift>(
      Requirement.require("reward.recipient", gift.to.isOneOf(Rewards.recipients), {
        citations: [NANJING_TIMEBANK.passage(), SHANGHAI_TIMEBANK.passage(), BEIJING_TIMEBANK.passage()]
      }),
      { parameter: Rewards.recipients }
    ),
    Rule.clause<Gift>(
      Requirement.require("reward.recipient-age", Criterion.any(Criterion.not(isPerson), gift.age.atLeast(Rewards.recipientAge)), {
        citations: [NANJING_TIMEBANK.passage()]
      }),
      { parameter: Rewards.recipientAge }
    )
  ]
})

export const check = Facts.sheet("reward.check", { checkedBy: Facts.int({ "zh-CN": "已审核", en: "checked by" }, "people") })
export type Check = Facts.RowOf<typeof check>

export const checked = Rule.define<Check>({
  id: "TBK-08",
  title: { "zh-CN": "双人审核", en: "two-person check" },
  parameters: [Rewards.reviewers],
  clauses: [
    Rule.clause<Check>(
      Requirement.require("reward.unchecked", check.checkedBy.atLeast(Rewards.reviewers), { citations: [DONGTING_TIMEBANK.passage()] }),
      { parameter: Rewards.reviewers }
    )
  ]
})
