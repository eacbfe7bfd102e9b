/** A wish is on the board exactly while both consents stand, whatever was given and withdrawn before, and claimed only from there. */
import { CareLives, Life, PersonLives, WishesToClaim } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import { opened, tagged, withListed } from "./careEvents.ts"
import { run, settled, write } from "./world.ts"

const { wish } = CareLives.lives
const { consent } = PersonLives.lives
const mother = Id.require<Id.PersonId>("mother")
const li = Id.require<Id.VolunteerId>("v-1")
const first = Day.require("2026-02-01")

const steps = fc.array(fc.record({ whose: fc.constantFrom("own", "guardian"), given: fc.boolean() }), { minLength: 1, maxLength: 8 })

it("MIN-09: no wish is on the board, or claimed, without standing consents", async () => {
  let hidden = 0
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const world = await withListed(await settled(), li)
      const collected = { recipient: "r-1", of: "child", round: "2026-spring", words: "一盏台灯", valueFen: 8_000, on: "2026-01-02" }
      await write(world, "wish", {
        "recipient/r-1": [opened(), tagged("left-behind-child", "2026-01-01")],
        "guardianship/r-1": [{ type: "guardianship.linked", v: 1, guardian: mother, relation: "parent", on: "2026-01-01" }],
        "wish/w-1": [
          { type: "wish.collected", v: 1, ...collected },
          { type: "wish.verified", v: 1, by: mother, holds: true, on: "2026-01-03" },
          { type: "wish.published", v: 1, alias: "小星星", on: "2026-01-04" }
        ]
      })
      const standing = { own: false, guardian: false }
      for (const [at, { whose, given }] of taken.entries()) {
        const said = {
          purpose: "publication",
          ...(whose === "guardian" ? { guardian: mother } : {}),
          on: Day.text((first + at) as Day.Day)
        } as const
        if (given !== standing[whose])
          await run(Life.give(world, consent, "r-1", given ? { type: "give", manner: "separate", ...said } : { type: "withdraw", ...said }))
        standing[whose] = given
        const both = standing.own && standing.guardian
        if (!both) hidden += 1
        expect((await run(WishesToClaim.list(world))).rows.map((row) => row.wish)).toEqual(both ? ["w-1"] : [])
      }
      const claimed = run(Life.give(world, wish, "w-1", { type: "claim", by: { type: "volunteer", volunteer: li }, on: "2026-03-01" }))
      expect(
        await claimed.then(
          () => true,
          () => false
        )
      ).toBe(standing.own && standing.guardian)
    }),
    { numRuns: 40 }
  )
  expect(hidden).toBeGreaterThan(20)
})
