/**
 * 惠州市: excellent volunteers of 2017, with 300 hours in the year and at least one service of three hours in a community.
 */
import * as Day from "../../foundation/Day.ts"
import { HUIZHOU17 } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Teams from "../parameters/Teams.ts"

const of = { from: Day.require("2017-01-01"), force: "default", citations: [HUIZHOU17.passage()] } as const

export const huizhou = Pack.define({
  id: "huizhou",
  version: "2017.1",
  title: { "zh-CN": "惠州市", en: "Huizhou" },
  layer: "city",
  jurisdiction: "441300",
  status: "excerpt",
  values: [
    Pack.value(Teams.individualMinutes, { ...of, value: Ladder.hours(300) }),
    Pack.value(Teams.individualCommunityMinutes, { ...of, value: Ladder.hours(3) })
  ]
})
