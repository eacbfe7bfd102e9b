/**
 * 桥头志愿服务队, as the account of December 2024 has it: about twelve visits and more than twenty events in a year. It is what one team did and binds
 * nobody; that a report holds its year against it is this library's choice, and nobody else's year is.
 */
import * as Day from "../../foundation/Day.ts"
import { LIBRARY, XIANGSHAN24 } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Reports from "../parameters/Reports.ts"

const did = { from: Day.first, force: "default", citations: [LIBRARY.passage(), XIANGSHAN24.passage()] } as const

export const qiaotou = Pack.define({
  id: "qiaotou",
  version: "2024.1",
  title: { "zh-CN": "桥头志愿服务队", en: "the volunteer team of Qiaotou" },
  layer: "organisation",
  jurisdiction: "桥头志愿服务队",
  status: "excerpt",
  values: [Pack.value(Reports.teamEvents, { ...did, value: 20 }), Pack.value(Reports.teamVisits, { ...did, value: 12 })]
})
