/**
 * One person's life in one team: on probation or a full member, paused and resumed, with roles taken and laid down; left, perhaps joined again.
 *
 * What a reader would get wrong: a last day is a day in the role. Whoever left on Friday was a member on Friday and can join again on
 * Saturday. Commands come in the order of their days, so that intervals of one role, and of one standing, can never overlap. Thresholds of
 * admission are asked of whoever becomes a full member, on joining or on being confirmed: probation is the way in for those who lack some.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import * as Turn from "../law/Turn.ts"
import type { Command, Event } from "./Membership.schema.ts"
import { type Context, reasons } from "./MembershipReasons.ts"
import { evolve, initial, type Membership, stagesOf } from "./MembershipState.ts"

export type { Command, Event, Role, Standing } from "./Membership.schema.ts"
export type { Context } from "./MembershipReasons.ts"
export type { Held, Membership, Stood } from "./MembershipState.ts"
export { asOne, daysUntil, evolve, fits, initial, isMemberOn, rolesOn, stagesOf, standingOn, streamOf } from "./MembershipState.ts"

export const upcasts = {}

const eventOf = {
  join: "membership.joined",
  confirm: "membership.confirmed",
  pause: "membership.paused",
  resume: "membership.resumed",
  "take-role": "membership.role-taken",
  "lay-down-role": "membership.role-laid-down",
  leave: "membership.left"
} as const

/** The turn of a command is that of its first event. */
const eventsOf = (command: Command): readonly [Event, ...Event[]] => {
  if (command.type !== "change-role") return [happened(command, eventOf)]
  const { from, to, on } = command
  return [
    { type: "membership.role-taken", v: 1, role: to, on },
    { type: "membership.role-laid-down", v: 1, role: from, on: Day.text(Day.plusDays(Day.require(on), -1)) }
  ]
}

export const decide = (command: Command, state: Membership, context: Context): Decision.Decision<readonly Event[]> => {
  const events = eventsOf(command)
  return Decision.from<readonly Event[]>(events, [
    ...Turn.inStage("membership", command.type, state.stage, stagesOf[events[0].type]),
    ...Turn.inOrder("membership", { on: Day.require(command.on), today: context.today, latest: state.latest }),
    ...reasons(command, state, context)
  ])
}

export const decider: Decider<Command, Membership, Event, Context> = { initial, decide, evolve }
