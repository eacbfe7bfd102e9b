/** Two stores on which several desks act at once: each look and each commit waits its turn, which a scheduler gives at random. For tests only. */
import { Life } from "@yanzhen/core/desk"
import type { Store } from "@yanzhen/core/ports"
import { sqlite } from "@yanzhen/kysely/sqlite"
import { MemoryStore } from "@yanzhen/memory"
import type * as fc from "fast-check"
import { run, type Town } from "../world.ts"
import type { AnyLife } from "./bothStores.ts"

export const stores: readonly (readonly [string, () => Promise<{ readonly store: Store.Store; readonly close: () => Promise<void> }>])[] = [
  ["memory", async () => ({ store: MemoryStore.open(), close: async () => {} })],
  ["SQLite", () => sqlite(":memory:")]
]

export interface Race {
  /** The store as slow desks see it, while `during` runs; before and after it answers at once. */
  readonly slow: Store.Store
  readonly during: (race: () => Promise<unknown>) => Promise<void>
  /** So many turns later: whoever asks little would always be first otherwise. */
  readonly later: (turns: number) => Promise<void>
}

export const slowed = (store: Store.Store, scheduler: fc.Scheduler): Race => {
  let isSlow = false
  const wait = async (what: string): Promise<void> => (isSlow ? scheduler.schedule(Promise.resolve(), what) : undefined)
  return {
    slow: {
      ...store,
      history: async (...asked) => (await wait("history"), store.history(...asked)),
      rows: async (...asked) => (await wait("rows"), store.rows(...asked)),
      commit: async (...asked) => (await wait("commit"), store.commit(...asked))
    },
    during: async (race) => {
      isSlow = true
      await scheduler.waitFor(race())
      isSlow = false
    },
    later: async (turns) => {
      for (let left = turns; left > 0; left--) await wait("later")
    }
  }
}

/** Whether it was done. */
export const isGiven = <Of extends AnyLife>(desk: Town, life: Of, id: string, command: object): Promise<boolean> =>
  run(Life.give(desk, life, id, command)).then(
    () => true,
    () => false
  )
