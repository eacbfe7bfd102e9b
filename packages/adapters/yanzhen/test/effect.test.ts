import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { Desk, layer } from "../src/effect.ts"
import { CountingParameters, Day, Instruments, Pack, over, shipped } from "../src/policies.ts"
import { fresh, minutesOf, noon, open, take } from "./door.ts"
import { sqlite } from "../src/sqlite.ts"
import { people, served, station } from "./workbooks.ts"

it("the desk is the same behind both doors", async () => {
  const path = fresh(".db")
  const door = open({ store: sqlite(path) })
  await take(door, station)
  const expected = (await door.tally({ by: ["team"] })).rows.map(({ minutes }) => minutes)
  await door.close()

  const program = Effect.gen(function* () {
    const desk = yield* Desk.Desk
    const { cells } = yield* desk.tally({ by: ["team"] })
    const { holds } = yield* desk.verify()
    return { minutes: cells.map(({ creditedMinutes }) => creditedMinutes), holds, tenant: desk.world.tenant }
  })
  const opened = layer({ store: sqlite(path), clock: () => noon("2026-03-10") })
  expect(await Effect.runPromise(Effect.provide(program, opened))).toEqual({ minutes: expected, holds: true, tenant: "local" })
})

it("a layer whose store cannot be opened fails as the front door does", async () => {
  const failed = Effect.flip(Effect.provide(Desk.Desk, layer({ policy: "nowhere" })))
  expect(await Effect.runPromise(failed as Effect.Effect<unknown>)).toMatchObject({ _tag: "YanzhenError", code: "YZ_POLICY_UNKNOWN" })
})

it("a pack of one's own lies over the national default", async () => {
  const pack = Pack.define({
    id: "our-station",
    version: "2026.1",
    title: { "zh-CN": "本站规则", en: "rules of our station" },
    layer: "organisation",
    jurisdiction: "our-station",
    status: "reviewed",
    values: [
      Pack.value(CountingParameters.dayCapMinutes, {
        from: Day.require("2026-01-01"),
        value: 60,
        force: "rule",
        citations: [Instruments.LIBRARY.passage()]
      })
    ]
  })
  const door = open({ policy: over(pack) })
  await take(door, [served(people.li)])
  expect(await minutesOf(door)).toEqual({ 李建国: 60 })
  expect((await door.tally()).policy).toBe("national@2026.1+our-station@2026.1")
  expect((await door.tally({ policy: "national" })).rows[0]?.minutes).toBe(120)
  expect(Object.keys(shipped)).toContain("jiaozhou")
})
