/**
 * The engine room for those who use Effect: the desk as a service, the ports, and layers that open them. The promises of `yanzhen` are made
 * of the same service. What a reader would get wrong: a layer opens its store when it is built and closes it when it is released.
 */
import { Desk } from "@yanzhen/core/desk"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Options } from "./Options.ts"
import type { YanzhenError } from "./YanzhenError.ts"

export * from "@yanzhen/core/desk"
export { StoreService } from "@yanzhen/core/ports"
export type { IdentityKey, PersonDirectory, ProtectedPeople, Store } from "@yanzhen/core/ports"
export type { Kept, Keeping } from "./Keeping.ts"
export type { Options } from "./Options.ts"

/** The desk over a store of its own; without options over memory. */
export const layer = (options: Options = {}): Layer.Layer<Desk.Desk, YanzhenError> =>
  Layer.effect(
    Desk.Desk,
    Effect.map(
      Effect.acquireRelease(
        Effect.tryPromise({
          try: async () => (await import("./Opened.ts")).open(options),
          // `open` rejects with nothing else.
          catch: (error) => error as YanzhenError
        }),
        ({ close }) => Effect.promise(close)
      ),
      ({ desk }) => desk
    )
  )
