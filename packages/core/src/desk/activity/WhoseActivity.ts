/**
 * What is asked of people about one activity alone, where its plan or a pack asks for it: their time in the teams that it is open to, and the
 * day on which they were registered. What a reader would get wrong: where nobody asks, nothing is read, and nothing is known.
 */
import * as Effect from "effect/Effect"
import type { Plan } from "../../activity/Activity.schema.ts"
import type { Member, Volunteer } from "../../activity/JoiningFacts.ts"
import { registeredFirst } from "../../activity/rules/Registered.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import type { CommunityId, TeamId, VolunteerId } from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Rule from "../../law/Rule.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Membership from "../../team/Membership.ts"
import type { DeskError } from "../DeskError.ts"
import { versions } from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"

export type Facts = Pick<Volunteer, "memberships" | "registeredOn">
export interface Known {
  readonly of: (volunteer: VolunteerId) => Facts
  readonly relies: readonly Relied[]
}

const nothing: Known = { of: () => ({}), relies: [] }

export const load = Effect.fnUntraced(function* (
  world: World,
  plan: Pick<Plan, "team" | "community" | "openTo">,
  asked: readonly VolunteerId[],
  view: ParameterView
): Effect.fn.Return<Known, DeskError> {
  const [first, ...more] = new Set(asked)
  if (first === undefined) return nothing
  const people = [first, ...more] as const
  const members = yield* membersOf(world, yield* teamsOf(world, plan), people)
  const listed = yield* listedOf(world, people, view)
  return { of: (one) => ({ ...members.of(one), ...listed.of(one) }), relies: [...members.relies, ...listed.relies] }
})

type People = readonly [VolunteerId, ...VolunteerId[]]
type Team = Pick<Member, "team" | "community">

/** The teams whose members it is open to; none where it is open to everybody. */
const teamsOf = Effect.fnUntraced(function* (
  world: World,
  { team, community, openTo }: Pick<Plan, "team" | "community" | "openTo">
): Effect.fn.Return<{ readonly teams: readonly Team[]; readonly relies: readonly Relied[] }, DeskError> {
  if (openTo === "members") return { teams: [{ team }], relies: [] }
  if (openTo !== "community" || community === undefined) return { teams: [], relies: [] }
  const ofCommunity = readRows(world, Registers.team, Registers.team.facts.community.is(community))
  const relies = yield* versions(
    world,
    (yield* ofCommunity).map((row) => streamOf(row.team))
  )
  // Read after their versions are; one that has come meanwhile is not relied on, and is left to the next try.
  const known = new Set(relies.map(({ stream }) => stream))
  const rows = (yield* ofCommunity).filter((row) => known.has(streamOf(row.team)))
  return { teams: rows.map((row) => ({ team: row.team as TeamId, community: row.community as CommunityId })), relies }
})

const streamOf = (team: string): string => `team/${team}`

const membersOf = Effect.fnUntraced(function* (
  world: World,
  { teams, relies }: { readonly teams: readonly Team[]; readonly relies: readonly Relied[] },
  people: People
): Effect.fn.Return<Known, DeskError> {
  const [one, ...others] = teams.map(({ team }) => team)
  if (one === undefined) return nothing
  const { facts } = Registers.membership
  const own = yield* versions(
    world,
    teams.flatMap(({ team }) => people.map((person) => Membership.streamOf(team, person)))
  )
  const rows = yield* readRows(
    world,
    Registers.membership,
    Criterion.all(facts.team.isOneOf([one, ...others]), facts.person.isOneOf(people))
  )
  const byTeam = new Map<string, Team>(teams.map((team) => [team.team, team]))
  const of = Map.groupBy(rows, ({ person }) => person)
  const memberships = (volunteer: VolunteerId) =>
    (of.get(volunteer) ?? []).flatMap(({ team, from, until }) => {
      const where = byTeam.get(team)
      return where === undefined ? [] : [{ ...where, from, until }]
    })
  return { of: (volunteer) => ({ memberships: memberships(volunteer) }), relies: [...relies, ...own] }
})

const listedOf = Effect.fnUntraced(function* (world: World, people: People, view: ParameterView): Effect.fn.Return<Known, DeskError> {
  if (Rule.requirementsIn(registeredFirst, view).length === 0) return nothing
  const relies = yield* versions(
    world,
    people.map((person) => `volunteer/${person}`)
  )
  const rows = yield* readRows(world, Registers.volunteer, Registers.volunteer.facts.volunteer.isOneOf(people))
  const days = new Map(rows.map(({ volunteer, registeredOn }) => [volunteer, registeredOn]))
  return {
    of: (volunteer) => {
      const registeredOn = days.get(volunteer)
      return registeredOn === undefined ? {} : { registeredOn }
    },
    relies
  }
})
