/**
 * 亳州市: its award goes to those from 18 to 60 with twenty hours a year, and to organisations of two
 * years and twenty volunteers. “May be relaxed”: the ages are warned of, they refuse nobody.
 */
import * as Day from "../../foundation/Day.ts"
import { BOZHOU, LIBRARY } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Teams from "../parameters/Teams.ts"
import * as Volunteers from "../parameters/Volunteers.ts"

const since = { from: Day.require("2022-01-01"), force: "default" } as const

export const bozhou = Pack.define({
  id: "bozhou",
  version: "2022.1",
  title: { "zh-CN": "亳州市", en: "Bozhou" },
  layer: "city",
  jurisdiction: "341600",
  status: "unverified",
  values: [
    Pack.value(Volunteers.awardLowestAge, { ...since, value: 18, citations: [BOZHOU.passage()] }),
    Pack.value(Volunteers.awardHighestAge, { ...since, value: 60, citations: [BOZHOU.passage()] }),
    Pack.value(Volunteers.yearlyPromise, { ...since, value: 1200, citations: [BOZHOU.passage()] }),
    Pack.value(Teams.selectionYears, { ...since, value: 2, citations: [BOZHOU.passage()] }),
    Pack.value(Teams.selectionMembers, { ...since, value: 20, citations: [BOZHOU.passage()] }),
    Pack.value(Teams.cleanRecord, { ...since, value: true, citations: [BOZHOU.passage()] }),
    Pack.value(Teams.individualMinutes, { ...since, value: 1200, citations: [BOZHOU.passage()] }),
    Pack.value(Teams.selectionForce, { ...since, value: "warning", citations: [LIBRARY.passage()] })
  ]
})
