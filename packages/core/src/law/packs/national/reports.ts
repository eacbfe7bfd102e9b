/**
 * What reports hold a district against: this library's own figure; a district sets a better one. How many events and visits a team should have in a
 * year nobody says nationally.
 */
import * as Day from "../../../foundation/Day.ts"
import { LIBRARY } from "../../Instruments.ts"
import { value } from "../../Pack.ts"
import * as Reports from "../../parameters/Reports.ts"

const always = { from: Day.first, force: "default", citations: [LIBRARY.passage()] } as const

export const reports = [
  // As one association of volunteers has it: more than five hours of service, training and meetings.
  value(Reports.activeMinutes, { ...always, value: 300 }),
  // The weakest that is taken where the service is, not afterwards.
  value(Reports.goodEvidence, { ...always, value: "roll-call" })
]
