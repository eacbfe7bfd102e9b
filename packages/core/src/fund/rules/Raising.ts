/**
 * Raising from the public: only by a body that is qualified, with a plan that is filed in time and names no single person as beneficiary.
 *
 * What a reader would get wrong: a fund or a team that is not qualified does not raise at all; the qualified body does, and all income and
 * spending are in its account. “Ten days before” counts back from the first day, which is not counted.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { CIDP, CL, PFM, PWD } from "../../law/Instruments.ts"
import * as Charities from "../../law/parameters/Charities.ts"
import * as Rule from "../../law/Rule.ts"

export const plan = Facts.sheet("fund.raising", {
  isQualified: Facts.bool({ "zh-CN": "具有公开募捐资格", en: "qualified to raise publicly" }),
  isEmergency: Facts.bool({ "zh-CN": "应对突发事件", en: "for an emergency" }),
  filedOn: Facts.day({ "zh-CN": "备案日", en: "plan filed" }),
  startsOn: Facts.day({ "zh-CN": "开始日", en: "begins" }),
  endsOn: Facts.day({ "zh-CN": "结束日", en: "ends" }),
  forNamedPerson: Facts.bool({ "zh-CN": "受益人为特定个人", en: "for one named person" })
})
export type Plan = Facts.RowOf<typeof plan>

const calm = plan.isEmergency.is(false)
const urgent = plan.isEmergency.is(true)

const clauses = [
  Rule.clause<Plan>(
    Requirement.require("fund.raising-unqualified", plan.isQualified.is(true), { citations: [CL.article(22), PFM.article(5)] })
  ),
  Rule.clause<Plan>(
    Requirement.require(
      "fund.raising-filed-late",
      Criterion.any(urgent, plan.startsOn.hasReachedDays(Charities.raisingPlanDays, plan.filedOn)),
      { citations: [PFM.passage()] }
    ),
    { parameter: Charities.raisingPlanDays }
  ),
  Rule.clause<Plan>(
    Requirement.require(
      "fund.raising-emergency-filed-late",
      Criterion.any(calm, plan.filedOn.isWithinDays(Charities.emergencyPlanDays, plan.startsOn)),
      { citations: [PFM.passage()] }
    ),
    { parameter: Charities.emergencyPlanDays }
  ),
  Rule.clause<Plan>(
    Requirement.require("fund.raising-too-long", Criterion.any(urgent, plan.endsOn.isWithinYears(Charities.raisingYears, plan.startsOn)), {
      citations: [PFM.passage()]
    }),
    { parameter: Charities.raisingYears }
  ),
  Rule.clause<Plan>(
    Requirement.require(
      "fund.raising-emergency-too-long",
      Criterion.any(calm, plan.endsOn.isWithinYears(Charities.emergencyYears, plan.startsOn)),
      { citations: [PFM.passage()] }
    ),
    { parameter: Charities.emergencyYears }
  ),
  Rule.clause<Plan>(Requirement.require("fund.raising-for-one", plan.forNamedPerson.is(false), { citations: [PFM.passage()] }))
]

export const raising = Rule.define<Plan>({
  id: "CHA-02",
  title: { "zh-CN": "公开募捐", en: "who may raise publicly" },
  parameters: [
    Charities.raisingPlanDays,
    Charities.emergencyPlanDays,
    Charities.raisingYears,
    Charities.emergencyYears,
    Charities.qualificationYears
  ],
  clauses
})

export const appeal = Facts.sheet("fund.appeal", {
  byHost: Facts.bool({ "zh-CN": "由慈善组织开展", en: "made by the host" }),
  linksToChild: Facts.bool({ "zh-CN": "与儿童心愿或档案相连", en: "linked to a child's wish or file" })
})
export type Appeal = Facts.RowOf<typeof appeal>

export const noChild = Requirement.require("fund.child-appeal", appeal.linksToChild.is(false), { citations: [CIDP.passage()] })
export const byHost = Requirement.require("fund.no-public-raising", appeal.byHost.is(true), {
  citations: [CL.article(22), PFM.article(5)]
})

/** What a fund may publish as an appeal: its host makes it, and no child stands behind it. */
export const appeals = Rule.define<Appeal>({
  id: "fund.appeals",
  title: { "zh-CN": "基金的募捐信息", en: "a fund's appeals" },
  parameters: [],
  clauses: [Rule.clause<Appeal>(byHost), Rule.clause<Appeal>(noChild)]
})

export const receipt = Facts.sheet("fund.receipt", {
  receiptNumbered: Facts.bool({ "zh-CN": "已开具票据", en: "receipt issued" }),
  receiptWaived: Facts.bool({ "zh-CN": "捐赠人放弃票据", en: "donor waives the receipt" }),
  donorKnown: Facts.bool({ "zh-CN": "捐赠人已知", en: "the donor is known" }),
  saysKind: Facts.bool({ "zh-CN": "已记品种和数量", en: "kind and quantity recorded" }),
  saysHandler: Facts.bool({ "zh-CN": "已记经手人", en: "handler recorded" }),
  showsName: Facts.bool({ "zh-CN": "对外显示捐赠人", en: "the donor is shown in public" }),
  agreesToBeNamed: Facts.bool({ "zh-CN": "捐赠人同意公开", en: "the donor agrees to be named" })
})
export type Receipt = Facts.RowOf<typeof receipt>

/** Anonymity before the public and waiving the receipt are two choices. A donor nobody knows can be given none. */
export const receipts = Rule.define<Receipt>({
  id: "CHA-03",
  title: { "zh-CN": "捐赠票据与匿名", en: "donation receipt and anonymity" },
  parameters: [Charities.publicName],
  clauses: [
    Rule.clause<Receipt>(
      Requirement.require(
        "fund.receipt-due",
        Criterion.any(receipt.receiptNumbered.is(true), receipt.receiptWaived.is(true), receipt.donorKnown.is(false)),
        { citations: [CL.article(38, "应当做好相关记录"), PWD.article(16)] }
      )
    ),
    Rule.clause<Receipt>(
      Requirement.require(
        "fund.receipt-whole",
        Criterion.any(receipt.receiptNumbered.is(false), Criterion.all(receipt.saysKind.is(true), receipt.saysHandler.is(true))),
        { citations: [CL.article(38)] }
      )
    ),
    Rule.clause<Receipt>(
      Requirement.require("fund.donor-shown", Criterion.any(receipt.showsName.is(false), receipt.agreesToBeNamed.is(true)), {
        citations: [CL.article(82)]
      }),
      { parameter: Charities.publicName }
    )
  ]
})
