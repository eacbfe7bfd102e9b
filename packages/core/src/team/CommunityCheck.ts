/**
 * A community held against the area of its facilities and, where a place selects communities, the conditions of that, as of any day.
 *
 * What a reader would get wrong: what the directory and the registers do not know is unknown, not nothing: volunteers may be on another list.
 */
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Asking from "../law/Asking.ts"
import * as FacilityArea from "../place/rules/FacilityArea.ts"
import type { Stated } from "./CommunityCheck.schema.ts"
import * as Selection from "./rules/Selection.ts"

export type { Stated } from "./CommunityCheck.schema.ts"

export interface Known {
  /** In force on the day. */
  readonly teams: number
  /** Of these teams, registered by the day; undefined where the directory lists nobody. */
  readonly residentVolunteers: number | undefined
  /** Of activities held there in the year up to the day; undefined where none is kept. */
  readonly activityClasses: number | undefined
  readonly stated: Stated
}

export interface Checked {
  readonly facility: Asking.Asked
  readonly selection: Asking.Asked
}

export const check = ({ teams, residentVolunteers, activityClasses, stated }: Known, view: ParameterView): Checked => {
  const { households, squareMetres, residents } = stated
  const selected = {
    teams,
    residents,
    residentVolunteers: residentVolunteers ?? stated.residentVolunteers,
    activityClasses: activityClasses ?? stated.activityClasses
  }
  return {
    facility: Asking.ask(FacilityArea.communityFacility, { households, squareMetres }, view),
    selection: Asking.ask(Selection.selectedCommunities, selected, view)
  }
}
