/**
 * How old somebody must be whom a place selects for its award, by the end of the year. Where ages “may be relaxed”, as 亳州 has it, they are
 * warned of and refuse nobody.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { BOZHOU } from "../../law/Instruments.ts"
import * as Volunteers from "../../law/parameters/Volunteers.ts"
import * as Rule from "../../law/Rule.ts"

export const selected = Facts.sheet("person.selected", {
  ageAtEnd: Facts.int({ "zh-CN": "年末周岁", en: "age at the year's end" }, "years old")
})
export type Selected = Facts.RowOf<typeof selected>

const relaxed = { severity: "warning", citations: [BOZHOU.passage()] } as const

export const oldEnough = Requirement.require("person.award-lowest-age", selected.ageAtEnd.atLeast(Volunteers.awardLowestAge), relaxed)
export const youngEnough = Requirement.require("person.award-highest-age", selected.ageAtEnd.atMost(Volunteers.awardHighestAge), relaxed)

export const awardAges = Rule.define<Selected>({
  id: "TEAM-03",
  title: { "zh-CN": "个人评选年龄", en: "ages of people for selection" },
  parameters: [Volunteers.awardLowestAge, Volunteers.awardHighestAge],
  clauses: [
    Rule.clause(oldEnough, { parameter: Volunteers.awardLowestAge }),
    Rule.clause(youngEnough, { parameter: Volunteers.awardHighestAge })
  ]
})
