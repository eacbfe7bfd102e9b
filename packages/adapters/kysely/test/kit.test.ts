import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { sqlite } from "@yanzhen/kysely/sqlite"
import { Case, Cases } from "@yanzhen/testkit"
import { afterAll, describe, expect, it } from "vitest"
import * as Sha256 from "../src/Sha256.ts"

const folder = mkdtempSync(join(tmpdir(), "yanzhen-"))
afterAll(() => rmSync(folder, { recursive: true }))

let files = 0
const inFile: Case.Open = (registers) => {
  const path = join(folder, `${++files}.db`)
  const open = async (): Promise<Case.Subject> => {
    const { store, people, close } = await sqlite(path, { registers })
    return {
      store,
      directory: people,
      reopen: async () => {
        await close()
        return open()
      },
      close
    }
  }
  return open()
}

const inMemory: Case.Open = async (registers) => {
  const { store, people, close } = await sqlite(":memory:", { registers })
  return { store, directory: people, reopen: () => inMemory(registers), close }
}

const cases = Cases.all(Sha256.digest).map((one) => [one.id, one] as const)

describe.each([["a file", inFile], ["memory", inMemory]] as const)("SQLite in %s keeps every promise", (_where, open) => {
  it.each(cases)("%s", async (_id, one) => {
    const [result] = await Case.runCases([one], open)
    if (result?.kept === false) throw result.because
    expect(result?.kept).toBe(true)
  })
})
