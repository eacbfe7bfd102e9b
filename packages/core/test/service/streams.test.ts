import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as GroupRecord from "../../src/service/GroupRecord.ts"
import * as ImportBatch from "../../src/service/ImportBatch.ts"
import * as ImportChunk from "../../src/service/ImportChunk.ts"
import * as PeriodClosing from "../../src/service/PeriodClosing.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import { batch } from "./record.ts"

describe("what stands in a journal is found again under the same name", () => {
  it("streams", () => {
    expect(ServiceRecord.streamOf(Id.require("r-1"))).toBe("record/r-1")
    expect(GroupRecord.streamOf(Id.require("g-1"))).toBe("group/g-1")
    expect(ImportBatch.streamOf(batch)).toBe("import/b-1")
    expect(["2026-03", "2026"].map((text) => PeriodClosing.streamOf(Period.require(text)))).toEqual(["period/2026-03", "period/2026"])
  })
  it("events of a chunk", () => expect(ImportChunk.types).toEqual(["chunk.stored"]))
  it("before its first event there is nothing in a stream", () => {
    expect([ServiceRecord.initial, GroupRecord.initial, ImportBatch.initial]).toEqual([
      { stage: "none" },
      { stage: "none" },
      { stage: "none" }
    ])
    expect(PeriodClosing.initial).toEqual({ stage: "open", changes: [] })
    expect(ImportChunk.initial).toEqual({})
  })
})
