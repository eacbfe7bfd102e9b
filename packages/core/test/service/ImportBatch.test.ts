import { describe, expect, it } from "vitest"
import * as ImportBatch from "../../src/service/ImportBatch.ts"
import { officer, rules } from "./record.ts"

const open = { type: "open", file: "f".repeat(64), rows: 1_200, chunks: 3 } as const
const chunk = (index: number): ImportBatch.Command => ({
  type: "note-chunk",
  chunk: { index, records: 400, groups: 1, corrected: 2, refused: 3, known: 4 }
})
const withdraw = { type: "withdraw", reason: "错表", by: officer } as const
const gone = (index: number): ImportBatch.Command => ({ type: "note-withdrawn-chunk", index })

const after = (...commands: readonly ImportBatch.Command[]): ImportBatch.ImportBatch => {
  let state: ImportBatch.ImportBatch = ImportBatch.initial
  for (const command of commands) {
    const decision = ImportBatch.decide(command, state)
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = ImportBatch.evolve(state, event)
  }
  return state
}

describe("an import, chunk by chunk", () => {
  it("knows the first chunk that is missing, and is complete with the last", () => {
    expect(ImportBatch.nextChunk(after(open, chunk(0)))).toBe(1)
    expect(rules(ImportBatch.decide(chunk(2), after(open, chunk(0))))).toEqual(["import.chunk-order"])
    expect(rules(ImportBatch.decide(chunk(0), after(open, chunk(0))))).toEqual(["import.chunk-order"])
    const whole = after(open, chunk(0), chunk(1), chunk(2))
    expect([whole.stage, ImportBatch.nextChunk(whole)]).toEqual(["complete", undefined])
    expect(rules(ImportBatch.decide(chunk(3), whole))).toEqual(["import.stage"])
  })

  it("is withdrawn in the same way, from the first chunk on, also half-way", () => {
    const half = after(open, chunk(0), chunk(1), withdraw)
    expect(ImportBatch.nextWithdrawal(half)).toBe(0)
    expect(ImportBatch.nextWithdrawal(after(open, chunk(0), chunk(1), withdraw, gone(0)))).toBe(1)
    expect(rules(ImportBatch.decide(gone(1), half))).toEqual(["import.chunk-order"])
    expect(after(open, chunk(0), chunk(1), withdraw, gone(0), gone(1)).stage).toBe("withdrawn")
    expect(rules(ImportBatch.decide(chunk(2), half))).toEqual(["import.stage"])
    expect(after(open, withdraw).stage).toBe("withdrawn")
  })

  it.each([
    [0, 0, []],
    [1, 2, ["import.sizes"]],
    [-1, -1, ["import.sizes"]],
    [500, 1, []]
  ] as const)("%i rows in %i chunks", (rowCount, chunks, expected) => {
    expect(rules(ImportBatch.decide({ ...open, rows: rowCount, chunks }, ImportBatch.initial))).toEqual(expected)
  })

  it("adds up what its chunks brought in, and keeps no list of them", () => {
    const two = after(open, chunk(0), chunk(1))
    expect(two).toMatchObject({ chunksIn: 2, sums: { records: 800, groups: 2, corrected: 4, refused: 6, known: 8 } })
    expect(JSON.stringify(two).length).toBeLessThan(JSON.stringify(after(open)).length + 20)
  })

  it("counts nothing below nought", () => {
    const wrong = { type: "note-chunk", chunk: { index: 0, records: -1, groups: 0, corrected: 0, refused: 0, known: 0 } } as const
    expect(rules(ImportBatch.decide(wrong, after(open)))).toEqual(["import.sizes"])
  })

  it("an empty file is complete at once; a file is opened once", () => {
    expect(after({ ...open, rows: 0, chunks: 0 }).stage).toBe("complete")
    expect(rules(ImportBatch.decide(open, after(open)))).toEqual(["import.stage"])
  })
})
