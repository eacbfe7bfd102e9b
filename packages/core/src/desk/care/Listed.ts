/**
 * Whether somebody is listed among those who serve or work here: as a volunteer, as something else that people are, as a social worker, in a team, at
 * a station. What a reader would get wrong: a background check, a block or a record says something of an id and lists nobody.
 */
import * as Effect from "effect/Effect"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

const kinds = ["volunteer", "person-kinds", "social-worker"]

/** It rests on the streams that would say so. */
export const isListed = Effect.fnUntraced(function* (world: World, id: string): Effect.fn.Return<Life.Gathered<boolean>, DeskError> {
  const { membership, stationPost } = Registers
  const relies = yield* Life.versions(
    world,
    kinds.map((kind) => `${kind}/${id}`)
  )
  if (relies.some(({ version }) => version > 0)) return { facts: true, relies }
  const joined = yield* readRows(world, membership, membership.facts.person.is(id))
  const posts = yield* readRows(world, stationPost, stationPost.facts.person.is(id))
  return { facts: joined.length > 0 || posts.length > 0, relies }
})
