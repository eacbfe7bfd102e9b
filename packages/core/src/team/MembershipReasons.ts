/**
 * What stands against a command about a member, beside its turn and its day. Thresholds of admission are asked of whoever becomes a full member.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { isOpen } from "../foundation/Tenure.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import type { Command, Role, Standing } from "./Membership.schema.ts"
import { holds, type Membership, open } from "./MembershipState.ts"
import * as Admission from "./rules/Admission.ts"
import * as Standings from "./rules/Standings.ts"

export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
  /** What is known of whoever becomes a full member, where the thresholds ask for it. */
  readonly admission?: Admission.Admission | undefined
}

const wrong = (rule: string, facts: Finding["facts"]): Finding => Refusal.finding(rule, facts, { units: { on: "day", from: "day" } })

/** A standing lasts a day at least. */
const longEnough = ({ standings }: Membership, on: Day.Day): readonly Finding[] => {
  const now = standings.find(isOpen)
  return now === undefined || now.from < on ? [] : [wrong("membership.standing-too-short", { standing: now.standing, from: now.from, on })]
}

const leading: ReadonlySet<Role> = new Set<Role>(["leader", "deputy"])

/** Whether somebody of this standing may have these roles. */
const mayHave = (standing: Standing, roles: readonly Role[], { view }: Context): readonly Finding[] =>
  Rule.findings(Standings.leading, { standing, leads: roles.some((role) => leading.has(role)) }, view)

const admitted = ({ admission = Admission.unknown, view }: Context): readonly Finding[] =>
  Rule.findings(Admission.admission, admission, view)

/** A role can be taken from the day on which its own last interval is over. */
const isFree = (state: Membership, role: Role, on: Day.Day): readonly Finding[] =>
  state.roles.some((held) => held.role === role && (held.until === undefined || held.until >= on))
    ? [wrong("membership.role-held", { role, on })]
    : []

/** A role can end on a day if it is held, and began by then. */
const isHeld = (state: Membership, role: Role, last: Day.Day): readonly Finding[] => {
  const held = holds(state, role)
  if (held === undefined) return [wrong("membership.role-not-held", { role })]
  return held.from > last ? [wrong("membership.role-too-short", { role, from: held.from, on: last })] : []
}

/** A full member may have any role; of somebody who pauses or is no member the stage says enough. */
const mayTake = ({ stage }: Membership, role: Role, context: Context): readonly Finding[] =>
  stage === "probation" ? mayHave(stage, [role], context) : []

/** The day after the last one: on that one the person was still a member. */
const isOut = ({ stage, latest }: Membership, role: Role, on: Day.Day): readonly Finding[] =>
  stage === "left" && latest === on ? [wrong("membership.role-held", { role, on })] : []

const isNotTheLast = (state: Membership, role: Role): readonly Finding[] =>
  open(state).length === 1 && holds(state, role) !== undefined ? [wrong("membership.last-role", { role })] : []

export const reasons = (command: Command, state: Membership, context: Context): readonly Finding[] => {
  const on = Day.require(command.on)
  switch (command.type) {
    case "join":
      return [
        ...isOut(state, command.role, on),
        ...mayHave(command.standing ?? "full", [command.role], context),
        ...(command.standing === undefined ? admitted(context) : [])
      ]
    case "confirm":
      return [...longEnough(state, on), ...admitted(context)]
    case "pause": {
      const roles = open(state).map(({ role }) => role)
      return [...longEnough(state, on), ...mayHave("paused", roles, context)]
    }
    case "resume":
      return longEnough(state, on)
    case "take-role":
      return [...isFree(state, command.role, on), ...mayTake(state, command.role, context)]
    case "lay-down-role":
      return [...isHeld(state, command.role, on), ...isNotTheLast(state, command.role)]
    case "change-role":
      return [
        ...isHeld(state, command.from, Day.plusDays(on, -1)),
        ...isFree(state, command.to, on),
        ...mayTake(state, command.to, context)
      ]
    case "leave":
      return []
  }
}
