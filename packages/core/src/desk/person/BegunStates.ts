/** The states of one kind of stream of many people at once: of those in whose stream nothing ever happened, nothing is read. */
import * as Effect from "effect/Effect"
import * as OnePerson from "../../person/OnePerson.ts"
import * as Replay from "../../ports/Replay.ts"
import type { Kind } from "../../registers/Kind.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import type { World } from "../World.ts"

/** Every entry of these people, each once. */
export const entries = (people: OnePerson.People, ids: readonly string[]): readonly string[] => [
  ...new Set(ids.flatMap((id) => OnePerson.entriesOf(people, id)))
]

export const of = Effect.fnUntraced(function* <State, Event extends { readonly type: string }>(
  world: World,
  name: string,
  kind: Kind<State, Event>,
  ids: readonly string[]
): Effect.fn.Return<(id: string) => State, DeskError> {
  const heads = yield* ask("heads", () =>
    world.store.heads(
      world.tenant,
      ids.map((id) => `${name}/${id}`)
    )
  )
  const begun = ids.filter((id) => (heads.get(`${name}/${id}`) ?? 0) > 0)
  const states = yield* Effect.forEach(
    begun,
    (id) =>
      Effect.flatMap(
        ask("history", () => world.store.history(world.tenant, `${name}/${id}`)),
        (history) =>
          Effect.map(
            replayed(() => Replay.state(kind, history)),
            (state) => [id, state] as const
          )
      ),
    { concurrency: 16 }
  )
  const found = new Map(states)
  return (id) => found.get(id) ?? kind.initial
})
