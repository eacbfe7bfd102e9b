import { MemoryPersonDirectory, MemoryPersonKeys, MemorySealedRows, MemoryStore, Sha256 } from "@yanzhen/memory"
import { Case, Cases } from "@yanzhen/testkit"
import { describe, expect, it } from "vitest"

const open: Case.Open = async (registers) => ({
  store: MemoryStore.open({ registers }),
  directory: MemoryPersonDirectory.open(),
  sealed: MemorySealedRows.open(),
  keys: MemoryPersonKeys.open(),
  reopen: () => open(registers),
  close: async () => {}
})

describe("the reference store keeps every promise", () => {
  it.each(Cases.all(Sha256.digest).map((one) => [one.id, one] as const))("%s", async (_id, one) => {
    const [result] = await Case.runCases([one], open)
    if (result?.kept === false) throw result.because
    expect(result?.kept).toBe(true)
  })
})
