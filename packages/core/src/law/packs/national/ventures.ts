/**
 * Ventures, nationally: no ceiling, no ratio, no number of days. What stands here are conventions of counting, and one that protects truth.
 */
import * as Day from "../../../foundation/Day.ts"
import { LIBRARY } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Ventures from "../../parameters/Ventures.ts"

const convention = { from: Day.first, force: "default", citations: [LIBRARY.passage()] } as const

export const ventures = [
  value(Ventures.publicityCountsFirstDay, { ...convention, value: false }),
  value(Ventures.needsPanel, { ...convention, value: true }),
  value(Ventures.fullMarks, { ...convention, value: 100 }),
  value(Ventures.recusalRelations, {
    ...convention,
    value: ["applicant", "staff", "kin", "adviser", "funder", "supplier", "other-interest"]
  })
]
