/** Nobody takes a case up by a post that they have left, whatever order the store answers two desks in, over memory and over SQLite. */
import { CareLives, PlaceLives } from "@yanzhen/core/desk"
import * as fc from "fast-check"
import { expect, it, vi } from "vitest"
import { town, write } from "../world.ts"
import type { AnyLife } from "./bothStores.ts"
import { everySeen } from "./everySeen.ts"
import { isGiven, slowed, stores } from "./racing.ts"

vi.setConfig({ testTimeout: 60_000 })

const escalation = CareLives.lives.escalation as unknown as AnyLife
const station = PlaceLives.lives.station as unknown as AnyLife

it.each(stores)("over %s", async (_, open) => {
  const seen = new Set<string>()
  const missing = () => ["there, taken up", "there, refused", "elsewhere, taken up", "elsewhere, refused"].filter((one) => !seen.has(one))
  const { store, close } = await open()
  let tenants = 0
  const law = fc.asyncProperty(fc.constantFrom("there", "elsewhere"), fc.nat(9), fc.scheduler(), async (where, turns, scheduler) => {
    const tenant = `${++tenants}`
    const unit = where === "there" ? "o-1" : "o-2"
    await write({ ...town({ store }), tenant }, "care", {
      "escalation/e-1": [
        { type: "escalation.raised", v: 1, recipient: "r-1", risk: "raised", to: "o-1", words: "情绪低落", on: "2026-03-01" }
      ],
      [`station/${unit}`]: [
        { type: "station.opened", v: 1, street: "340603008", on: "2026-01-01" },
        { type: "station.post-taken", v: 1, person: "p-1", post: "staff", isLicensed: where === "elsewhere", on: "2026-03-01" }
      ]
    })
    const { slow, during, later } = slowed(store, scheduler)
    const desk = (name: string) => ({ ...town({ store: slow, desk: name }), tenant })
    const given: boolean[] = []
    await during(async () => {
      given.push(
        ...(await Promise.all([
          isGiven(desk("one"), escalation, "e-1", { type: "take-up", by: "p-1", on: "2026-03-05" }),
          later(turns).then(() => isGiven(desk("two"), station, unit, { type: "leave-post", person: "p-1", on: "2026-03-04" }))
        ]))
      )
    })
    const told = (await store.journal(tenant, 0, 100)).map(({ type }) => type)
    const [taken, left] = [told.indexOf("escalation.taken-up"), told.indexOf("station.post-left")]
    expect(given).toEqual([taken >= 0, true])
    expect(taken, told.join()).toBeLessThan(left)
    seen.add(`${where}, ${taken < 0 ? "refused" : "taken up"}`)
  })
  expect(await everySeen(law, missing)).toEqual([])
  // Few of them meet between what the one reads and what it writes.
  await fc.assert(law, { numRuns: 120 })
  await close()
})
