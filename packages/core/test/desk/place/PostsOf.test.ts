/** The posts of one person in some units. */
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import type { InForce } from "../../../src/foundation/InForce.ts"
import * as PostsOf from "../../../src/desk/place/PostsOf.ts"
import type { World } from "../../../src/desk/World.ts"

it("a post that was taken elsewhere after somebody looked where they have any is none of these, as nothing guards it", async () => {
  const asked: string[] = []
  const rows = ["o-1", "o-2", "o-3"].map((station) => ({ station, person: "ann", from: 1, licensed: true }))
  const store = {
    heads: (_: string, streams: readonly string[]) => {
      asked.push(...streams)
      return Promise.resolve(new Map([["station/o-1", 4]]))
    },
    rows: () => Promise.resolve({ rows })
  }
  const world = { tenant: "t", store } as unknown as World
  const { facts, relies } = await Effect.runPromise(PostsOf.held(world, "ann", new Set(["o-1", "o-2"])))
  expect(facts.map(({ station }) => station)).toEqual(["o-1", "o-2"])
  expect(relies).toEqual([
    { stream: "station/o-1", version: 4 },
    { stream: "station/o-2", version: 0 }
  ])
  expect(asked).toContain("station/o-2")
})

it("among several units they are those alone in which the post is of that time, in the order in which they are asked about", async () => {
  const rows = ["o-1", "o-2", "o-3"].map((station, at) => ({ station, person: "ann", from: at + 1, licensed: true }))
  const world = { tenant: "t", store: { heads: async () => new Map(), rows: async () => ({ rows }) } } as unknown as World
  const among = (...units: readonly string[]) =>
    Effect.runPromise(PostsOf.among(world, "ann", units, ({ from }: InForce) => from !== undefined && from < 3))
  expect((await among("o-3", "o-2", "o-9", "o-1")).facts).toEqual(["o-2", "o-1"])
  expect(await among()).toEqual({ facts: [], relies: [] })
})
