/**
 * What is known of one person in one team: how they were a member, and the roles that they had, each with its days.
 */
import * as Day from "../foundation/Day.ts"
import type { TeamId } from "../foundation/Id.ts"
import { isInForce } from "../foundation/InForce.ts"
import { ended, isOpen, joined, joinedBy, type Tenure } from "../foundation/Tenure.ts"
import type { Event, Role, Standing } from "./Membership.schema.ts"

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

export const initial: Membership = { stage: "none", roles: [], standings: [] }
export const streamOf = (team: TeamId, person: string): string => `membership/${team}/${person}`

/** The roles that are held. */
export const open = (state: Membership): readonly Held[] => state.roles.filter(isOpen)
export const holds = (state: Membership, role: Role): Held | undefined => open(state).find((held) => held.role === role)

/** Stages of whoever is in the team. */
const there = ["probation", "full", "paused"] as const

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
  const latest = Day.later(state.latest, on)
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
