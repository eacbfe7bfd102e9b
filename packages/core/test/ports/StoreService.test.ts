import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import { describe, expect, it } from "vitest"
import type { Store } from "../../src/ports/Store.ts"
import * as StoreService from "../../src/ports/StoreService.ts"
import { street } from "../../src/registers/Registers.ts"

type Service = StoreService.Service["Service"]

/** What is asked of each operation, and how it is asked of the service. */
const operations: readonly (readonly [
  name: string,
  asked: readonly unknown[],
  ask: (service: Service) => Effect.Effect<unknown, unknown>
])[] = [
  ["commit", [[]], (service) => service.commit([])],
  ["receipt", ["t", "k"], (service) => service.receipt("t", "k")],
  ["history", ["t", "s/1"], (service) => service.history("t", "s/1")],
  ["heads", ["t", ["s/1"]], (service) => service.heads("t", ["s/1"])],
  ["journal", ["t", 3, 10], (service) => service.journal("t", 3, 10)],
  ["head", ["t"], (service) => service.head("t")],
  ["rows", ["t", street, undefined, [], { limit: 1 }, undefined], (service) => service.rows("t", street, undefined, [], { limit: 1 })],
  [
    "columns",
    ["t", street, undefined, ["street"], undefined],
    (service) => Stream.runCollect(service.columns("t", street, undefined, ["street"]))
  ],
  ["sums", ["t", street, undefined, ["street"], {}, undefined], (service) => service.sums("t", street, undefined, ["street"], {})]
]
const kinds = { capabilities: { name: "recording" } } as unknown as Store

/** A store that answers every operation with `answer`, and remembers what was asked. */
const recording = (answer: (name: string) => Promise<unknown>) => {
  const asked: [string, readonly unknown[]][] = []
  const store = new Proxy(kinds, {
    get: (target, name: string) => {
      if (name === "capabilities") return target.capabilities
      return (...args: readonly unknown[]) => {
        asked.push([name, args])
        if (name !== "columns") return answer(name)
        return (async function* () {
          yield await answer(name)
        })()
      }
    }
  })
  return { asked, layer: StoreService.layer(store) }
}
const asking = <A, E>({ layer }: ReturnType<typeof recording>, ask: (service: Service) => Effect.Effect<A, E>) =>
  Effect.runPromise(
    Effect.flatMap(StoreService.Service, ask).pipe(Effect.provide(layer), Effect.result) as unknown as Effect.Effect<{
      readonly _tag: string
      readonly success?: unknown
      readonly failure?: unknown
    }>
  )

describe.each(operations)("%s", (name, args, ask) => {
  it("is asked of the store with the same arguments, and gives its answer", async () => {
    const store = recording((of) => Promise.resolve(`answer of ${of}`))
    const { success } = await asking(store, ask)
    expect(success).toEqual(name === "columns" ? ["answer of columns"] : `answer of ${name}`)
    expect(store.asked).toEqual([
      [name, args],
      ["close", []]
    ])
  })
  it("fails as the operation that failed, with what the store threw", async () => {
    const gone = new Error("the database is gone")
    const store = recording((of) => (of === "close" ? Promise.resolve() : Promise.reject(gone)))
    const { failure } = await asking(store, ask)
    expect(failure).toBeInstanceOf(StoreService.StoreFailed)
    expect(failure).toMatchObject({ operation: name, cause: gone })
  })
})

it("what the store can do is told as it is", async () => {
  const store = recording(() => Promise.resolve())
  expect((await asking(store, ({ capabilities }) => Effect.succeed(capabilities))).success).toBe(kinds.capabilities)
})
