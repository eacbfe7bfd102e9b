import { MemoryPersonDirectory, MemoryStore, Sha256 } from "@yanzhen/memory"
import { Case, Cases } from "@yanzhen/testkit"
import { describe, expect, it } from "vitest"
import { brokenDirectories, brokenStores } from "./broken.ts"

const failures = async (cases: readonly Case.Case[], open: Case.Open): Promise<readonly string[]> =>
  (await Case.runCases(cases, open)).filter((one) => !one.kept).map((one) => one.id)

describe("a broken store fails exactly its case", () => {
  const cases = Cases.ofStore(Sha256.digest)

  it("every case has its broken store", () => {
    expect(Object.keys(brokenStores).toSorted()).toEqual(cases.map((one) => one.id).toSorted())
  })

  it.each(Object.entries(brokenStores))("%s", async (id, breaking) => {
    const open: Case.Open = async (registers) => {
      const store = MemoryStore.open({ registers })
      return {
        store: { ...store, ...breaking(store) },
        directory: MemoryPersonDirectory.open(),
        reopen: () => open(registers),
        close: async () => {}
      }
    }
    expect(await failures(cases, open)).toEqual([id])
  })
})

describe("a broken directory fails exactly its case", () => {
  it("every case has its broken directory", () => {
    expect(Object.keys(brokenDirectories).toSorted()).toEqual(Cases.ofDirectory.map((one) => one.id).toSorted())
  })

  it.each(Object.entries(brokenDirectories))("%s", async (id, breaking) => {
    const open: Case.Open = async (registers) => {
      const directory = MemoryPersonDirectory.open()
      return {
        store: MemoryStore.open({ registers }),
        directory: { ...directory, ...breaking(directory) },
        reopen: () => open(registers),
        close: async () => {}
      }
    }
    expect(await failures(Cases.ofDirectory, open)).toEqual([id])
  })
})
