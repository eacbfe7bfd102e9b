/**
 * Whether an id is that of somebody who serves, so that no file is opened under it. What a reader would get wrong: it is known by any of many
 * signs, of which somebody may have one alone: being listed, being said to be something, a registration, a check, a team, a post, a record.
 */
import * as Effect from "effect/Effect"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

const kinds = ["volunteer", "person-kinds", "social-worker", "qualification", "background-check", "block", "diary"]

/** It rests on the streams that would say so. */
export const isVolunteer = Effect.fnUntraced(function* (world: World, id: string): Effect.fn.Return<Life.Gathered<boolean>, DeskError> {
  const { membership, serviceRecord, stationPost } = Registers
  const relies = yield* Life.versions(
    world,
    kinds.map((kind) => `${kind}/${id}`)
  )
  const isKnown = relies.some(({ version }) => version > 0)
  const joined = yield* readRows(world, membership, membership.facts.person.is(id))
  const posts = yield* readRows(world, stationPost, stationPost.facts.person.is(id))
  const served = yield* readRows(world, serviceRecord, serviceRecord.facts.volunteer.is(id))
  return { facts: isKnown || joined.length > 0 || posts.length > 0 || served.length > 0, relies }
})
