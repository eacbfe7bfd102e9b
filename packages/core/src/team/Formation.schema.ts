/** Commands and events of a formation (雁阵): its lead team, its wings, and who mentors whom. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { TeamId } from "../foundation/Id.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** 轮值 or 接任: the former lead team flies on as a wing, or leaves. */
export const Succession = Schema.Literals(["rotation", "succession"])
/** What became of a mentoring link: the learner stands on its own feet (带动成功), or it just ended. */
export const Result = Schema.Literals(["lifted", "ended"])
/** What shows it; never nothing. */
export const Evidence = Schema.NonEmptyArray(Words)

const link = { mentor: TeamId, learner: TeamId, on: DayText }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("form"), lead: TeamId, on: DayText }),
  Schema.Struct({ type: Schema.tag("add-wing"), team: TeamId, on: DayText }),
  /** The last day in the formation; its links end on that day too. */
  Schema.Struct({ type: Schema.tag("release-wing"), team: TeamId, on: DayText }),
  /** The first day of the new lead team, which was a wing. */
  Schema.Struct({ type: Schema.tag("hand-over"), to: TeamId, on: DayText, by: Succession }),
  Schema.Struct({ type: Schema.tag("link"), ...link }),
  /** The last day of the link. Lifted only with evidence. */
  Schema.Struct({ type: Schema.tag("end-link"), ...link, result: Result, evidence: Schema.optionalKey(Evidence) }),
  Schema.Struct({ type: Schema.tag("dissolve"), on: DayText })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("formation.formed", { lead: TeamId, on: DayText }),
  event("formation.wing-added", { team: TeamId, on: DayText }),
  event("formation.wing-released", { team: TeamId, on: DayText }),
  event("formation.handed-over", { to: TeamId, on: DayText, by: Succession }),
  event("formation.linked", link),
  event("formation.link-ended", { ...link, result: Result, evidence: Schema.optionalKey(Evidence) }),
  event("formation.dissolved", { on: DayText })
])
export type Event = typeof Event.Type
