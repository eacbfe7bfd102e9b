/** The posts that somebody has in some units, and in which of them at a time that is asked about; it rests on the posts there. */
import * as Effect from "effect/Effect"
import type { InForce } from "../../foundation/InForce.ts"
import * as Registers from "../../registers/Registers.ts"
import type { KeptRow } from "../../registers/Register.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

type Found<Facts> = Required<Pick<Life.Gathered<Facts>, "facts" | "relies">>
const { stationPost } = Registers

/** `person`: the id that is kept, under which rows of people are told. A post that was taken elsewhere meanwhile is none of these: nothing guards it. */
export const held = Effect.fnUntraced(function* (
  world: World,
  person: string,
  units: ReadonlySet<string>
): Effect.fn.Return<Found<readonly KeptRow<typeof stationPost>[]>, DeskError> {
  const relies = yield* Life.versions(
    world,
    [...units].map((unit) => `station/${unit}`)
  )
  const posts = yield* readRows(world, stationPost, stationPost.facts.person.is(person))
  return { facts: posts.filter(({ station }) => units.has(station)), relies }
})

export const among = (
  world: World,
  person: string,
  units: readonly string[],
  isThen: (post: InForce) => boolean
): Effect.Effect<Found<readonly string[]>, DeskError> =>
  units.length === 0
    ? Effect.succeed({ facts: [], relies: [] })
    : Effect.map(held(world, person, new Set(units)), ({ facts: posts, relies }) => ({
        facts: units.filter((unit) => posts.some((post) => post.station === unit && isThen(post))),
        relies
      }))
