import { Day } from "@yanzhen/core/foundation"
import { Instruments, Pack, Policies, Policy, RecordingParameters } from "@yanzhen/core/law"
import { Projection } from "@yanzhen/core/registers"
import { ServiceRecordModel } from "@yanzhen/core/testing"
import { MemoryStore, Sha256 } from "@yanzhen/memory"
import * as fc from "fast-check"
import { expect, it } from "vitest"

/** i志愿 says nothing of publicity; an organisation that uses it may. */
const publicity = Pack.define({
  id: "publicity",
  version: "1",
  title: { "zh-CN": "公示一个工作日", en: "publicity of one working day" },
  layer: "organisation",
  jurisdiction: "somebody",
  status: "unverified",
  values: [
    Pack.value(RecordingParameters.publicityWorkingDays, {
      from: Day.first,
      value: 1,
      force: "default",
      citations: [Instruments.LIBRARY.passage()]
    })
  ]
})
const withLadder = Policy.on(Policy.extend(Policies.byName("i-zhiyuan"), publicity), Day.require("2026-04-08"))

const types: readonly string[] = Projection.kinds.record.types

it.each([
  ["without a ladder of approvals", ServiceRecordModel.plain, types.filter((type) => type !== "service.approved")],
  ["under i志愿's ladder of approvals", withLadder, types]
] as const)("records behave through the memory store as the model says, %s", async (_, view, possible) => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(ServiceRecordModel.commands(), async (commands) => {
      const store = MemoryStore.open()
      const begun = ServiceRecordModel.start(store, view)
      await fc.asyncModelRun(() => begun, commands)
      await ServiceRecordModel.finish(begun, Sha256.digest)
      for (const { type } of await store.journal("340603", 0, 1000)) seen.add(type)
    }),
    { numRuns: 300 }
  )
  // A model that never gets anywhere agrees with everything.
  expect(seen).toEqual(new Set(possible))
})
