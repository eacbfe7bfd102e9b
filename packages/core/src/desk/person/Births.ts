/** Days of birth out of the directory, by every entry of a person. Where two entries say different days, nobody knows which. */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import type { World } from "../World.ts"
import * as Merged from "./Merged.ts"

export const of = Effect.fnUntraced(function* (
  world: World,
  ids: readonly string[]
): Effect.fn.Return<(id: string) => Day.Day | undefined, WorldFailed> {
  const people = yield* Merged.people(world)
  const found = yield* ask("get", () =>
    world.people.get(
      world.tenant,
      ids.flatMap((id) => OnePerson.entriesOf(people, id))
    )
  )
  return (id) => {
    const days = new Set(OnePerson.entriesOf(people, id).flatMap((entry) => found.get(entry)?.born ?? []))
    return days.size === 1 ? [...days][0] : undefined
  }
})
