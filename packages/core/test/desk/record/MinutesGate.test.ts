/** The gate of one person's time: of each person their own. */
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import * as MinutesGate from "../../../src/desk/record/MinutesGate.ts"
import type { World } from "../../../src/desk/World.ts"

it("each person's gate is read under a name of its own, and was never passed where there is none", async () => {
  const asked: unknown[] = []
  const heads = (tenant: string, streams: readonly string[]) => {
    asked.push([tenant, ...streams])
    return Promise.resolve(new Map([["gate/minutes/ann", 3]]))
  }
  const world = { tenant: "t", store: { heads } } as unknown as World
  expect(await Effect.runPromise(MinutesGate.versions(world, ["ann", "bo"]))).toEqual(
    new Map([
      ["ann", 3],
      ["bo", 0]
    ])
  )
  expect(asked).toEqual([["t", "gate/minutes/ann", "gate/minutes/bo"]])
})
