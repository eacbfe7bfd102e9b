/** Streams as they stand now, with their versions as guards: if one moves before the commit, the decision is taken anew. */
import * as Effect from "effect/Effect"
import * as Replay from "../ports/Replay.ts"
import type { Kind } from "../registers/Kind.ts"
import { ask, replayed } from "./Ask.ts"
import type { DeskError } from "./DeskError.ts"
import type * as Step from "./Step.ts"
import type { World } from "./World.ts"

/** A stream by its whole name. */
export const read = <State, Event extends { readonly type: string }>(
  world: World,
  kind: Kind<State, Event>,
  stream: string
): Effect.Effect<Step.Read<State>, DeskError> =>
  Effect.flatMap(
    ask("history", () => world.store.history(world.tenant, stream)),
    (history) =>
      Effect.map(
        replayed(() => Replay.state(kind, history)),
        (state) => ({ state, version: history.length })
      )
  )

export interface Seen<State> {
  readonly state: State
  readonly relies: readonly Step.Relied[]
}

/** What another stream says; of one that nobody names, or that never began, the state before anything happened. */
export const seen = <State, Event extends { readonly type: string }>(
  world: World,
  name: string,
  id: string | undefined,
  kind: Kind<State, Event>
): Effect.Effect<Seen<State>, DeskError> => {
  if (id === undefined) return Effect.succeed({ state: kind.initial, relies: [] })
  const stream = `${name}/${id}`
  return Effect.map(read(world, kind, stream), ({ state, version }) => ({ state, relies: [{ stream, version }] }))
}
