/**
 * 兰州市: its “ten best” of volunteer service. “About twenty” is read as twenty; an outstanding organisation may have ten.
 */
import * as Day from "../../foundation/Day.ts"
import { LANZHOU, LIBRARY } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Teams from "../parameters/Teams.ts"

const of = { from: Day.first, force: "default", citations: [LANZHOU.passage()] } as const

export const lanzhou = Pack.define({
  id: "lanzhou",
  version: "2026.1",
  title: { "zh-CN": "兰州市", en: "Lanzhou" },
  layer: "city",
  jurisdiction: "620100",
  status: "excerpt",
  values: [
    Pack.value(Teams.selectionYears, { ...of, value: 2 }),
    Pack.value(Teams.selectionMembers, { ...of, value: 10 }),
    Pack.value(Teams.ordinaryMembers, { ...of, value: 20 }),
    Pack.value(Teams.projectYears, { ...of, value: 2 }),
    Pack.value(Teams.projectPeople, { ...of, value: 20 }),
    Pack.value(Teams.residentsAbovePercent, { ...of, value: 15 }),
    Pack.value(Teams.selectionForce, { ...of, value: "warning", citations: [LIBRARY.passage()] })
  ]
})
