/**
 * One person's life in one team: joined, took roles and laid them down, left, perhaps joined again.
 *
 * What a reader would get wrong: a last day is a day in the role. Whoever left on Friday was a member on Friday and can join again on
 * Saturday. Commands come in the order of their days, so that intervals of one role can never overlap.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { TeamId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import { ended, isInForce, isOpen, joined, joinedBy, type Tenure } from "../foundation/InForce.ts"
import type { Command, Event, Role } from "./Membership.schema.ts"

export type { Command, Event, Role } from "./Membership.schema.ts"

/** A role with its days; without a last one it still is. */
export interface Held extends Tenure {
  readonly role: Role
}

export interface Membership {
  readonly stage: "none" | "member" | "left"
  /** In the order in which they began. */
  readonly roles: readonly Held[]
  /** The latest day that anything is known of: nothing comes before it. */
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
}

export const initial: Membership = { stage: "none", roles: [] }
export const streamOf = (team: TeamId, person: string): string => `membership/${team}/${person}`
export const upcasts = {}

const open = (state: Membership): readonly Held[] => state.roles.filter(isOpen)
const holds = (state: Membership, role: Role): Held | undefined => open(state).find((held) => held.role === role)

const wrong = (rule: string, facts: Finding["facts"]): Finding => Refusal.finding(rule, facts, { units: { on: "day", from: "day" } })

/** The day can be known already, and comes after whatever is known. */
const daysOf = ({ latest }: Membership, on: Day.Day, { today }: Context): readonly Finding[] =>
  Turn.inOrder("membership", { on, today, latest })

const inStage = (command: Command, state: Membership, ...right: readonly Membership["stage"][]): readonly Finding[] =>
  Turn.inStage("membership", command.type, state.stage, right)

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

export const decide = (command: Command, state: Membership, context: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.require(command.on)
  const days = daysOf(state, on, context)
  const v = 1
  switch (command.type) {
    case "join": {
      // The day after the last one: on that one the person was still a member.
      const stillMember = state.stage === "left" && state.latest === on ? [wrong("membership.role-held", { role: command.role, on })] : []
      return Decision.from<readonly Event[]>(
        [{ type: "membership.joined", v, role: command.role, on: command.on }],
        [...inStage(command, state, "none", "left"), ...days, ...stillMember]
      )
    }
    case "take-role":
      return Decision.from<readonly Event[]>(
        [{ type: "membership.role-taken", v, role: command.role, on: command.on }],
        [...inStage(command, state, "member"), ...days, ...isFree(state, command.role, on)]
      )
    case "lay-down-role":
      return Decision.from<readonly Event[]>(
        [{ type: "membership.role-laid-down", v, role: command.role, on: command.on }],
        [
          ...inStage(command, state, "member"),
          ...days,
          ...isHeld(state, command.role, on),
          ...(open(state).length === 1 && holds(state, command.role) !== undefined
            ? [wrong("membership.last-role", { role: command.role })]
            : [])
        ]
      )
    case "change-role": {
      const last = Day.plusDays(on, -1)
      return Decision.from<readonly Event[]>(
        [
          { type: "membership.role-taken", v, role: command.to, on: command.on },
          { type: "membership.role-laid-down", v, role: command.from, on: Day.text(last) }
        ],
        [...inStage(command, state, "member"), ...days, ...isHeld(state, command.from, last), ...isFree(state, command.to, on)]
      )
    }
    case "leave":
      return Decision.from<readonly Event[]>(
        [{ type: "membership.left", v, on: command.on, ...(command.reason === undefined ? {} : { reason: command.reason }) }],
        [...inStage(command, state, "member"), ...days]
      )
  }
}

export const stagesOf: { readonly [T in Event["type"]]: readonly Membership["stage"][] } = {
  "membership.joined": ["none", "left"],
  "membership.role-taken": ["member"],
  "membership.role-laid-down": ["member"],
  "membership.left": ["member"]
}

export const fits = (state: Membership, event: Event): boolean =>
  stagesOf[event.type].includes(state.stage) &&
  (event.type !== "membership.role-laid-down" || holds(state, event.role) !== undefined) &&
  (event.type !== "membership.role-taken" || holds(state, event.role) === undefined)

export const evolve = (state: Membership, event: Event): Membership => {
  if (!fits(state, event)) return state
  const on = Day.require(event.on)
  const latest = Math.max(on, state.latest ?? on) as Day.Day
  switch (event.type) {
    case "membership.joined":
    case "membership.role-taken":
      return { stage: "member", roles: [...state.roles, { role: event.role, from: on }], latest }
    case "membership.role-laid-down":
      return { ...state, roles: ended(state.roles, on, ({ role }) => role === event.role), latest }
    case "membership.left":
      return { stage: "left", roles: ended(state.roles, on, () => true), latest }
  }
}

export const decider: Decider<Command, Membership, Event, Context> = { initial, decide, evolve }

/** The roles on a day, in the order in which they began; none for whoever was no member. */
export const rolesOn = ({ roles }: Pick<Membership, "roles">, on: Day.Day): readonly Role[] =>
  roles.filter((held) => isInForce(held, on)).map(({ role }) => role)

export const isMemberOn = (state: Membership, on: Day.Day): boolean => rolesOn(state, on).length > 0

/** Days as a member up to `on`, however many roles were held on each. */
export const daysUntil = ({ roles }: Pick<Membership, "roles">, on: Day.Day): number =>
  joined(roles).reduce((days, { from, until }) => days + Math.max(0, Math.min(on, until ?? on) - from + 1), 0)

/** One person who was two entries in one team: the days of each role, whoever of them had it. */
export const asOne = (memberships: readonly Membership[]): readonly Held[] =>
  joinedBy(memberships.flatMap(({ roles }) => roles.map((held) => [held.role, held]))).map(([role, days]) => ({ role, ...days }))
