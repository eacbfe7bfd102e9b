/** The reference place for the keys of people: a map. It ends with the process, and with it everything that the keys open. */
import type { PersonKeys } from "@yanzhen/core/ports"

export const open = (): PersonKeys.PersonKeys => {
  const kept = new Map<string, PersonKeys.Key>()
  const at = (tenant: string, id: string): string => `${tenant}\n${id}`
  const get = (tenant: string, ids: Iterable<string>): ReadonlyMap<string, PersonKeys.Key> => {
    const found = new Map<string, PersonKeys.Key>()
    for (const id of ids) {
      const key = kept.get(at(tenant, id))
      if (key !== undefined) found.set(id, key)
    }
    return found
  }
  return {
    get: async (tenant, ids) => get(tenant, ids),
    keep: async (tenant, candidates) => {
      for (const [id, wrapped] of candidates) if (!kept.has(at(tenant, id))) kept.set(at(tenant, id), { state: "kept", wrapped })
      return get(tenant, candidates.keys())
    },
    destroy: async (tenant, ids) => {
      for (const id of ids) kept.set(at(tenant, id), { state: "destroyed" })
    },
    close: async () => {}
  }
}
