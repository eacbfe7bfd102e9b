import { describe, expect, it } from "vitest"
import * as ImportBatch from "../../src/service/ImportBatch.ts"
import { library, met, officer, reason, refused, rules } from "./record.ts"

const open = { type: "open", file: "f".repeat(64), rows: 1_200, chunks: 3 } as const
const chunk = (index: number): ImportBatch.Command => ({
  type: "note-chunk",
  chunk: { index, records: 400, groups: 1, corrected: 2, refused: 3, known: 4 }
})
const withdraw = { type: "withdraw", reason: "错表", by: officer } as const
const gone = (index: number): ImportBatch.Command => ({ type: "note-withdrawn-chunk", index })

const after = (...commands: readonly ImportBatch.Command[]): ImportBatch.ImportBatch => {
  let state: ImportBatch.ImportBatch = ImportBatch.decider.initial
  for (const command of commands) {
    const decision = ImportBatch.decider.decide(command, state, undefined)
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = ImportBatch.decider.evolve(state, event)
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
    [1, 1, []],
    [1, 2, ["import.sizes"]],
    [-1, -1, ["import.sizes"]],
    [1, -1, ["import.sizes"]],
    [-1, 0, ["import.sizes"]],
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

describe("an import: exactly which events, or exactly which reasons", () => {
  const counts = { records: 0, groups: 0, corrected: 0, refused: 0, known: 0 }
  const cited = { citations: [library] }

  it("met", () => {
    expect(ImportBatch.decide(open, ImportBatch.initial)).toStrictEqual(
      met([{ type: "import.opened", v: 1, file: open.file, rows: 1_200, chunks: 3 }])
    )
    expect(ImportBatch.decide({ type: "note-chunk", chunk: { index: 0, ...counts } }, after(open))).toStrictEqual(
      met([{ type: "import.chunk-noted", v: 1, chunk: { index: 0, ...counts } }])
    )
    expect(ImportBatch.decide(withdraw, after(open))).toStrictEqual(
      met([{ type: "import.withdrawal-begun", v: 1, reason: "错表", by: officer }])
    )
    expect(ImportBatch.decide(gone(0), after(open, chunk(0), withdraw))).toStrictEqual(
      met([{ type: "import.chunk-withdrawn", v: 1, index: 0 }])
    )
  })
  it("refused", () => {
    expect(ImportBatch.decide({ ...open, rows: 1, chunks: 2 }, ImportBatch.initial)).toStrictEqual(
      refused(reason("import.sizes", { rows: 1, chunks: 2 }, cited))
    )
    const wrong = { index: 1, ...counts, known: -1 }
    expect(ImportBatch.decide({ type: "note-chunk", chunk: wrong }, after(open))).toStrictEqual(
      refused(reason("import.chunk-order", { index: 1, next: 0 }, cited), reason("import.sizes", { ...counts, known: -1 }, cited))
    )
    expect(ImportBatch.decide(gone(1), after(open, chunk(0), chunk(1), withdraw))).toStrictEqual(
      refused(reason("import.chunk-order", { index: 1, next: 0 }, cited))
    )
  })

  const lives: { readonly [S in ImportBatch.ImportBatch["stage"]]: readonly ImportBatch.Command[] } = {
    none: [],
    open: [open],
    complete: [{ ...open, chunks: 1 }, chunk(0)],
    withdrawing: [open, chunk(0), withdraw],
    withdrawn: [open, chunk(0), withdraw, gone(0)]
  }
  it.each<[ImportBatch.ImportBatch["stage"], string, string, number | undefined, number | undefined]>([
    ["none", "open", "opened", undefined, undefined],
    ["open", "note-chunk withdraw", "chunk-noted withdrawal-begun", 0, undefined],
    ["complete", "withdraw", "withdrawal-begun", undefined, undefined],
    ["withdrawing", "note-withdrawn-chunk", "chunk-withdrawn", undefined, 0],
    ["withdrawn", "", "", undefined, undefined]
  ])("%s takes: %s; %s can happen; the next chunk to store is %s, to withdraw %s", (stage, taken, can, next, withdrawal) => {
    const state = after(...lives[stage])
    expect(state.stage).toBe(stage)
    for (const command of [open, chunk(0), withdraw, gone(0)]) {
      const decision = ImportBatch.decide(command, state)
      if (taken.split(" ").includes(command.type)) expect([command.type, decision.outcome]).toEqual([command.type, "met"])
      else expect(decision).toStrictEqual(refused(reason("import.stage", { command: command.type, stage }, cited)))
    }
    const events: readonly ImportBatch.Event[] = [
      { type: "import.opened", v: 1, file: open.file, rows: 0, chunks: 0 },
      { type: "import.chunk-noted", v: 1, chunk: { index: 0, ...counts } },
      { type: "import.withdrawal-begun", v: 1, reason: "错表", by: officer },
      { type: "import.chunk-withdrawn", v: 1, index: 0 }
    ]
    const moved = events.filter((event) => ImportBatch.evolve(state, event) !== state)
    expect(moved.map(({ type }) => type.slice("import.".length)).join(" ")).toBe(can)
    expect(events.filter((event) => ImportBatch.fits(state, event))).toEqual(moved)
    expect([ImportBatch.nextChunk(state), ImportBatch.nextWithdrawal(state)]).toEqual([next, withdrawal])
  })

  it("what it is afterwards", () => {
    const opened = { stage: "open", file: open.file, rows: 1_200, expected: 3, chunksIn: 0, sums: counts, withdrawnChunks: 0 }
    const sums = { records: 400, groups: 1, corrected: 2, refused: 3, known: 4 }
    expect(after(open)).toStrictEqual(opened)
    expect(after(open, chunk(0))).toStrictEqual({ ...opened, chunksIn: 1, sums })
    expect(after(open, chunk(0), withdraw)).toStrictEqual({ ...opened, stage: "withdrawing", chunksIn: 1, sums, reason: "错表" })
    expect(after(open, chunk(0), withdraw, gone(0))).toStrictEqual({
      ...opened,
      stage: "withdrawn",
      chunksIn: 1,
      sums,
      reason: "错表",
      withdrawnChunks: 1
    })
  })
})
