/**
 * 山东省: a guardian consents or comes along; no dangerous work for minors; no fund inside a fund, and what its agreement says.
 */
import * as Day from "../../foundation/Day.ts"
import { SHANDONG, SHANDONG_CHARITY } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"
import * as Funds from "../parameters/Funds.ts"

const since = { from: Day.require("2022-01-01"), force: "rule" } as const

/** The day of the regulations on charity was not read. */
const always = { from: Day.first, force: "rule" } as const

export const shandong = Pack.define({
  id: "shandong",
  version: "2022.1",
  title: { "zh-CN": "山东省", en: "Shandong" },
  layer: "province",
  jurisdiction: "370000",
  status: "excerpt",
  values: [
    Pack.value(Activities.minorRule, {
      ...since,
      value: "consent-or-accompany",
      citations: [SHANDONG.article(10, "征得其监护人的同意或者由监护人陪同")]
    }),
    Pack.value(Activities.minorDangerBan, { ...since, value: true, citations: [SHANDONG.article(10, "禁止组织未成年人参加抢险救灾等")] }),
    Pack.value(Funds.subFunds, { ...always, value: "strict", citations: [SHANDONG_CHARITY.article(34)] }),
    Pack.value(Funds.agreementClauses, {
      ...always,
      value: ["purpose", "use", "rights", "termination", "residue", "naming", "preservation"],
      citations: [SHANDONG_CHARITY.article(34)]
    })
  ]
})
