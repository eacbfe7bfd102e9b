/**
 * A station held against the rules of stations, as of any day: what it has (六有) and does, and how many work there.
 *
 * What a reader would get wrong: what nobody had noted by that day is unknown, not missing, and a station where nobody ever took a post may
 * have people all the same.
 */
import type { Day } from "../foundation/Day.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Asking from "../law/Asking.ts"
import * as SixHaves from "./rules/SixHaves.ts"
import * as Staffing from "./rules/Staffing.ts"
import * as Station from "./Station.ts"
import type { Stated } from "./StationCheck.schema.ts"

export type { Stated } from "./StationCheck.schema.ts"

export interface Checked {
  readonly haves: Asking.Asked
  readonly staffing: Asking.Asked
}

export const staffingOn = (station: Station.Station, { residents, communityWorkers }: Stated, on: Day): Staffing.Staffing => {
  const isKnown = station.posts.some(({ from }) => from <= on)
  const { staff, licensed } = isKnown ? Station.staffingOn(station, on) : {}
  return { residents, communityWorkers, staff, licensed }
}

export const check = (station: Station.Station, stated: Stated, on: Day, view: ParameterView): Checked => ({
  haves: Asking.ask(SixHaves.stationHaves, Station.factsOn(station, on), view),
  staffing: Asking.ask(Staffing.stationStaffing, staffingOn(station, stated, on), view)
})
