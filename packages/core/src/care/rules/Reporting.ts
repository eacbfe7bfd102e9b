/**
 * What was seen that has to be reported at once: harm or danger to a minor, to public security, civil affairs and education (未成年人保护法
 * art. 11); of a left-behind child also living alone, to the police first (国发〔2016〕13号).
 *
 * What a reader would get wrong: this refuses nothing and reports nothing. It makes a duty, and a person calls. Where the age is not known
 * it is a duty too.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import { LBC, MPL } from "../../law/Instruments.ts"
import { adultAge, leftBehindAge } from "../../law/parameters/Ages.ts"
import { reportAddressees, reportMinutes, reportNumbers } from "../../law/parameters/Care.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import * as Rule from "../../law/Rule.ts"

export const danger = Facts.sheet("care.danger", {
  age: Facts.int({ "zh-CN": "当日周岁", en: "age on the day" }, "years old"),
  livingAlone: Facts.bool({ "zh-CN": "独居", en: "lives alone" }),
  missing: Facts.bool({ "zh-CN": "失踪", en: "missing" }),
  guardianUnfit: Facts.bool({ "zh-CN": "监护人不履行或无力监护", en: "guardian unfit" }),
  violence: Facts.bool({ "zh-CN": "家庭暴力", en: "violence" }),
  injury: Facts.bool({ "zh-CN": "疑似伤害", en: "injury" }),
  illegalHarm: Facts.bool({ "zh-CN": "不法侵害", en: "illegal harm" })
})
export type Danger = Facts.RowOf<typeof danger>

const harmed = [danger.missing, danger.guardianUnfit, danger.violence, danger.injury, danger.illegalHarm] as const
const unharmed = Criterion.all(...harmed.map((one) => one.is(false)))
const notice = { severity: "warning", kind: "notice" } as const

export const toPolice = Requirement.require(
  "care.report-to-police",
  Criterion.any(danger.age.atLeast(leftBehindAge), Criterion.all(unharmed, danger.livingAlone.is(false))),
  { ...notice, citations: [LBC.passage("§4(1)", "第一时间向公安机关报告"), MPL.article(11)] }
)
export const toAuthorities = Requirement.require("care.report-harm", Criterion.any(danger.age.atLeast(adultAge), unharmed), {
  ...notice,
  citations: [MPL.article(11, "立即向公安、民政、教育等有关部门报告")]
})

export const reporting = Rule.define<Danger>({
  id: "MIN-06",
  title: { "zh-CN": "强制报告", en: "mandatory report" },
  parameters: [adultAge, leftBehindAge, reportAddressees, ...Object.values(reportNumbers), reportMinutes],
  clauses: [Rule.clause(toPolice, { parameter: leftBehindAge }), Rule.clause(toAuthorities, { parameter: adultAge })]
})
