import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as ImportChunk from "../../src/service/ImportChunk.ts"
import { batch } from "./record.ts"

describe("what one chunk of an import brought in", () => {
  const contents = {
    records: [Id.require<Id.RecordId>("r-1")],
    groups: [Id.require<Id.GroupRecordId>("g-1")],
    changed: [{ stream: "record/r-2", version: 3 }]
  }
  const stored = ImportChunk.stored(batch, 7, contents)

  it("is said whole, in a stream of its own", () => {
    expect(ImportChunk.idOf(batch, 7)).toBe("b-1.7")
    expect(stored).toStrictEqual({ type: "chunk.stored", v: 1, batch, index: 7, ...contents })
  })
  it("is said once, and never again", () => {
    const once = ImportChunk.evolve(ImportChunk.initial, stored)
    expect(once).toStrictEqual({ stored })
    expect([ImportChunk.initial, once].map(ImportChunk.fits)).toEqual([true, false])
    expect(ImportChunk.evolve(once, ImportChunk.stored(batch, 8, contents))).toBe(once)
  })
})
