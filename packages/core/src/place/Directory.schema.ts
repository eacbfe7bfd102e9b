/**
 * Rows of the directory as its import writes them down: one event lists one street, community, team or volunteer as it is from now on.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { CommunityId, OrganisationId, StationId, StreetId, TeamId, VolunteerId } from "../foundation/Id.schema.ts"

const inForce = { from: DayText, until: Schema.optionalKey(DayText) }

export const StreetListed = event("street.listed", {
  street: StreetId,
  code: Schema.NonEmptyString,
  name: Schema.NonEmptyString,
  ...inForce
})
export const CommunityListed = event("community.listed", {
  community: CommunityId,
  code: Schema.NonEmptyString,
  name: Schema.NonEmptyString,
  street: StreetId,
  /** As the sheet says it: 城市社区, 村 … */
  kind: Schema.NonEmptyString,
  ...inForce
})
export const TeamListed = event("team.listed", {
  team: TeamId,
  code: Schema.NonEmptyString,
  name: Schema.NonEmptyString,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  station: Schema.optionalKey(StationId),
  /** Whether it is registered as an organisation of its own; a group inside a community or a unit is not. */
  registered: Schema.optionalKey(Schema.Boolean),
  /** The committee or unit that guides a group that is not registered. */
  supervisor: Schema.optionalKey(OrganisationId),
  ...inForce
})
/** No name, no number: those live in the person directory. */
export const VolunteerListed = event("volunteer.listed", {
  volunteer: VolunteerId,
  team: Schema.optionalKey(TeamId),
  registeredOn: Schema.optionalKey(DayText)
})

export const Event = Schema.Union([StreetListed, CommunityListed, TeamListed, VolunteerListed])
export type Event = typeof Event.Type
