/**
 * A station held against the rules of stations, as of any day: what it has (六有) and does, and how many work there.
 *
 * What a reader would get wrong: what nobody had noted by that day is unknown, not missing, and a station where nobody ever took a post may
 * have people all the same.
 */
import type { Day } from "../foundation/Day.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { isInForce } from "../foundation/InForce.ts"
import * as Asking from "../law/Asking.ts"
import * as Parameter from "../law/Parameter.ts"
import { minLicensed } from "../law/parameters/Stations.ts"
import * as CertifiedWorkers from "./CertifiedWorkers.ts"
import * as SixHaves from "./rules/SixHaves.ts"
import * as Staffing from "./rules/Staffing.ts"
import * as Station from "./Station.ts"
import type { Stated } from "./StationCheck.schema.ts"

export type { Stated } from "./StationCheck.schema.ts"

export interface Checked {
  readonly haves: Asking.Asked
  readonly staffing: Asking.Asked
}

/** `certificates`: of those with a post; where the place counts licensed staff by them. */
export const staffingOn = (
  station: Station.Station,
  { residents, communityWorkers }: Stated,
  on: Day,
  view: ParameterView,
  certificates?: readonly CertifiedWorkers.Certificate[]
): Staffing.Staffing => {
  const isKnown = station.posts.some(({ from }) => from <= on)
  if (!isKnown) return { residents, communityWorkers, staff: undefined, licensed: undefined }
  const { staff, licensed } = Station.staffingOn(station, on)
  if (!CertifiedWorkers.isAsked(view)) return { residents, communityWorkers, staff, licensed }
  const there = station.posts.filter((posted) => isInForce(posted, on))
  const people = new Set<string>(there.map(({ person }) => person))
  const called = new Set<string>(there.flatMap(({ person, isLicensed }) => (isLicensed ? [person] : [])))
  const certified = CertifiedWorkers.count(people, called, certificates, on, Parameter.valueIn(view, minLicensed))
  return { residents, communityWorkers, staff, licensed: certified }
}

export const check = (
  station: Station.Station,
  stated: Stated,
  on: Day,
  view: ParameterView,
  certificates?: readonly CertifiedWorkers.Certificate[]
): Checked => ({
  haves: Asking.ask(SixHaves.stationHaves, Station.factsOn(station, on), view),
  staffing: Asking.ask(Staffing.stationStaffing, staffingOn(station, stated, on, view, certificates), view)
})
