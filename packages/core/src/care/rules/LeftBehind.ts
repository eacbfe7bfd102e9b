/**
 * A left-behind child: both parents work elsewhere, or one does and the other cannot be a guardian; below sixteen. 国发〔2016〕13号.
 *
 * Township and community keep a file of each and keep it true: being left behind begins and ends.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LBC } from "../../law/Instruments.ts"
import { leftBehindAge } from "../../law/parameters/Ages.ts"
import * as Rule from "../../law/Rule.ts"

export const family = Facts.sheet("care.family", {
  age: Facts.int({ "zh-CN": "当日周岁", en: "age on the day" }, "years old"),
  parentsAway: Facts.int({ "zh-CN": "外出务工的父母人数", en: "parents who work elsewhere" }, "people"),
  otherUnable: Facts.bool({ "zh-CN": "另一方无监护能力", en: "the other cannot be a guardian" })
})
export type Family = Facts.RowOf<typeof family>

const citations = [LBC.passage("§1", "不满十六周岁")]

export const young = Requirement.require("care.left-behind-age", family.age.below(leftBehindAge), { citations })
export const away = Requirement.require(
  "care.parents-away",
  Criterion.any(family.parentsAway.atLeast(2), Criterion.all(family.parentsAway.equals(1), family.otherUnable.is(true))),
  { citations: [LBC.passage("§1", "一方外出务工另一方无监护能力"), LBC.passage("§3(2)", "一人一档案，动态管理")] }
)

export const leftBehind = Rule.define<Family>({
  id: "VIS-01",
  title: { "zh-CN": "留守儿童", en: "left-behind child" },
  parameters: [leftBehindAge],
  clauses: [Rule.clause(young, { parameter: leftBehindAge }), Rule.clause(away)]
})
