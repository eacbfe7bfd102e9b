/**
 * Rows of the directory as its import writes them down: one event lists one street, community, team or volunteer as it is from now on.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import {
  BuildingId,
  CommunityId,
  CompoundId,
  FacilityId,
  GridId,
  OrganisationId,
  StationId,
  StreetId,
  TeamId,
  VolunteerId
} from "../foundation/Id.schema.ts"
import { Label } from "../foundation/Words.schema.ts"

const inForce = { from: DayText, until: Schema.optionalKey(DayText) }
/** Of what a sheet lists, or an import proposes, without saying since when: `from` is the day on which it was listed or first seen. */
const seen = { ...inForce, fromUnsaid: Schema.optionalKey(Schema.Literal(true)) }

export const StreetListed = event("street.listed", {
  street: StreetId,
  code: Schema.NonEmptyString,
  name: Label,
  ...seen
})
export const CommunityListed = event("community.listed", {
  community: CommunityId,
  code: Schema.NonEmptyString,
  name: Label,
  street: StreetId,
  /** As the sheet says it: 城市社区, 村 … */
  kind: Schema.NonEmptyString,
  ...seen
})
export const TeamListed = event("team.listed", {
  team: TeamId,
  code: Schema.NonEmptyString,
  name: Label,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  station: Schema.optionalKey(StationId),
  /** Whether it is registered as an organisation of its own; a group inside a community or a unit is not. */
  registered: Schema.optionalKey(Schema.Boolean),
  /** The committee or unit that guides a group that is not registered. */
  supervisor: Schema.optionalKey(OrganisationId),
  ...seen
})
/** No name, no number: those live in the person directory. */
export const VolunteerListed = event("volunteer.listed", {
  volunteer: VolunteerId,
  team: Schema.optionalKey(TeamId),
  registeredOn: Schema.optionalKey(DayText)
})

/** 小区、楼栋、网格: inside a community. */
const below = { code: Schema.NonEmptyString, name: Label, community: CommunityId, ...inForce }
export const compound = below
/** A building may stand in no compound. */
export const building = { ...below, compound: Schema.optionalKey(CompoundId) }
export const grid = below

const somewhere = { community: Schema.optionalKey(CommunityId), street: Schema.optionalKey(StreetId) }
/** 新时代文明实践站、教学点、其他活动场所. */
export const FacilityKind = Schema.Literals(["practice-station", "teaching-point", "other"])
export const facility = {
  kind: FacilityKind,
  code: Schema.NonEmptyString,
  name: Label,
  ...somewhere,
  station: Schema.optionalKey(StationId),
  ...inForce
}
/** 居(村)委会、社会组织、共建单位、社会慈善资源. */
export const OrganisationKind = Schema.Literals(["committee", "social-organisation", "partner-unit", "charity"])
export const organisation = {
  kind: OrganisationKind,
  /** Under which the directory knows it; any number of its own. */
  code: Schema.NonEmptyString,
  name: Label,
  /** Its unified social credit code (GB 32100), where it has one: eighteen characters, checked when it is listed. */
  creditCode: Schema.optionalKey(Schema.NonEmptyString),
  ...somewhere,
  ...inForce
}

export const CompoundListed = event("compound.listed", { compound: CompoundId, ...compound })
export const BuildingListed = event("building.listed", { building: BuildingId, ...building })
export const GridListed = event("grid.listed", { grid: GridId, ...grid })
export const FacilityListed = event("facility.listed", { facility: FacilityId, ...facility })
export const OrganisationListed = event("organisation.listed", { organisation: OrganisationId, ...organisation })

export const Event = Schema.Union([
  StreetListed,
  CommunityListed,
  TeamListed,
  VolunteerListed,
  CompoundListed,
  BuildingListed,
  GridListed,
  FacilityListed,
  OrganisationListed
])
export type Event = typeof Event.Type
