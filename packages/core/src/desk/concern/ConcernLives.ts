/**
 * The lives of residents' concerns, by the kind of their streams. What a reader would get wrong: whoever confirms may stand under another entry
 * or in the team that handled it; both are read here.
 */
import * as Effect from "effect/Effect"
import * as Concern from "../../concern/Concern.ts"
import * as ConcernSchema from "../../concern/Concern.schema.ts"
import type { ConcernId, PersonId, TeamId } from "../../foundation/Id.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/concern/ConcernLives.ts"
import { kinds as teamKinds } from "../../registers/team/TeamLives.ts"
import * as Membership from "../../team/Membership.ts"
import { read } from "../activity/Occasions.ts"
import type { DeskError } from "../DeskError.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Gate from "../Gate.ts"
import type * as Life from "../Life.ts"
import * as Merged from "../person/Merged.ts"
import type { World } from "../World.ts"

type Facts = Concern.Speaker | undefined

const teamsIn = ({ assigned, parties }: Concern.Concern): readonly TeamId[] =>
  [...assigned, ...parties].flatMap((party) => (party.type === "team" ? [party.team] : []))

const speaker = Effect.fnUntraced(function* (
  world: World,
  concern: ConcernId,
  by: PersonId
): Effect.fn.Return<Life.Gathered<Facts>, DeskError> {
  const merges = { stream: `gate/${Merged.gate}`, version: yield* Gate.version(world, Merged.gate) }
  const entries = OnePerson.entriesOf(yield* Merged.people(world), by)
  const { state } = yield* read(world, kinds.concern, Concern.streamOf(concern))
  const { assignedOn = -Infinity } = state
  const memberships = yield* Effect.forEach(
    teamsIn(state).flatMap((team) => entries.map((entry) => ({ team, stream: Membership.streamOf(team, entry) }))),
    ({ team, stream }) =>
      Effect.map(read(world, teamKinds.membership, stream), ({ state: { roles }, version }) => ({
        stream,
        version,
        teams: roles.some(({ until = Infinity }) => until >= assignedOn) ? [team] : []
      }))
  )
  return {
    facts: { entries, teams: memberships.flatMap(({ teams }) => teams) },
    relies: [merges, ...memberships.map(({ stream, version }) => ({ stream, version }))]
  }
})

export const lives = {
  concern: InDirectory.checked({
    name: "concern",
    kind: kinds.concern,
    command: ConcernSchema.Command,
    event: ConcernSchema.Event,
    decide: (command, state, { today, view, facts }) =>
      Concern.decide(command, state, facts === undefined ? { today, view } : { today, view, speaker: facts }),
    gather: (world, { id, command }) =>
      command.type === "confirm" ? speaker(world, id as ConcernId, command.by as PersonId) : Effect.succeed({ facts: undefined })
  } satisfies Life.Life<Concern.Command, Concern.Concern, Concern.Event, Facts>)
} as const
