/**
 * 镇江市西门大街社区: a neighbourhood's ladder of 10 to 50 hours in a year, for members of three months and more. The excerpt names no
 * day; the value is read as always in force.
 */
import * as Day from "../../foundation/Day.ts"
import { XIMEN } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Stars from "../parameters/Stars.ts"

export const ximen = Pack.define({
  id: "ximen",
  version: "1",
  title: { "zh-CN": "镇江市西门大街社区", en: "Ximen Street community, Zhenjiang" },
  layer: "organisation",
  jurisdiction: "镇江市西门大街社区",
  status: "excerpt",
  values: [
    Pack.value(Stars.stars, {
      from: Day.first,
      value: Ladder.stars(
        [10, 20, 30, 40, 50].map((hours) => [Ladder.atLeast("annualMinutes", Ladder.hours(hours)), Ladder.atLeast("membershipMonths", 3)])
      ),
      force: "default",
      citations: [XIMEN.passage()]
    })
  ]
})
