/**
 * Places for protected people that break one promise each. Every wrapper is as near to the real thing as it can be: it goes wrong only where
 * its case looks.
 */
import type { PersonKeys, SealedRows } from "@yanzhen/core/ports"
import { tenant as kitTenant } from "../src/Sample.ts"

type S = SealedRows.SealedRows
type K = PersonKeys.PersonKeys
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

export const brokenSealed: Readonly<Record<string, (sealed: S) => Partial<S>>> = {
  "sealed.kept": (sealed) => ({
    // A column that holds Latin letters only.
    put: (tenant, rows) =>
      sealed.put(
        tenant,
        rows.map((row) => ({ ...row, sealed: row.sealed.replaceAll(/[^ -~]/g, "?") }))
      )
  }),
  "sealed.replaced-whole": (sealed) => {
    const hashes = new Map<string, string>()
    return {
      put: async (tenant, rows) => {
        for (const { id, idHash } of rows) if (idHash !== undefined) hashes.set(id, idHash)
        await sealed.put(
          tenant,
          rows.map((row) => {
            const idHash = row.sealed === "new" ? hashes.get(row.id) : row.idHash
            return idHash === undefined ? row : { ...row, idHash }
          })
        )
      }
    }
  },
  "sealed.every-read-entered": (sealed) => ({
    // Nobody there, nothing to enter.
    read: (tenant, ids, asked) => sealed.read(tenant, ids.includes("r-2") ? ids : ids.filter((id) => id !== "r-0"), asked)
  }),
  "sealed.reads-at-once": (sealed) => {
    // Reads the last number, lets others in, and writes over what they wrote.
    let under = 0
    let lost = false
    return {
      read: async (tenant, ids, asked) => {
        under++
        await turn()
        lost ||= under > 2
        const found = await sealed.read(tenant, ids, asked)
        under--
        return found
      },
      accesses: async (tenant, id) => (await sealed.accesses(tenant, id)).slice(lost ? 1 : 0)
    }
  },
  "sealed.by-hash": (sealed) => ({
    idsByHash: async (tenant, hashes) => (await sealed.idsByHash(tenant, hashes)).slice(0, 1)
  }),
  "sealed.ids": (sealed) => ({
    ids: async (tenant) => (await sealed.ids(tenant)).toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
  }),
  "sealed.name-marks": (sealed) => ({
    nameMarks: async (tenant) => {
      const marks = await sealed.nameMarks(tenant)
      return marks.length > 1 ? [...marks, ...marks.slice(0, 1)] : marks
    }
  }),
  "sealed.removed": (sealed) => {
    const gone = new Set<string>()
    return {
      remove: async (tenant, ids) => {
        if (tenant === kitTenant) for (const id of ids) gone.add(id)
        return sealed.remove(tenant, ids)
      },
      accesses: async (tenant, id) => (gone.has(id) ? [] : sealed.accesses(tenant, id))
    }
  },
  "sealed.of-tenant": (sealed) => ({ remove: (_tenant, ids) => sealed.remove(kitTenant, ids) }),
  "sealed.texts-kept": (sealed) => {
    // Replaces what is sealed, and leaves whose it was.
    const first = new Map<string, readonly string[]>()
    return {
      putTexts: async (tenant, texts) => {
        await sealed.putTexts(
          tenant,
          texts.map((one) => ({ ...one, people: one.sealed === "new" ? (first.get(one.id) ?? one.people) : one.people }))
        )
        for (const { id, people } of texts) first.set(id, people)
      }
    }
  },
  "sealed.text-ids": (sealed) => ({
    // By length first, as a person would count.
    textIds: async (tenant) => (await sealed.textIds(tenant)).toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))
  }),
  "sealed.text-read-entered": (sealed) => ({
    // Of several people, the first is enough.
    accesses: async (tenant, id) =>
      id === "r-2" ? (await sealed.accesses(tenant, id)).filter(({ purpose }) => purpose !== "care") : sealed.accesses(tenant, id)
  }),
  "sealed.forgotten-meanwhile": (sealed) => {
    // Rows that nobody has read yet lie in a buffer, which removing forgets.
    const unread = new Set<string>()
    return {
      put: async (tenant, rows) => {
        for (const { id } of rows) unread.add(id)
        await sealed.put(tenant, rows)
      },
      read: async (tenant, ids, asked) => {
        for (const id of ids) unread.delete(id)
        return sealed.read(tenant, ids, asked)
      },
      remove: (tenant, ids) =>
        sealed.remove(
          tenant,
          ids.filter((id) => !unread.has(id))
        )
    }
  },
  "sealed.texts-go-with-people": (sealed) => ({
    // Begins with: "r-1" is the beginning of "r-10".
    remove: async (tenant, ids) => {
      const gone = await sealed.remove(tenant, ids)
      if (ids.includes("r-1")) await sealed.removeTexts(tenant, ["x-2"])
      return gone
    }
  }),
  "sealed.many": (sealed) => ({ read: (tenant, ids, asked) => sealed.read(tenant, ids.slice(0, 999), asked) })
}

export const brokenKeys: Readonly<Record<string, (keys: K) => Partial<K>>> = {
  "keys.first-stays": (keys) => {
    const latest = new Map<string, string>()
    return {
      keep: async (tenant, candidates) => {
        const kept = await keys.keep(tenant, candidates)
        for (const [id, wrapped] of candidates) if (candidates.size === 2 && kept.get(id)?.state === "kept") latest.set(id, wrapped)
        return kept
      },
      get: async (tenant, ids) =>
        new Map(
          [...(await keys.get(tenant, ids))].map(([id, key]) => {
            const wrapped = latest.get(id)
            return [id, ids.includes("r-0") && wrapped !== undefined ? { state: "kept", wrapped } : key] as const
          })
        )
    }
  },
  "keys.at-once": (keys) => {
    let under = 0
    return {
      keep: async (tenant, candidates) => {
        under++
        await turn()
        const isCrowded = under > 1
        const kept = await keys.keep(tenant, candidates)
        under--
        // Believes its own to be there.
        return isCrowded ? new Map([...candidates].map(([id, wrapped]) => [id, { state: "kept", wrapped } as const])) : kept
      }
    }
  },
  "keys.destroyed": (keys) => ({
    destroy: async (tenant, ids) => {
      const known = await keys.get(tenant, ids)
      await keys.destroy(tenant, tenant === kitTenant ? ids.filter((id) => known.has(id)) : ids)
    }
  }),
  "keys.of-tenant": (keys) => ({
    destroy: async (tenant, ids) => {
      await keys.destroy(tenant, ids)
      if (tenant !== kitTenant) await keys.destroy(kitTenant, ids)
    }
  }),
  "keys.many": (keys) => ({ get: (tenant, ids) => keys.get(tenant, ids.slice(0, 999)) })
}
