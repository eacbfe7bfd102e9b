/**
 * A wish has exactly one claimer, whatever order the store answers several desks in, over memory and over SQLite: two to five of them claim, give back
 * and claim again. Told by the journal alone: between two claims somebody gave it back, and whoever was told that they have it does.
 */
import { CareLives, Life, Verification } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import * as fc from "fast-check"
import { expect, it, vi } from "vitest"
import { run, town, write } from "../world.ts"
import type { AnyLife } from "./bothStores.ts"
import { isGiven, slowed, stores } from "./racing.ts"

// Many requests; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const { wish } = CareLives.lives
const consent = { type: "consent.given", v: 1, purpose: "publication", manner: "separate", on: "2026-01-02" } as const
const published = {
  "recipient/r-1": [
    { type: "recipient.opened", v: 1, community: "c-1", on: "2026-01-01" },
    { type: "recipient.tagged", v: 1, tag: "left-behind-child", source: "school", on: "2026-01-01" }
  ],
  "guardianship/r-1": [{ type: "guardianship.linked", v: 1, guardian: "mother", relation: "parent", on: "2026-01-01" }],
  "consent/r-1": [consent, { ...consent, guardian: "mother" }],
  "wish/w-1": [
    { type: "wish.collected", v: 1, recipient: "r-1", of: "child", round: "spring", words: "一盏台灯", valueFen: 8_000, on: "2026-01-02" },
    { type: "wish.verified", v: 1, by: "p-9", holds: true, on: "2026-01-03" },
    { type: "wish.published", v: 1, alias: "小星星", on: "2026-01-04" }
  ]
} as const

/** For each who claims, how often they try, and whether they give back what they got before they try again. */
const claimants = fc.array(fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 5 })

it.each(stores)("VIS-07: over %s a wish has one claimer at a time, and whoever was told so", async (_, open) => {
  await fc.assert(
    fc.asyncProperty(claimants, fc.scheduler(), async (all, scheduler) => {
      const { store, close } = await open()
      const { slow, during } = slowed(store, scheduler)
      const first = town({ store })
      await write(first, "care", {
        ...published,
        ...Object.fromEntries(all.map((_, at) => [`volunteer/v-${at + 1}`, [{ type: "volunteer.listed", v: 1, volunteer: `v-${at + 1}` }]]))
      })
      const told: string[] = []
      const claiming = async (tries: readonly boolean[], at: number): Promise<void> => {
        const volunteer = Id.require<Id.VolunteerId>(`v-${at + 1}`)
        const desk = town({ store: slow, desk: `desk-${at}` })
        const give = (command: object): Promise<boolean> => isGiven(desk, wish as unknown as AnyLife, "w-1", command)
        for (const givesBack of tries) {
          if (!(await give({ type: "claim", by: { type: "volunteer", volunteer }, on: "2026-03-01" }))) continue
          told.push(volunteer)
          if (!givesBack) return
          expect(await give({ type: "release", reason: "调动", on: "2026-03-01" })).toBe(true)
        }
      }
      await during(() => Promise.all(all.map(claiming)))
      const { state, history } = await run(Life.look(first, wish, "w-1"))
      let has: string | undefined
      const claimed: string[] = []
      for (const { data } of history) {
        const event = data as unknown as { readonly type: string; readonly by: { readonly volunteer: string } }
        if (event.type === "wish.claimed") {
          expect(has, "claimed twice").toBeUndefined()
          has = event.by.volunteer
          claimed.push(has)
        }
        if (event.type === "wish.released") has = undefined
      }
      expect(claimed.length).toBeGreaterThan(0)
      expect(claimed.toSorted()).toEqual(told.toSorted())
      expect(state.claimed?.by).toEqual(has === undefined ? undefined : { type: "volunteer", volunteer: has })
      const board = await store.rows(first.tenant, Registers.wishBoard, undefined, [], { limit: 10 })
      expect(board.rows).toHaveLength(has === undefined ? 1 : 0)
      expect(await run(Verification.verify(first))).toMatchObject({ holds: true })
      await close()
    }),
    { numRuns: 8 }
  )
})
