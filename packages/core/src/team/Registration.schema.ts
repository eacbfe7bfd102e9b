/** Commands and events of a team as such: proposed, registered, renamed, suspended, dissolved or merged. Days are civil days. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { CommunityId, OrganisationId, PersonId, StationId, StreetId, TeamId, VolunteerId } from "../foundation/Id.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"
import { TeamListed } from "../place/Directory.schema.ts"
import { Role } from "./Membership.schema.ts"

const on = { on: DayText }
const reason = { reason: Words, ...on }
const count = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** 登记、街道(乡镇)备案、社区(村)指导管理. */
export const Route = Schema.Literals(["register", "file-with-street", "guided-by-community"])

const proposed = {
  name: Label,
  community: Schema.optionalKey(CommunityId),
  street: Schema.optionalKey(StreetId),
  station: Schema.optionalKey(StationId),
  /** The committee or unit that guides a group that is not registered. */
  supervisor: Schema.optionalKey(OrganisationId),
  /** Who is to be in it; each joins once it is there. */
  founders: Schema.NonEmptyArray(Schema.Struct({ person: Schema.Union([VolunteerId, PersonId]), role: Role })),
  by: PersonId,
  ...on
}
const registered = {
  route: Route,
  /** Individual and unit members, and what it has to work with in fen: asked where it is registered as an association. */
  individuals: Schema.optionalKey(count),
  units: Schema.optionalKey(count),
  fundFen: Schema.optionalKey(count),
  by: PersonId,
  ...on
}

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("propose"), ...proposed }),
  Schema.Struct({ type: Schema.tag("withdraw"), ...reason }),
  Schema.Struct({ type: Schema.tag("register"), ...registered }),
  Schema.Struct({ type: Schema.tag("rename"), name: Label, ...reason }),
  /** From that day on. */
  Schema.Struct({ type: Schema.tag("suspend"), ...reason }),
  Schema.Struct({ type: Schema.tag("resume"), ...on }),
  /** The last day. */
  Schema.Struct({ type: Schema.tag("dissolve"), ...reason }),
  /** The last day; whoever was in it joins the other team by themselves. */
  Schema.Struct({ type: Schema.tag("merge"), into: TeamId, ...reason })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("team.proposed", proposed),
  event("team.withdrawn", reason),
  event("team.registered", registered),
  event("team.renamed", { name: Label, ...reason }),
  event("team.suspended", reason),
  event("team.resumed", on),
  event("team.dissolved", reason),
  event("team.merged", { into: TeamId, ...reason }),
  /** What the directory says of it from then on. */
  TeamListed
])
export type Event = typeof Event.Type
