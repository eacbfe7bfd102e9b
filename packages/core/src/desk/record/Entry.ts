/**
 * When a record was entered: the day that its sheet states (录入日), else the day on which it reached the journal. What a reader would get
 * wrong: a correction does not make an entry late that was in time, so the first recording decides.
 */
import * as Day from "../../foundation/Day.ts"
import * as Zone from "../../foundation/Zone.ts"
import type { Recorded } from "../../ports/Journal.ts"

export const type = "service.recorded"

/** The event that recorded it; undefined for what was never recorded. */
export const entryIn = (history: readonly Recorded[]): Recorded | undefined => history.find((event) => event.type === type)

/** The day that the sheet states; undefined where it says nothing, or where there was no sheet. */
export const statedDay = ({ data }: Recorded): Day.Day | undefined => {
  const { origin } = data
  const stated = typeof origin === "object" && origin !== null && "enteredOn" in origin ? origin.enteredOn : undefined
  return typeof stated === "string" ? Day.fromText(stated) : undefined
}

export const dayOf = (entry: Recorded, zone: Zone.Zone): Day.Day => statedDay(entry) ?? Zone.dayOf(entry.recordedAt, zone)
