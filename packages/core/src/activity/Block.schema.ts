/** Commands and events of the blocks of one volunteer: by which team or organiser, for how long, and what came of an appeal. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { OrganisationId, PersonId, TeamId, VolunteerId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** Whose activities it keeps the volunteer from. */
export const Scope = Schema.Union([Schema.Struct({ team: TeamId }), Schema.Struct({ organiser: OrganisationId })])
export type Scope = typeof Scope.Type

/** Its number is the order in which it was imposed, from 1. */
const number = { block: Schema.Int }
const imposed = { by: Scope, reason: Words, officer: PersonId, from: DayText, until: DayText }
const appealed = { ...number, volunteer: VolunteerId, words: Words, on: DayText }
const answered = { ...number, upheld: Schema.Boolean, words: Words, officer: PersonId, on: DayText }
const lifted = { ...number, reason: Words, officer: PersonId, on: DayText }

export const Command = Schema.Union([
  /** Both days belong to it. */
  Schema.Struct({ type: Schema.tag("impose"), ...imposed }),
  Schema.Struct({ type: Schema.tag("appeal"), ...appealed }),
  /** Upheld, the block ends before this day. */
  Schema.Struct({ type: Schema.tag("answer"), ...answered }),
  Schema.Struct({ type: Schema.tag("lift"), ...lifted })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  /** On the day on which it is known; of the first ones nobody wrote it down. */
  event("block.imposed", { ...imposed, on: Schema.optionalKey(DayText) }),
  event("block.appealed", appealed),
  event("block.appeal-answered", answered),
  event("block.lifted", lifted)
])
export type Event = typeof Event.Type
