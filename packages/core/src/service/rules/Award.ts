/**
 * When an award may be entered into a volunteer's record.
 *
 * 志愿服务记录与证明出具办法(试行) art. 9: the organisation's own awards at once; those of a government of county level or above “在志愿者提供
 * 相关材料后”; all others only “核实无误后”.
 */
import * as ServiceOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { VRM } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"

export const award = Facts.sheet("service.award", {
  from: Facts.text({ "zh-CN": "表彰单位", en: "who gave the award" }, ServiceOptions.honouredBy),
  evidenceProvided: Facts.bool({ "zh-CN": "已提供相关材料", en: "evidence provided" }),
  checked: Facts.bool({ "zh-CN": "已核实无误", en: "checked and found true" })
})
export type Award = Facts.RowOf<typeof award>

export const evidenced = Requirement.require(
  "service.award-evidence",
  Criterion.any(
    award.from.is("own"),
    Criterion.all(award.from.is("government"), award.evidenceProvided.is(true)),
    Criterion.all(award.from.is("other"), award.evidenceProvided.is(true), award.checked.is(true))
  ),
  { citations: [VRM.article(9, "核实无误后")] }
)

export const awards = Rule.define<Award>({
  id: "REC-10",
  title: { "zh-CN": "表彰奖励的记录", en: "awards" },
  parameters: [],
  clauses: [Rule.clause(evidenced)]
})
