/**
 * Kinds of people of low income, for lists of whom to visit. The text of 2023 has exactly these six.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LOWINCOME23 } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"
import { assistance as kinds } from "../Tag.ts"

export const listed = Facts.sheet("care.assistance", {
  kind: Facts.text({ "zh-CN": "低收入人口类别", en: "kind of low income" })
})
export type Listed = Facts.RowOf<typeof listed>

export const assistance = Rule.define<Listed>({
  id: "VIS-08",
  title: { "zh-CN": "低收入人口类别", en: "social assistance tags" },
  parameters: [],
  clauses: [Rule.clause(Requirement.require("care.assistance-kind", listed.kind.isOneOf(kinds), { citations: [LOWINCOME23.passage()] }))]
})
