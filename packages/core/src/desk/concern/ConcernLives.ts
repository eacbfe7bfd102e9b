/**
 * The lives of residents' concerns, by the kind of their streams. What a reader would get wrong: whoever confirms may stand under another entry
 * or in the team or unit that handled it; all of it is read here.
 */
import * as Effect from "effect/Effect"
import * as Concern from "../../concern/Concern.ts"
import * as ConcernSchema from "../../concern/Concern.schema.ts"
import type { ConcernId, PersonId, TeamId } from "../../foundation/Id.ts"
import type { InForce } from "../../foundation/InForce.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/concern/ConcernLives.ts"
import { read } from "../Seen.ts"
import type { DeskError } from "../DeskError.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import type * as Life from "../Life.ts"
import * as Merged from "../person/Merged.ts"
import * as PostsOf from "../place/PostsOf.ts"
import * as TeamsOf from "../team/TeamsOf.ts"
import type { World } from "../World.ts"

type Facts = Concern.Speaker | undefined

const teamsIn = ({ assigned, parties }: Concern.Concern): readonly TeamId[] =>
  [...assigned, ...parties].flatMap((party) => (party.type === "team" ? [party.team] : []))

const unitsIn = ({ assigned, parties }: Concern.Concern): readonly string[] =>
  [...assigned, ...parties].flatMap((party) => (party.type === "organisation" ? [party.organisation] : []))

const speaker = Effect.fnUntraced(function* (
  world: World,
  concern: ConcernId,
  by: PersonId
): Effect.fn.Return<Life.Gathered<Facts>, DeskError> {
  const { people, relies: merges } = yield* Merged.look(world)
  const entries = OnePerson.entriesOf(people, by)
  const { state } = yield* read(world, kinds.concern, Concern.streamOf(concern))
  const { assignedOn = -Infinity } = state
  const since = ({ until }: InForce): boolean => (until ?? Infinity) >= assignedOn
  const teams = yield* TeamsOf.among(world, entries, teamsIn(state), since)
  const posts = yield* PostsOf.among(world, entries[0], unitsIn(state), since)
  return { facts: { entries, teams: teams.facts, units: posts.facts }, relies: [...merges, ...teams.relies, ...posts.relies] }
})

export const lives = {
  concern: InDirectory.checked({
    name: "concern",
    kind: kinds.concern,
    command: ConcernSchema.Command,
    event: ConcernSchema.Event,
    decide: (command, state, { today, view, facts: speaker }) => Concern.decide(command, state, { today, view, speaker }),
    gather: (world, { id, command }) =>
      command.type === "confirm" ? speaker(world, id as ConcernId, command.by as PersonId) : Effect.succeed({ facts: undefined })
  } satisfies Life.Life<Concern.Command, Concern.Concern, Concern.Event, Facts>)
} as const
