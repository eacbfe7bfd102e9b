/** In which of some units somebody has a post at a time that is asked about; it rests on the posts there. */
import * as Effect from "effect/Effect"
import type { InForce } from "../../foundation/InForce.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

/** `person`: the id that is kept, under which rows of people are told. */
export const among = Effect.fnUntraced(function* (
  world: World,
  person: string,
  units: readonly string[],
  isThen: (post: InForce) => boolean
): Effect.fn.Return<Required<Pick<Life.Gathered<readonly string[]>, "facts" | "relies">>, DeskError> {
  if (units.length === 0) return { facts: [], relies: [] }
  const { stationPost } = Registers
  const relies = yield* Life.versions(
    world,
    units.map((unit) => `station/${unit}`)
  )
  const posts = yield* readRows(world, stationPost, stationPost.facts.person.is(person))
  return { facts: units.filter((unit) => posts.some((post) => post.station === unit && isThen(post))), relies }
})
