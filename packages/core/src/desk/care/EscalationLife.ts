/**
 * The life of a case that is handed over. What a reader would get wrong: whoever takes it up is asked for under every entry of theirs, in the posts of
 * the organisation that it lies with, and among social workers anywhere.
 */
import * as Effect from "effect/Effect"
import * as Escalation from "../../care/Escalation.ts"
import * as EscalationSchema from "../../care/Escalation.schema.ts"
import * as Day from "../../foundation/Day.ts"
import type { EscalationId, PersonId } from "../../foundation/Id.ts"
import { isInForce } from "../../foundation/InForce.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import * as Registers from "../../registers/Registers.ts"
import { read } from "../Seen.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import * as Merged from "../person/Merged.ts"
import * as PostsOf from "../place/PostsOf.ts"
import { readRows } from "../ReadRows.ts"
import * as LicensedWorkers from "../../team/LicensedWorkers.ts"
import type { World } from "../World.ts"
import * as Subject from "./Subject.ts"

export type OfCase = Pick<Escalation.Context, "isProfessional">

/** It rests on the posts there and on those that license them elsewhere: somebody may leave theirs meanwhile, and nobody loses a certificate. */
const taker = Effect.fnUntraced(function* (
  world: World,
  organisation: string,
  by: PersonId,
  day: Day.Day
): Effect.fn.Return<Life.Gathered<OfCase>, DeskError> {
  const { stationPost, socialWorker } = Registers
  const { people, relies: merges } = yield* Merged.look(world)
  // Rows of people are told under the entry that is kept.
  const person = OnePerson.keptOf(people, by)
  const workers = yield* readRows(world, socialWorker, socialWorker.facts.person.is(person))
  // The rows say where to look, the posts there what holds.
  const taken = yield* readRows(world, stationPost, stationPost.facts.person.is(person))
  const { facts: posts, relies } = yield* PostsOf.held(world, person, new Set([organisation, ...taken.map(({ station }) => station)]))
  const hasPost = posts.some((post) => post.station === organisation && isInForce(post, day))
  return {
    facts: { isProfessional: hasPost || LicensedWorkers.among(posts, workers)(person, day) },
    relies: [...merges, ...relies]
  }
})

export const escalation: Life.Life<Escalation.Command, Escalation.Escalation, Escalation.Event, OfCase> = {
  name: "escalation",
  kind: kinds.escalation,
  command: EscalationSchema.Command,
  event: EscalationSchema.Event,
  decide: (command, state, { today, facts }) => Escalation.decide(command, state, { today, ...facts }),
  gather: Effect.fnUntraced(function* (world, { id, command }): Effect.fn.Return<Life.Gathered<OfCase>, DeskError> {
    const nobody = { facts: { isProfessional: undefined } }
    if (command.type !== "take-up") return nobody
    const { state } = yield* read(world, kinds.escalation, Escalation.streamOf(id as EscalationId))
    return state.with === undefined ? nobody : yield* taker(world, state.with, command.by, Day.require(command.on))
  }),
  subject: Subject.recipientOf(kinds.escalation, "escalation", ({ raised }) => raised?.recipient)
}
