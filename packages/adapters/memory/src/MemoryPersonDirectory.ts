/**
 * The reference person directory: maps, outside every journal.
 */
import type { PersonDirectory } from "@yanzhen/core/ports"

interface Tenant {
  readonly people: Map<string, PersonDirectory.Person>
  readonly texts: Map<string, string>
}

export const open = (): PersonDirectory.PersonDirectory => {
  const tenants = new Map<string, Tenant>()
  const of = (tenant: string): Tenant => {
    const known = tenants.get(tenant)
    if (known !== undefined) return known
    const fresh: Tenant = { people: new Map(), texts: new Map() }
    tenants.set(tenant, fresh)
    return fresh
  }
  const found = <V>(map: ReadonlyMap<string, V>, ids: readonly string[]): ReadonlyMap<string, V> => {
    const answer = new Map<string, V>()
    for (const id of ids) {
      const value = map.get(id)
      if (value !== undefined) answer.set(id, value)
    }
    return answer
  }
  const select = (tenant: string, isWanted: (person: PersonDirectory.Person) => boolean): readonly PersonDirectory.Person[] =>
    [...of(tenant).people.values()].filter(isWanted).toSorted((a, b) => (a.id < b.id ? -1 : 1))

  return {
    put: async (tenant, people) => {
      for (const person of people) of(tenant).people.set(person.id, { ...person })
    },
    get: async (tenant, ids) => found(of(tenant).people, ids),
    findByHash: async (tenant, hashes) => {
      const wanted = new Set(hashes)
      return select(tenant, ({ idHash }) => idHash !== undefined && wanted.has(idHash))
    },
    findByName: async (tenant, names) => {
      const wanted = new Set(names)
      return select(tenant, ({ name }) => wanted.has(name))
    },
    names: async (tenant) => [...new Set([...of(tenant).people.values()].map(({ name }) => name))],
    remove: async (tenant, ids) => {
      for (const id of ids) of(tenant).people.delete(id)
    },
    putTexts: async (tenant, texts) => {
      for (const { id, text } of texts) of(tenant).texts.set(id, text)
    },
    getTexts: async (tenant, ids) => found(of(tenant).texts, ids),
    textsAfter: async (tenant, after, limit) =>
      [...of(tenant).texts]
        .filter(([id]) => id > after)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .slice(0, limit)
        .map(([id, text]) => ({ id, text })),
    removeTexts: async (tenant, ids) => {
      for (const id of ids) of(tenant).texts.delete(id)
    },
    close: async () => {}
  }
}
