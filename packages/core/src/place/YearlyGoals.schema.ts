/** Commands and events of a station's goals for one year, and of the street's key work that they serve. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { StreetId } from "../foundation/Id.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"
import * as GoalTargets from "./GoalTargets.schema.ts"
import { Item } from "./KeyWork.schema.ts"

const Goal = Label

export const Command = Schema.Union([
  /** An item of key work (重点工作) of the street's Party committee, where no street of the station is known. */
  Schema.Struct({ type: Schema.tag("list-key-work"), item: Item, words: Words }),
  Schema.Struct({ type: Schema.tag("strike-key-work"), item: Item, reason: Words }),
  Schema.Struct({ type: Schema.tag("set-goal"), goal: Goal, words: Words, serves: Schema.optionalKey(Item) }),
  Schema.Struct({ type: Schema.tag("point-goal"), goal: Goal, serves: Item }),
  Schema.Struct({ type: Schema.tag("reach-goal"), goal: Goal, on: DayText, evidence: Schema.NonEmptyArray(Words) }),
  Schema.Struct({ type: Schema.tag("drop-goal"), goal: Goal, reason: Words }),
  ...GoalTargets.commands
])
export type Command = typeof Command.Type

/** The street whose list has the item; undefined where the station's own has it. */
const street = Schema.optionalKey(StreetId)

export const Event = Schema.Union([
  event("goals.key-work-listed", { item: Item, words: Words }),
  event("goals.key-work-struck", { item: Item, reason: Words }),
  event("goals.goal-set", { goal: Goal, words: Words, serves: Schema.optionalKey(Item), street }),
  event("goals.goal-pointed", { goal: Goal, serves: Item, street }),
  event("goals.served-work-struck", { item: Item, street: StreetId }),
  event("goals.goal-reached", { goal: Goal, on: DayText, evidence: Schema.NonEmptyArray(Words) }),
  event("goals.goal-dropped", { goal: Goal, reason: Words }),
  event("goals.target-set", GoalTargets.targetSet),
  event("goals.target-dropped", GoalTargets.targetDropped)
])
export type Event = typeof Event.Type
