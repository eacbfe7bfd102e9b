/**
 * Grants of other funders as they were last reported, and what was paid of each. What a reader would get wrong: amounts are smallest coins of the
 * grant's own currency, and two currencies are never added; a title or a name that was kept with personal data stands as the id of its text.
 */
import * as ProjectOptions from "../../project/messages/options.ts"
import * as Options from "../../foundation/Options.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Grant from "../../project/Grant.ts"
import * as Kind from "../Kind.ts"
import { currency } from "../Currency.ts"
import * as Register from "../Register.ts"
import * as WordsCell from "../WordsCell.ts"

const grant = Facts.text({ "zh-CN": "资助", en: "grant" })
const coins = (zh: string, en: string) => Facts.int({ "zh-CN": zh, en }, "smallest-coins")

export const grants = Register.define("reported_grant", ["grant"], {
  grant,
  identifier: Facts.text({ "zh-CN": "资助方编号", en: "identifier of the funder" }),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, Options.without(ProjectOptions.grantStage, "none")),
  title: Facts.text({ "zh-CN": "名称", en: "title" }),
  funder: Facts.text({ "zh-CN": "资助方", en: "funder" }),
  funderName: Facts.text({ "zh-CN": "资助方名称", en: "name of the funder" }),
  /** The first where there are several; unknown where it is a person. */
  recipient: Facts.text({ "zh-CN": "受助方", en: "recipient" }),
  recipientName: Facts.text({ "zh-CN": "受助方名称", en: "name of the recipient" }),
  currency,
  applied: coins("申请金额", "applied for"),
  awarded: coins("资助金额", "awarded"),
  disbursed: coins("已拨付", "disbursed"),
  awardedOn: Facts.day({ "zh-CN": "立项日", en: "awarded on" }),
  /** A day, or a part of one. */
  startsOn: Facts.text({ "zh-CN": "计划开始", en: "planned start" }),
  endsOn: Facts.text({ "zh-CN": "计划结束", en: "planned end" })
})

export const payments = Register.define("reported_payment", ["grant", "number"], {
  grant,
  number: Facts.int({ "zh-CN": "序号", en: "number" }),
  on: Facts.day({ "zh-CN": "拨付日", en: "paid on" }),
  currency,
  amount: coins("金额", "amount")
})

type Begun = Kind.Begun<Grant.Grant, "said">

const grantRows = (id: string, { stage, said }: Begun) => {
  const { identifier, title, currency, applied, awarded, awardedOn, startsOn, endsOn, funders, recipients } = said
  const [[funder], [recipient]] = [funders, recipients]
  return [
    {
      grant: id,
      identifier,
      stage,
      title: WordsCell.of(title),
      funder: funder.identifier,
      funderName: WordsCell.of(funder.name),
      ...(recipient === undefined ? {} : { recipient: recipient.identifier, recipientName: WordsCell.of(recipient.name) }),
      currency,
      applied,
      awarded,
      disbursed: Grant.paid(said),
      awardedOn: Day.require(awardedOn),
      startsOn,
      endsOn
    }
  ]
}

const paymentRows = (id: string, { stage, said }: Begun) =>
  stage === "reported"
    ? said.payments.map(({ amount, on }, index) => ({
        grant: id,
        number: index + 1,
        on: on === undefined ? undefined : Day.require(on),
        currency: said.currency,
        amount
      }))
    : []

export const kind = Kind.of<Grant.Grant, Grant.Event>({ ...Grant, types: Kind.typesOf(Grant.stagesOf) }, [
  Kind.sheetSince("said", grants, grantRows),
  Kind.sheetSince("said", payments, paymentRows)
])
