import { Projection } from "@yanzhen/core/registers"
import { ServiceRecordModel } from "@yanzhen/core/testing"
import { sqlite } from "@yanzhen/kysely/sqlite"
import { Sha256 } from "@yanzhen/memory"
import * as fc from "fast-check"
import { expect, it } from "vitest"

it("records behave through SQLite as the model says", { timeout: 60_000 }, async () => {
  const seen = new Set<string>()
  // Approvals need a ladder, which this policy has not; the memory store's test has one.
  const possible = Projection.kinds.record.types.filter((type) => type !== "service.approved")
  // Some events are rare: it goes on until each was seen, or takes it that one never comes.
  for (let round = 0; round < 10 && seen.size < possible.length; round++) {
    await fc.assert(
      fc.asyncProperty(ServiceRecordModel.commands(), async (commands) => {
        const { store, close } = await sqlite(":memory:", { registers: Projection.kinds.record.feeds })
        try {
          const begun = ServiceRecordModel.start(store)
          await fc.asyncModelRun(() => begun, commands)
          await ServiceRecordModel.finish(begun, Sha256.digest)
          for (const { type } of await store.journal("340603", 0, 1000)) seen.add(type)
        } finally {
          await close()
        }
      }),
      { numRuns: 100, seed: round }
    )
  }
  expect([...seen].toSorted()).toEqual(possible.toSorted())
})
