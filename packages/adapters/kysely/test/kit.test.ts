import type { PersonDirectory, PersonKeys, SealedRows, Store } from "@yanzhen/core/ports"
import { personKeys, sqlite } from "@yanzhen/kysely/sqlite"
import { Case, Cases } from "@yanzhen/testkit"
import { describe, expect, it } from "vitest"
import * as Sha256 from "../src/Sha256.ts"
import { fresh } from "./folder.ts"

const path = fresh()
let files = 0

const inMemory: Case.Open = async (registers) => {
  const { store, people, sealed, close } = await sqlite(":memory:", { registers })
  const keys = await personKeys(":memory:")
  return { store, directory: people, sealed, keys, reopen: () => inMemory(registers), close: () => close().then(() => keys.close()) }
}

/** Every call goes to the other of the two, as with two processes on one file. */
const inTurn = <T extends object>(one: T, other: T): T => {
  let calls = 0
  return new Proxy(one, { get: (_target, name) => Reflect.get(calls++ % 2 === 0 ? one : other, name) as unknown })
}

const byTwo: Case.Open = (registers) => {
  const file = path(`${++files}.db`)
  const open = async (): Promise<Case.Subject> => {
    const [one, other] = await Promise.all([sqlite(file, { registers }), sqlite(file, { registers })])
    const [oneKeys, otherKeys] = await Promise.all([personKeys(`${file}.keys`), personKeys(`${file}.keys`)])
    const close = () => Promise.all([one, other, oneKeys, otherKeys].map((each) => each.close())).then(() => {})
    return {
      store: inTurn<Store.Store>(one.store, other.store),
      directory: inTurn<PersonDirectory.PersonDirectory>(one.people, other.people),
      sealed: inTurn<SealedRows.SealedRows>(one.sealed, other.sealed),
      keys: inTurn<PersonKeys.PersonKeys>(oneKeys, otherKeys),
      reopen: () => close().then(open),
      close
    }
  }
  return open()
}

const cases = Cases.all(Sha256.digest).map((one) => [one.id, one] as const)

describe.each([
  ["in memory", inMemory],
  ["in a file that two have open", byTwo]
] as const)("SQLite %s keeps every promise", (_where, open) => {
  it.each(cases)("%s", { timeout: 30_000 }, async (_id, one) => {
    const [result] = await Case.runCases([one], open)
    if (result?.kept === false) throw result.because
    expect(result?.kept).toBe(true)
  })
})
