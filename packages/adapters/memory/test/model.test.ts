import { Projection } from "@yanzhen/core/registers"
import { ServiceRecordModel } from "@yanzhen/core/testing"
import { MemoryStore, Sha256 } from "@yanzhen/memory"
import * as fc from "fast-check"
import { expect, it } from "vitest"

it("records behave through the memory store as the model says", async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(ServiceRecordModel.commands(), async (commands) => {
      const store = MemoryStore.open()
      const begun = ServiceRecordModel.start(store)
      await fc.asyncModelRun(() => begun, commands)
      await ServiceRecordModel.finish(begun, Sha256.digest)
      for (const { type } of await store.journal("340603", 0, 1000)) seen.add(type)
    }),
    { numRuns: 300 }
  )
  // A model that never gets anywhere agrees with everything. Approvals need a ladder, which this policy has not.
  const possible = Projection.serviceRecords.types.filter((type) => type !== "service.approved")
  expect([...seen].toSorted()).toEqual(possible.toSorted())
})
