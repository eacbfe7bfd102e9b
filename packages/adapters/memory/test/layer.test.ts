import { Journal, StoreService } from "@yanzhen/core/ports"
import { Registers } from "@yanzhen/core/registers"
import { MemoryStore } from "@yanzhen/memory"
import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { expect, it } from "vitest"

it("any store becomes the Effect service, and is closed with its layer", async () => {
  let isClosed = false
  const store = { ...MemoryStore.open(), close: async () => void (isClosed = true) }
  const program = Effect.gen(function* () {
    const service = yield* StoreService.Service
    const rows = yield* service.rows("t", Registers.street, undefined, [], { limit: 1 })
    const batches = yield* Stream.runCollect(service.columns("t", Registers.street, undefined, ["street"]))
    return [yield* service.head("t"), rows.rows, [...batches], isClosed]
  })
  expect(await Effect.runPromise(Effect.provide(program, StoreService.layer(store)))).toEqual([Journal.genesis, [], [], false])
  expect(isClosed).toBe(true)
})

it("a broken world is a tagged failure that keeps its cause", async () => {
  const gone = new Error("disk gone")
  const store = { ...MemoryStore.open(), head: () => Promise.reject(gone) }
  const program = Effect.gen(function* () {
    return yield* (yield* StoreService.Service).head("t")
  })
  const failure = await Effect.runPromise(Effect.flip(Effect.provide(program, StoreService.layer(store))))
  expect(failure).toMatchObject({ _tag: "StoreFailed", operation: "head", cause: gone })
})
