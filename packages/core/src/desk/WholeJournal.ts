/** Everything that a tenant's journal holds, in its order, a page at a time: for what stands in no register. */
import type * as Effect from "effect/Effect"
import type { Recorded } from "../ports/Journal.ts"
import { ask } from "./Ask.ts"
import type { WorldFailed } from "./DeskError.ts"
import type { World } from "./World.ts"

const pageLength = 1000

export const follow = ({ store, tenant }: World, use: (event: Recorded) => void): Effect.Effect<void, WorldFailed> =>
  ask("journal", async () => {
    for (let after = 0; ;) {
      const page = await store.journal(tenant, after, pageLength)
      for (const event of page) use(event)
      // A page may be short; behind the last one there is nothing. Positions have no gaps.
      if (page.length === 0) return
      after += page.length
    }
  })
