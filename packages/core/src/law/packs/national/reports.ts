/** Goals that reports hold a district against. All are this library's own figures; a district sets better ones. */
import * as Day from "../../../foundation/Day.ts"
import { LIBRARY } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Reports from "../../parameters/Reports.ts"

const always = { from: Day.first, force: "default", citations: [LIBRARY.passage()] } as const

export const reports = [
  value(Reports.teamEvents, { ...always, value: 20 }),
  value(Reports.teamVisits, { ...always, value: 12 }),
  // The weakest that is taken where the service is, not afterwards.
  value(Reports.goodEvidence, { ...always, value: "roll-call" })
]
