/** What a goal asks for in numbers. Amounts are in the unit of the measure: minutes of credited time, else times, people or events. */
import * as Schema from "effect/Schema"
import { TeamId } from "../foundation/Id.schema.ts"
import { Label, Words } from "../foundation/Words.schema.ts"
import { targetMeasure } from "./messages/options.ts"

const Amount = Schema.Int.check(Schema.isGreaterThanOrEqualTo(0))

/** Of one measure, for one team; without a team, for the station's street. */
const which = { goal: Label, measure: Schema.Literals(targetMeasure.codes), team: Schema.optionalKey(TeamId) }
const quarters = { q1: Amount, q2: Amount, q3: Amount, q4: Amount }

export const commands = [
  Schema.Struct({ type: Schema.tag("set-target"), ...which, ...quarters }),
  /** One amount for the year, spread evenly over its quarters: what does not divide by four falls to the later ones. */
  Schema.Struct({ type: Schema.tag("spread-target"), ...which, ofYear: Schema.Int.check(Schema.isGreaterThan(0)) }),
  Schema.Struct({ type: Schema.tag("drop-target"), ...which, reason: Words })
] as const
export type Command = (typeof commands)[number]["Type"]

export const targetSet = { ...which, ...quarters }
export const targetDropped = { ...which, reason: Words }
