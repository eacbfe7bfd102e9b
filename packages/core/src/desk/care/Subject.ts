/** Whom a life in care is about: its commands name them once, its state ever after; or its stream is named by them. */
import * as Effect from "effect/Effect"
import type { PersonId } from "../../foundation/Id.ts"
import type { Kind } from "../../registers/Kind.ts"
import { read } from "../Seen.ts"
import type * as Life from "../Life.ts"
import type { World } from "../World.ts"

export const recipientOf =
  <S, E extends { readonly type: string }>(
    kind: Kind<S, E>,
    name: string,
    of: (state: S) => PersonId | undefined
  ): NonNullable<Life.Life<object, S, E>["subject"]> =>
  (world, { id, command }) => {
    const { recipient }: { readonly recipient?: PersonId } = command
    return recipient === undefined ? Effect.map(read(world, kind, `${name}/${id}`), ({ state }) => of(state)) : Effect.succeed(recipient)
  }

export const byItsName = (_: World, { id }: { readonly id: string }): Effect.Effect<string> => Effect.succeed(id)
