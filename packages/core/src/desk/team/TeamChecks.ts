/**
 * One team, checked as of a day: every reason at once from its composition, what it lacks to be an association, who of its station answers
 * for it, and how the work of its formations is shared. Read from registers.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type * as Decision from "../../foundation/Decision.ts"
import type { TeamId } from "../../foundation/Id.ts"
import * as Asking from "../../law/Asking.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Policy from "../../law/Policy.ts"
import { isInForce } from "../../foundation/InForce.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Formation from "../../team/Formation.ts"
import * as ResponsibleWorkers from "../../team/ResponsibleWorkers.ts"
import * as TeamCheck from "../../team/TeamCheck.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import { having } from "../Having.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as Certificates from "../person/Certificates.ts"
import * as There from "../There.ts"
import * as World from "../World.ts"
import * as Elsewhere from "./Elsewhere.ts"
import { linksOf } from "./SocialWorkers.ts"

export interface Question {
  /** Today where nothing is said. */
  readonly on?: Day.Day
  readonly stated?: TeamCheck.Stated
}

/** Where the team flies, and how many learners each team of that formation mentors, the busiest first. */
export interface Flight {
  readonly formation: string
  readonly place: Formation.Flown["place"]
  readonly workload: ReturnType<typeof Formation.workload>
}

export interface TeamChecked extends TeamCheck.Checked {
  readonly at: number
  readonly on: Day.Day
  readonly name: string
  /** Composition and Party element of a team that is there on the day. */
  readonly decision: Decision.Decision
  readonly responsible: ResponsibleWorkers.Responsible
  readonly formations: readonly Flight[]
}

export const check = Effect.fnUntraced(function* (
  world: World.World,
  team: TeamId,
  { on = World.now(world).today, stated = {} }: Question = {}
): Effect.fn.Return<TeamChecked, DeskError> {
  const view = Policy.on(world.policy, on)
  const { at, value } = yield* atOneMoment(world, read(world, team, on, view))
  const { listed, members, standings, been, posts, formations, known } = value
  if (listed === undefined) return yield* new NotFound({ kind: "team", id: team })
  const checked = TeamCheck.check({ members, standings, been, stated, ...known }, on, view)
  const workers = members.filter(({ role }) => role === "social-worker")
  return {
    ...checked,
    at,
    on,
    name: listed.name ?? team,
    decision: Asking.together([checked.composition, checked.party], There.there("team", team, listed, on)),
    responsible: ResponsibleWorkers.ofTeam(listed, linksOf(workers, posts), on),
    formations
  }
})

const { membership, membershipStanding, personKind, stationPost, formationPlace, formationLink } = Registers

const read = Effect.fnUntraced(function* (world: World.World, team: TeamId, on: Day.Day, view: ParameterView) {
  const [listed] = yield* readRows(world, Registers.team, Registers.team.facts.team.is(team))
  const members = yield* readRows(world, membership, membership.facts.team.is(team))
  const stood = yield* readRows(world, membershipStanding, membershipStanding.facts.team.is(team))
  const ids = members.map(({ person }) => person)
  const people = some(ids)
  const been = people === undefined ? [] : yield* readRows(world, personKind, personKind.facts.person.isOneOf(people))
  const posts = people === undefined ? [] : yield* readRows(world, stationPost, stationPost.facts.person.isOneOf(people))
  const known = yield* Certificates.read(world, view, ids)
  const flown = (yield* readRows(world, formationPlace, formationPlace.facts.team.is(team))).filter((place) => isInForce(place, on))
  const formations = yield* Effect.forEach(flown, ({ formation, place }) => flight(world, formation, place, on))
  return {
    listed,
    members,
    standings: having(stood, "standing"),
    been: having(been, "kind"),
    posts,
    formations,
    known
  }
})

const flight = (world: World.World, formation: string, place: Flight["place"], on: Day.Day) =>
  Effect.map(
    Effect.all({
      teams: readRows(world, formationPlace, formationPlace.facts.formation.is(formation)),
      links: readRows(world, formationLink, formationLink.facts.formation.is(formation))
    }),
    ({ teams, links }): Flight => ({
      formation,
      place,
      workload: Formation.workload(
        {
          teams: teams.map(({ team, place: flying, from, until }) => ({
            ...{ team: team as TeamId, place: flying, from },
            ...(until === undefined ? {} : { until })
          })),
          links: Elsewhere.linksOf(links)
        },
        on
      )
    })
  )

/** Each once; undefined where there is none, for a criterion asks for at least one. */
const some = (ids: readonly string[]): readonly [string, ...string[]] | undefined => {
  const [first, ...more] = new Set(ids)
  return first === undefined ? undefined : [first, ...more]
}
