/** Rows of a register, page by page. */
import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { stored } from "../../src/desk/StoredRows.ts"
import type { World } from "../../src/desk/World.ts"
import * as Registers from "../../src/registers/Registers.ts"

it.each([
  [0, [undefined]],
  [999, [undefined]],
  [1000, [undefined, 999]],
  [1001, [undefined, 999]],
  [2000, [undefined, 999, 1999]]
])("of %i rows all are read, each page after the last row of the one before", async (length, after) => {
  const all = Array.from({ length }, (_, i) => ({ team: String(i).padStart(4, "0") }))
  const asked: unknown[] = []
  const rows = (
    tenant: string,
    register: unknown,
    where: unknown,
    order: readonly unknown[],
    page: { limit: number; after?: { team: string } }
  ) => {
    // Guards against a reader who never ends.
    if (asked.length > 5) throw new Error("asked for ever")
    asked.push([tenant, register, where, order, page.after === undefined ? undefined : Number(page.after.team)])
    const rest = page.after === undefined ? all : all.filter(({ team }) => team > (page.after?.team ?? ""))
    return Promise.resolve({ rows: rest.slice(0, page.limit) })
  }
  const where = Registers.team.facts.team.is("x")
  const world = { tenant: "t", store: { rows } } as unknown as World
  expect(await Effect.runPromise(stored(world, Registers.team, where))).toEqual(all)
  expect(asked).toEqual(after.map((last) => ["t", Registers.team, where, [], last]))
})
