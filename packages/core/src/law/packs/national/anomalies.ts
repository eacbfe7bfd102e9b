/**
 * From where on records look odd. All are this library's own figures; a district that knows its teams sets better ones.
 */
import * as Day from "../../../foundation/Day.ts"
import { LIBRARY } from "../../Instruments.ts"
import { hours } from "../../Ladder.ts"
import { value } from "../../Pack.ts"
import * as Anomalies from "../../parameters/Anomalies.ts"

const always = { from: Day.first, force: "default", citations: [LIBRARY.passage()] } as const

export const anomalies = [
  value(Anomalies.dayMinutes, { ...always, value: hours(8) }),
  value(Anomalies.signOutMinutes, { ...always, value: hours(12) }),
  value(Anomalies.sittingMinutes, { ...always, value: 10 }),
  value(Anomalies.roundRecords, { ...always, value: 10 }),
  value(Anomalies.roundUnitMinutes, { ...always, value: hours(1) }),
  // Nobody is in two places for even a minute.
  value(Anomalies.twoPlacesMinutes, { ...always, value: 1 }),
  value(Anomalies.bulkMinutes, { ...always, value: hours(24) })
]
