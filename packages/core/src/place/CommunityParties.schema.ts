/** Commands and events of who takes part in one community (五社联动): which party, who, since when, until when. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { PartyId } from "../foundation/Id.schema.ts"

/** 社区、社会组织、社会工作者、社区志愿者、社会慈善资源. */
export const Party = Schema.Literals(["community", "organisation", "social-worker", "volunteer", "charity"])

const who = { party: Party, id: PartyId, on: DayText }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("join"), ...who }),
  /** The last day. */
  Schema.Struct({ type: Schema.tag("leave"), ...who })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([event("parties.joined", who), event("parties.left", who)])
export type Event = typeof Event.Type
