/** The reference database of sealed rows: maps. Writing an entry and reading the row happen inside one turn of the event loop. */
import type { ProtectedPeople, SealedRows } from "@yanzhen/core/ports"
import { Register } from "@yanzhen/core/registers"

interface Tenant {
  readonly rows: Map<string, SealedRows.SealedRow>
  readonly texts: Map<string, SealedRows.SealedText>
  readonly accesses: Map<string, ProtectedPeople.Access[]>
}

export const open = (): SealedRows.SealedRows => {
  const tenants = new Map<string, Tenant>()
  const of = (tenant: string): Tenant => {
    const known: Tenant = tenants.get(tenant) ?? { rows: new Map(), texts: new Map(), accesses: new Map() }
    tenants.set(tenant, known)
    return known
  }
  const enter = (tenant: string, id: string, access: ProtectedPeople.Access): void => {
    const { accesses } = of(tenant)
    accesses.set(id, [...(accesses.get(id) ?? []), access])
  }
  const idsIn = (tenant: string, isWanted: (row: SealedRows.SealedRow) => boolean): readonly string[] =>
    [...of(tenant).rows.values()]
      .filter(isWanted)
      .map(({ id }) => id)
      .toSorted(Register.compareText)

  return {
    put: async (tenant, rows) => {
      for (const row of rows) of(tenant).rows.set(row.id, { ...row })
    },
    read: async (tenant, ids, asked) => {
      const { rows } = of(tenant)
      const found = new Map<string, SealedRows.SealedRow>()
      for (const id of new Set(ids)) {
        const row = rows.get(id)
        enter(tenant, id, { ...asked, found: row !== undefined })
        if (row !== undefined) found.set(id, row)
      }
      return found
    },
    accesses: async (tenant, id) => of(tenant).accesses.get(id) ?? [],
    idsByHash: async (tenant, hashes) =>
      idsIn(tenant, ({ idHash, name }) => hashes.includes(name.hash) || (idHash !== undefined && hashes.includes(idHash))),
    ids: async (tenant) => idsIn(tenant, () => true),
    nameMarks: async (tenant) => [
      ...new Map([...of(tenant).rows.values()].map(({ name }) => [`${name.length} ${name.hash}`, name])).values()
    ],
    putTexts: async (tenant, all) => {
      for (const one of all) of(tenant).texts.set(one.id, one)
    },
    readTexts: async (tenant, ids, asked) => {
      const { texts } = of(tenant)
      const found = new Map(ids.flatMap((id) => [texts.get(id)].flatMap((one) => (one === undefined ? [] : [[id, one] as const]))))
      for (const id of new Set([...found.values()].flatMap(({ people }) => people))) enter(tenant, id, { ...asked, found: true })
      return found
    },
    textIds: async (tenant) => [...of(tenant).texts.keys()].toSorted(Register.compareText),
    removeTexts: async (tenant, ids) => {
      for (const id of ids) of(tenant).texts.delete(id)
    },
    remove: async (tenant, ids) => {
      const { rows, texts } = of(tenant)
      for (const id of ids) rows.delete(id)
      const going = [...texts.values()].filter(({ people }) => people.some((id) => ids.includes(id)))
      for (const { id } of going) texts.delete(id)
      return going.length
    },
    close: async () => {}
  }
}
