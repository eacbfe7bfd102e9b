/**
 * A store whose keeper is not honest. `copyOf` takes everything out of a store; `storeOf` serves a copy again, after somebody changed it;
 * `putRight` makes a changed copy fit itself: positions, versions, hashes, heads and registers, as someone would who can write everywhere.
 */
import { Journal, Replay, type Store } from "@yanzhen/core/ports"
import { Columns, Register, Registers, type RowChange, Tables } from "@yanzhen/core/registers"
import { Sha256 } from "@yanzhen/memory"

export interface Copy {
  readonly tenant: string
  events: Journal.Recorded[]
  rows: Map<string, RowChange.Row[]>
  heads: Map<string, number>
  head: Journal.Head
}

const everything = 1_000_000

export const copyOf = async (store: Store.Store, tenant: string): Promise<Copy> => {
  const events = [...structuredClone(await store.journal(tenant, 0, everything))]
  const rows = new Map<string, RowChange.Row[]>()
  for (const register of Registers.all) {
    const { rows: all } = await store.rows(tenant, register, undefined, [], { limit: everything })
    rows.set(register.name, [...(structuredClone(all) as unknown as RowChange.Row[])])
  }
  return {
    tenant,
    events,
    rows,
    heads: new Map(await store.heads(tenant)),
    head: await store.head(tenant)
  }
}

/** Reads only, as a database would: events by position, rows by key. */
export const storeOf = (store: Store.Store, { events, rows, heads, head }: Copy): Store.Store => ({
  ...store,
  commit: () => Promise.reject(new Error("a copy is read")),
  head: async () => head,
  heads: async (_, streams = [...heads.keys()]) => new Map(streams.map((stream) => [stream, heads.get(stream) ?? 0])),
  history: async (_, stream) => events.filter((event) => event.stream === stream),
  journal: async (_, after, limit) =>
    events
      .filter(({ position }) => position > after)
      .toSorted((a, b) => a.position - b.position)
      .slice(0, limit),
  columns: async function* (_, register, __, names) {
    yield Columns.of(register, (rows.get(register.name) ?? []).toSorted(Register.comparing(register, [])), names)
  }
})

/** Everything computed anew from the events in the order in which they lie. */
export const putRight = (copy: Copy): void => {
  const versions = new Map<string, number>()
  let head = Journal.genesis
  copy.events = copy.events.flatMap(({ tenant, recordedAt, actor, stream, on, policy, data }) => {
    const expected = versions.get(stream) ?? 0
    versions.set(stream, expected + 1)
    const sealed = Journal.seal(
      head,
      { tenant, recordedAt, actor, appends: [{ stream, expected, events: [{ on, policy, data }] }] },
      Sha256.digest
    )
    head = Journal.headAfter(head, sealed)
    return sealed.map(({ recorded }) => recorded)
  })
  copy.heads = versions
  copy.head = head
  const states: Replay.States = new Map()
  for (const event of copy.events) {
    try {
      Replay.follow(states, [event])
    } catch (error) {
      if (!(error instanceof Replay.CorruptJournal)) throw error
    }
  }
  const tables = Replay.registersOf(states)
  for (const register of Registers.all)
    copy.rows.set(register.name, [...(Tables.rowsOf(tables, register) as readonly object[] as readonly RowChange.Row[])])
}
