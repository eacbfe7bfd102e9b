/**
 * A store as it was when its journal ended at some event: the journal up to there is replayed, and every register made from it. What a reader
 * would get wrong: nothing that was recorded later is in it, whatever day it speaks of; and nothing can be written.
 */
import * as TableReading from "../registers/TableReading.ts"
import type { Recorded } from "./Journal.ts"
import * as Journal from "./Journal.ts"
import * as Replay from "./Replay.ts"
import type { Store } from "./Store.ts"

const pageLength = 1000

/**
 * The store of this tenant before the first event that is not `known`; what stands behind that one is left out with it, for it may rest on
 * it. Throws `CorruptJournal`. Costs a reading of the journal, and memory for what it comes to.
 */
export const before = async (store: Store, tenant: string, known: (event: Recorded) => boolean): Promise<Store> => {
  const states: Replay.States = new Map()
  const versions = new Map<string, number>()
  let head = Journal.genesis
  for (;;) {
    const page = await store.journal(tenant, head.position, pageLength)
    const later = page.findIndex((event) => !known(event))
    const there = later < 0 ? page : page.slice(0, later)
    Replay.follow(states, there)
    for (const { stream, streamVersion } of there) versions.set(stream, streamVersion)
    const last = there.at(-1)
    if (last !== undefined) head = { position: last.position, hash: last.hash }
    if (there.length < pageLength) break
  }
  return at(store, tenant, head, versions, Replay.registersOf(states))
}

const at = (
  store: Store,
  tenant: string,
  head: Journal.Head,
  versions: ReadonlyMap<string, number>,
  tables: Parameters<typeof TableReading.page>[0]
): Store => {
  const { position } = head
  const own = (asked: string): void => {
    if (asked !== tenant) throw new RangeError(`the past of ${tenant}, not of ${asked}`)
  }
  return {
    capabilities: store.capabilities,
    commit: () => Promise.reject(new RangeError("nothing is written into the past")),
    receipt: async () => undefined,
    history: async (asked, stream) => {
      own(asked)
      return (await store.history(tenant, stream)).filter((event) => event.position <= position)
    },
    heads: async (asked, streams) => {
      own(asked)
      return streams === undefined ? new Map(versions) : new Map(streams.map((stream) => [stream, versions.get(stream) ?? 0]))
    },
    journal: async (asked, after, limit) => {
      own(asked)
      return after >= position ? [] : store.journal(tenant, after, Math.min(limit, position - after))
    },
    head: async (asked) => {
      own(asked)
      return head
    },
    rows: async (asked, register, where, order, page, under) => {
      own(asked)
      return { at: position, rows: TableReading.page(tables, { register, where, under }, order, page) }
    },
    columns: async function* (asked, register, where, names, under) {
      own(asked)
      yield* TableReading.columns(tables, { register, where, under }, names)
    },
    sums: async (asked, register, where, by, wanted, under) => {
      own(asked)
      return { at: position, groups: TableReading.sums(tables, { register, where, under }, by, wanted) }
    },
    close: async () => {}
  }
}
