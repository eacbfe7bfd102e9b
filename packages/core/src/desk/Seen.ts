/** Another stream as it stands, with its version as a guard: if it moves before the commit, the decision is taken anew. */
import * as Effect from "effect/Effect"
import * as Replay from "../ports/Replay.ts"
import type { Kind } from "../registers/Kind.ts"
import { ask, replayed } from "./Ask.ts"
import type { DeskError } from "./DeskError.ts"
import type * as Step from "./Step.ts"
import type { World } from "./World.ts"

export interface Seen<State> {
  readonly state: State
  readonly relies: readonly Step.Relied[]
}

/** Of a stream that nobody names, or that never began, the state before anything happened. */
export const seen = Effect.fnUntraced(function* <State, Event extends { readonly type: string }>(
  world: World,
  name: string,
  id: string | undefined,
  kind: Kind<State, Event>
): Effect.fn.Return<Seen<State>, DeskError> {
  if (id === undefined) return { state: kind.initial, relies: [] }
  const stream = `${name}/${id}`
  const history = yield* ask("history", () => world.store.history(world.tenant, stream))
  return { state: yield* replayed(() => Replay.state(kind, history)), relies: [{ stream, version: history.length }] }
})
