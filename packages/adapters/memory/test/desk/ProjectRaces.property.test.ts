/** Whatever order the store answers several desks in, a fund and a pool give out no more than they have, and both books agree. */
import { DeskError, Life, Verification } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { Award, Call } from "@yanzhen/core/project"
import { MemoryStore } from "@yanzhen/memory"
import * as fc from "fast-check"
import { expect, it, vi } from "vitest"
import { fund, funded, naming, of } from "./awardBooks.ts"
import { award, call, id, officer, pay, sign } from "./ventures.ts"
import { run, town } from "./world.ts"

// Many requests; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

/** A store whose commits wait their turn, once it is told whose turn is decided by whom. */
const scheduled = () => {
  const store = MemoryStore.open()
  let scheduler: fc.Scheduler | undefined
  return {
    by: (one: fc.Scheduler | undefined) => void (scheduler = one),
    store: {
      ...store,
      commit: (async (batches) => {
        await scheduler?.schedule(Promise.resolve(), "commit")
        return store.commit(batches)
      }) as typeof store.commit
    }
  }
}

it("VEN-07: two awards of one fund, proposed, promised and paid by several desks at once", async () => {
  let refused = 0
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const { store, by } = scheduled()
      const world = await funded(town({ store }))
      const other = id<Id.AwardId>("aw-2")
      const desks = [world, town({ store, desk: "colleague" })] as const
      const asked = (one: Promise<unknown>) =>
        one.catch((error: unknown) => {
          expect(error).toBeInstanceOf(DeskError.Refused)
          refused += 1
        })
      by(scheduler)
      const lives = [of, other].map(async (name, index) => {
        const desk = desks[index]!
        const give = (command: Award.Command) => asked(run(Life.give(desk, award, name, command)))
        await give({ ...naming("f-1"), application: id<Id.ApplicationId>(`app-${index + 1}`) } as Award.Command)
        await give({ type: "approve", by: officer, on: "2026-02-05" })
        await give(sign)
        const promise = {
          ...{
            type: "commit" as const,
            entry: id<Id.EntryId>(`c-${index + 1}`),
            on: "2026-02-10",
            award: name,
            purpose: "elder-service" as const
          },
          ...{ resolution: id<Id.ResolutionId>("res"), currency: "CNY", parts: [{ amount: 1_000_000 }] as const, servesDonor: false }
        }
        await asked(run(Life.give(desk, fund, "f-1", promise)))
        await give({ ...pay(1, 600_000), commitment: promise.entry, entry: id<Id.EntryId>(`e-${index + 1}`) } as Award.Command)
      })
      await scheduler.waitFor(Promise.all(lives))
      by(undefined)
      const { state: round } = await run(Life.look(world, call, "round"))
      const states = await Promise.all(
        [of, other].map((name) =>
          run(Life.look(world, award, name)).then(
            ({ state }) => state,
            () => Award.initial
          )
        )
      )
      // A pool of 15,000 yuan and a resolution of 10,000: one of the two is awarded, promised and paid.
      expect(Call.allottedFen(round)).toBe(1_000_000)
      expect(states.map(({ stage }) => stage).toSorted()).toEqual(["none", "running"])
      expect(states.reduce((sum, state) => sum + Award.disbursedFen(state), 0)).toBe(600_000)
      expect((await run(Verification.verify(world))).holds).toBe(true)
    }),
    { numRuns: 6 }
  )
  expect(refused).toBeGreaterThan(0)
})
