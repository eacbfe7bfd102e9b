/** Commands and events of how often one person is visited. */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import { Words } from "../foundation/Words.schema.ts"

/** Whose rhythm it is: the rule for children, or that for elders. */
export const Whose = Schema.Literals(["child", "elder"])
const Months = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: 12 }, { expected: "from 1 to 12 months" })))

const begun = { whose: Whose, months: Months, on: DayText }
const changed = { months: Months, on: DayText }
const ended = { on: DayText, reason: Words }

export const Command = Schema.Union([
  /** Due from the calendar month in which it begins. */
  Schema.Struct({ type: Schema.tag("begin"), ...begun }),
  /** From the next calendar month. */
  Schema.Struct({ type: Schema.tag("change"), ...changed }),
  /** `on` is the last day. */
  Schema.Struct({ type: Schema.tag("end"), ...ended })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("visit-plan.begun", begun),
  event("visit-plan.changed", changed),
  event("visit-plan.ended", ended)
])
export type Event = typeof Event.Type
