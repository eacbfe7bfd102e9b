/** The reference database of sealed rows: maps. Writing an entry and reading the row happen inside one turn of the event loop. */
import type { ProtectedPeople, SealedRows } from "@yanzhen/core/ports"
import { Register } from "@yanzhen/core/registers"

interface Tenant {
  readonly rows: Map<string, SealedRows.SealedRow>
  readonly accesses: Map<string, ProtectedPeople.Access[]>
}

export const open = (): SealedRows.SealedRows => {
  const tenants = new Map<string, Tenant>()
  const of = (tenant: string): Tenant => {
    const known = tenants.get(tenant) ?? { rows: new Map<string, SealedRows.SealedRow>(), accesses: new Map() }
    tenants.set(tenant, known)
    return known
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
      const { rows, accesses } = of(tenant)
      const found = new Map<string, SealedRows.SealedRow>()
      for (const id of new Set(ids)) {
        const row = rows.get(id)
        accesses.set(id, [...(accesses.get(id) ?? []), { ...asked, found: row !== undefined }])
        if (row !== undefined) found.set(id, row)
      }
      return found
    },
    accesses: async (tenant, id) => of(tenant).accesses.get(id) ?? [],
    idsByHash: async (tenant, hashes) => idsIn(tenant, ({ idHash }) => idHash !== undefined && hashes.includes(idHash)),
    ids: async (tenant) => idsIn(tenant, () => true),
    nameMarks: async (tenant) => [
      ...new Map([...of(tenant).rows.values()].map(({ name }) => [`${name.length} ${name.hash}`, name])).values()
    ],
    remove: async (tenant, ids) => {
      for (const id of ids) of(tenant).rows.delete(id)
    },
    close: async () => {}
  }
}
