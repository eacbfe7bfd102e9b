/**
 * Residents' concerns, nationally: no law sets days, hence none are promised. That residents say whether a concern is settled, and that a
 * venture shows what it changed, is this library's; it keeps figures true.
 */
import * as Day from "../../../foundation/Day.ts"
import { LIBRARY } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Concerns from "../../parameters/Concerns.ts"

const always = { from: Day.first, force: "default" } as const

export const concerns = [
  value(Concerns.confirmations, { ...always, value: 1, citations: [LIBRARY.passage()] }),
  value(Concerns.measuredProjects, { ...always, value: true, citations: [LIBRARY.passage()] })
]
