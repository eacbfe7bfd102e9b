import { MemoryPersonDirectory, MemoryPersonKeys, MemorySealedRows, MemoryStore, Sha256 } from "@yanzhen/memory"
import { Case, Cases } from "@yanzhen/testkit"
import { describe, expect, it } from "vitest"
import { brokenDirectories, brokenStores } from "./broken.ts"
import { brokenKeys, brokenSealed } from "./brokenSealed.ts"

const failures = async (cases: readonly Case.Case[], open: Case.Open): Promise<readonly string[]> =>
  (await Case.runCases(cases, open)).filter((one) => !one.kept).map((one) => one.id)

const whole = () => ({
  directory: MemoryPersonDirectory.open(),
  sealed: MemorySealedRows.open(),
  keys: MemoryPersonKeys.open(),
  close: async () => {}
})

describe("a broken store fails exactly its case", () => {
  const cases = Cases.ofStore(Sha256.digest)

  it("every case has its broken store", () => {
    expect(Object.keys(brokenStores).toSorted()).toEqual(cases.map((one) => one.id).toSorted())
  })

  it.each(Object.entries(brokenStores))("%s", async (id, breaking) => {
    const open: Case.Open = async (registers) => {
      const store = MemoryStore.open({ registers })
      return {
        ...whole(),
        store: { ...store, ...breaking(store) },
        reopen: () => open(registers)
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
        ...whole(),
        store: MemoryStore.open({ registers }),
        directory: { ...directory, ...breaking(directory) },
        reopen: () => open(registers)
      }
    }
    expect(await failures(Cases.ofDirectory, open)).toEqual([id])
  })
})

describe("broken sealed rows fail exactly their case", () => {
  it("every case has its broken rows", () => {
    expect(Object.keys(brokenSealed).toSorted()).toEqual(Cases.ofSealed.map((one) => one.id).toSorted())
  })

  it.each(Object.entries(brokenSealed))("%s", async (id, breaking) => {
    const open: Case.Open = async (registers) => {
      const sealed = MemorySealedRows.open()
      return {
        ...whole(),
        store: MemoryStore.open({ registers }),
        sealed: { ...sealed, ...breaking(sealed) },
        reopen: () => open(registers)
      }
    }
    expect(await failures(Cases.ofSealed, open)).toEqual([id])
  })
})

describe("a broken place for keys fails exactly its case", () => {
  it("every case has its broken place", () => {
    expect(Object.keys(brokenKeys).toSorted()).toEqual(Cases.ofKeys.map((one) => one.id).toSorted())
  })

  it.each(Object.entries(brokenKeys))("%s", async (id, breaking) => {
    const open: Case.Open = async (registers) => {
      const keys = MemoryPersonKeys.open()
      return {
        ...whole(),
        store: MemoryStore.open({ registers }),
        keys: { ...keys, ...breaking(keys) },
        reopen: () => open(registers)
      }
    }
    expect(await failures(Cases.ofKeys, open)).toEqual([id])
  })
})
