/**
 * The keys of protected people, and the cipher that wraps them, opened when the first of them is asked for: who protects nobody has no such files
 * beside the database. What a reader would get wrong: an opening that failed is tried again with the next request.
 */
import type { Cipher, PersonKeys } from "@yanzhen/core/ports"

const late = <T>(open: () => Promise<T>): { readonly get: () => Promise<T>; readonly ifOpen: () => Promise<T | undefined> } => {
  let opening: Promise<T> | undefined
  return {
    get: () => {
      opening ??= open().catch((error: unknown) => {
        opening = undefined
        throw error
      })
      return opening
    },
    ifOpen: async () => opening
  }
}

/** `secret` throws `KeyFileUnfit` for a file that holds no key. */
export const cipher = (secret: () => Uint8Array): Cipher.Cipher => {
  const { get } = late(async () => (await import("@yanzhen/memory")).AesGcm.cipher(secret()))
  return {
    suite: "aes-256-gcm",
    newKey: async (place) => (await get()).newKey(place),
    seal: async (key, place, text) => (await get()).seal(key, place, text),
    open: async (key, place, sealed) => (await get()).open(key, place, sealed)
  }
}

export const keys = (open: () => Promise<PersonKeys.PersonKeys>): PersonKeys.PersonKeys => {
  const { get, ifOpen } = late(open)
  return {
    // Of nobody there is no key: asked without need, the file is not made.
    get: async (tenant, ids) => (ids.length === 0 ? new Map<string, PersonKeys.Key>() : (await get()).get(tenant, ids)),
    keep: async (tenant, candidates) => (await get()).keep(tenant, candidates),
    destroy: async (tenant, ids) => (await get()).destroy(tenant, ids),
    close: async () => (await ifOpen())?.close()
  }
}
