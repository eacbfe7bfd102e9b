/** The kit's town over a store of these tests, or beside it the memory store; its people are kept in memory. */
import { type ProtectedPeople, SealedPeople } from "@yanzhen/core/ports"
import { AesGcm, MemoryPersonDirectory, MemoryPersonKeys, MemorySealedRows, MemoryStore } from "@yanzhen/memory"
import { Town as Towns } from "@yanzhen/testkit"

export const { tenant, clerk, instantOf, facts, run, failure, record, write, places, listed, journal } = Towns
export type Town = Towns.Town

/** As they are kept in memory; `rows` are looked at, or bent, by some. */
export const protectedPeople = (rows = MemorySealedRows.open()): ProtectedPeople.ProtectedPeople =>
  SealedPeople.over({ cipher: AesGcm.cipher(new Uint8Array(32)), keys: MemoryPersonKeys.open(), rows })

export const town = (setting: Partial<Towns.Setting> = {}): Town =>
  Towns.town({ store: MemoryStore.open(), people: MemoryPersonDirectory.open(), protectedPeople: protectedPeople(), ...setting })
