/**
 * Where things are kept: a store, the person directory beside it, people whose identity is protected, and the key under which identities are
 * hashed. What a reader would get wrong: it is opened with the first request, not when it is named, and closed by whoever opened it.
 */
import type { IdentityKey, PersonDirectory, ProtectedPeople, Store } from "@yanzhen/core/ports"

export interface Kept {
  readonly store: Store.Store
  readonly people: PersonDirectory.PersonDirectory
  readonly protectedPeople: ProtectedPeople.ProtectedPeople
  readonly identityKey: IdentityKey.IdentityKey
}

export interface Keeping {
  /** For messages: `memory`, or the name of a file. */
  readonly name: string
  readonly open: () => Promise<Kept>
}

/** Everything ends with the process. */
export const memory: Keeping = {
  name: "memory",
  open: async () => {
    const [{ AesGcm, MemoryPersonDirectory, MemoryPersonKeys, MemorySealedRows, MemoryStore }, { SealedPeople }, ports] = await Promise.all(
      [import("@yanzhen/memory"), import("@yanzhen/core/ports"), import("./NodePorts.ts")]
    )
    return {
      store: MemoryStore.open(),
      people: MemoryPersonDirectory.open(),
      protectedPeople: SealedPeople.over({
        cipher: AesGcm.cipher(ports.passingSecret()),
        keys: MemoryPersonKeys.open(),
        rows: MemorySealedRows.open()
      }),
      identityKey: ports.passingKey()
    }
  }
}
