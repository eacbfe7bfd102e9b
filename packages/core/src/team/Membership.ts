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
import type { Finding } from "../foundation/Finding.ts"
import type { TeamId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import * as Turn from "../law/Turn.ts"
import { ended, isInForce, isOpen, joined, joinedBy, type Tenure } from "../foundation/InForce.ts"
import type { Command, Event, Role, Standing } from "./Membership.schema.ts"
import * as Admission from "./rules/Admission.ts"
import * as Standings from "./rules/Standings.ts"

export type { Command, Event, Role, Standing } from "./Membership.schema.ts"

/** A role with its days; without a last one it still is. */
export interface Held extends Tenure {
  readonly role: Role
}

/** How somebody is a member, with the days of it. */
export interface Stood extends Tenure {
  readonly standing: Standing
}

export interface Membership {
  readonly stage: "none" | Standing | "left"
  /** In the order in which they began. */
  readonly roles: readonly Held[]
  /** One after the other; a gap lies between leaving and joining again. */
  readonly standings: readonly Stood[]
  /** The latest day that anything is known of: nothing comes before it. */
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
  /** What is known of whoever becomes a full member, where the thresholds ask for it. */
  readonly admission?: Admission.Admission | undefined
}

export const initial: Membership = { stage: "none", roles: [], standings: [] }
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

const there = ["probation", "full", "paused"] as const

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

const eventOf = {
  join: "membership.joined",
  confirm: "membership.confirmed",
  pause: "membership.paused",
  resume: "membership.resumed",
  "take-role": "membership.role-taken",
  "lay-down-role": "membership.role-laid-down",
  leave: "membership.left"
} as const

export const decide = (command: Command, state: Membership, context: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.require(command.on)
  const days = daysOf(state, on, context)
  switch (command.type) {
    case "join": {
      // The day after the last one: on that one the person was still a member.
      const stillMember = state.stage === "left" && state.latest === on ? [wrong("membership.role-held", { role: command.role, on })] : []
      return Decision.from<readonly Event[]>(
        [happened(command, eventOf)],
        [
          ...inStage(command, state, "none", "left"),
          ...days,
          ...stillMember,
          ...mayHave(command.standing ?? "full", [command.role], context),
          ...(command.standing === undefined ? admitted(context) : [])
        ]
      )
    }
    case "confirm":
      return Decision.from<readonly Event[]>(
        [happened(command, eventOf)],
        [...inStage(command, state, "probation"), ...days, ...longEnough(state, on), ...admitted(context)]
      )
    case "pause":
      return Decision.from<readonly Event[]>(
        [happened(command, eventOf)],
        [
          ...inStage(command, state, "full"),
          ...days,
          ...longEnough(state, on),
          ...mayHave(
            "paused",
            open(state).map(({ role }) => role),
            context
          )
        ]
      )
    case "resume":
      return Decision.from<readonly Event[]>(
        [happened(command, eventOf)],
        [...inStage(command, state, "paused"), ...days, ...longEnough(state, on)]
      )
    case "take-role":
      return Decision.from<readonly Event[]>(
        [happened(command, eventOf)],
        [
          ...inStage(command, state, "probation", "full"),
          ...days,
          ...isFree(state, command.role, on),
          ...mayTake(state, command.role, context)
        ]
      )
    case "lay-down-role":
      return Decision.from<readonly Event[]>(
        [happened(command, eventOf)],
        [
          ...inStage(command, state, ...there),
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
          { type: "membership.role-taken", v: 1, role: command.to, on: command.on },
          { type: "membership.role-laid-down", v: 1, role: command.from, on: Day.text(last) }
        ],
        [
          ...inStage(command, state, "probation", "full"),
          ...days,
          ...isHeld(state, command.from, last),
          ...isFree(state, command.to, on),
          ...mayTake(state, command.to, context)
        ]
      )
    }
    case "leave":
      return Decision.from<readonly Event[]>([happened(command, eventOf)], [...inStage(command, state, ...there), ...days])
  }
}

export const stagesOf: { readonly [T in Event["type"]]: readonly Membership["stage"][] } = {
  "membership.joined": ["none", "left"],
  "membership.confirmed": ["probation"],
  "membership.paused": ["full"],
  "membership.resumed": ["paused"],
  "membership.role-taken": ["probation", "full"],
  "membership.role-laid-down": there,
  "membership.left": there
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
    case "membership.joined": {
      const standing: Standing = event.standing ?? "full"
      const standings = [...state.standings, { standing, from: on }]
      return { stage: standing, roles: [...state.roles, { role: event.role, from: on }], standings, latest }
    }
    case "membership.confirmed":
    case "membership.resumed":
      return { ...standing(state, "full", on), latest }
    case "membership.paused":
      return { ...standing(state, "paused", on), latest }
    case "membership.role-taken":
      return { ...state, roles: [...state.roles, { role: event.role, from: on }], latest }
    case "membership.role-laid-down":
      return { ...state, roles: ended(state.roles, on, ({ role }) => role === event.role), latest }
    case "membership.left":
      return { stage: "left", roles: ended(state.roles, on, () => true), standings: ended(state.standings, on, () => true), latest }
  }
}

const standing = (state: Membership, now: Standing, on: Day.Day): Membership => {
  const before = ended(state.standings, Day.plusDays(on, -1), () => true)
  return { ...state, stage: now, standings: [...before, { standing: now, from: on }] }
}

export const decider: Decider<Command, Membership, Event, Context> = { initial, decide, evolve }

/** The roles on a day, in the order in which they began; none for whoever was no member. */
export const rolesOn = ({ roles }: Pick<Membership, "roles">, on: Day.Day): readonly Role[] =>
  roles.filter((held) => isInForce(held, on)).map(({ role }) => role)

/** How somebody was a member on a day; undefined for whoever was none. */
export const standingOn = ({ standings }: Pick<Membership, "standings">, on: Day.Day): Standing | undefined =>
  standings.find((stood) => isInForce(stood, on))?.standing

export const isMemberOn = (state: Membership, on: Day.Day): boolean => rolesOn(state, on).length > 0

/** Days as a member up to `on`, however many roles were held on each. */
export const daysUntil = ({ roles }: Pick<Membership, "roles">, on: Day.Day): number =>
  joined(roles).reduce((days, { from, until }) => days + Math.max(0, Math.min(on, until ?? on) - from + 1), 0)

/** One person who was two entries in one team: the days of each role, whoever of them had it. */
export const asOne = (memberships: readonly Membership[]): readonly Held[] =>
  joinedBy(memberships.flatMap(({ roles }) => roles.map((held) => [held.role, held]))).map(([role, days]) => ({ role, ...days }))
