/** The kit's town over the memory store. */
import { type ProtectedPeople, SealedPeople } from "@yanzhen/core/ports"
import { AesGcm, MemoryPersonDirectory, MemoryPersonKeys, MemorySealedRows, MemoryStore } from "@yanzhen/memory"
import { Town as Towns } from "@yanzhen/testkit"

export const { tenant, clerk, instantOf, facts, run, failure, record, write, places, listed, journal } = Towns
export type Town = Towns.Town

/** As they are kept in memory; `rows` and `keys` are looked at, or bent, by some. */
export const protectedPeople = (rows = MemorySealedRows.open(), keys = MemoryPersonKeys.open()): ProtectedPeople.ProtectedPeople =>
  SealedPeople.over({ cipher: AesGcm.cipher(new Uint8Array(32)), keys, rows })

export const town = (setting: Partial<Towns.Setting> = {}): Town =>
  Towns.town({ store: MemoryStore.open(), people: MemoryPersonDirectory.open(), protectedPeople: protectedPeople(), ...setting })

/** A town whose directory lists what the tests of needs, visits and activities name. */
export const settled = async (setting: Partial<Towns.Setting> = {}): Promise<Town> => {
  const world = town(setting)
  await places(world, { streets: ["340603008"], communities: ["c-1"], teams: ["goose", "t-1"] })
  return world
}
