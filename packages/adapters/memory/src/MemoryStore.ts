/**
 * The reference store: what the laws of the port amount to with nothing but maps. Everything happens inside one turn of the event loop, so
 * that nothing can come between reading and writing. What a reader would get wrong: it forgets; `durable` is false.
 */
import { Canonical, type Criterion } from "@yanzhen/core/foundation"
import { Batches, type Digest, Journal, type Store } from "@yanzhen/core/ports"
import { Register, Registers, type RowChange, TableReading, Tables } from "@yanzhen/core/registers"
import { Lookups } from "./Lookups.ts"
import * as Sha256 from "./Sha256.ts"

export interface Options {
  /** The registers it keeps; core's own by default. */
  readonly registers?: readonly Register.AnyRegister[]
  readonly digest?: Digest.Digest
}

interface Tenant {
  head: Journal.Head
  readonly events: Journal.Recorded[]
  readonly streams: Map<string, Journal.Recorded[]>
  readonly receipts: Map<string, Store.Receipt>
  readonly tables: Tables.Tables
  readonly lookups: Lookups
}

export const open = ({ registers = Registers.all, digest = Sha256.digest }: Options = {}): Store.Store => {
  const tenants = new Map<string, Tenant>()
  const empty = (): Tenant => ({
    head: Journal.genesis,
    events: [],
    streams: new Map(),
    receipts: new Map(),
    tables: Tables.of(registers),
    lookups: new Lookups()
  })
  const read = (tenant: string): Tenant => tenants.get(tenant) ?? empty()

  const commitOne = (tenant: Tenant, batch: Store.Batch): Store.Committed => {
    const receipt = tenant.receipts.get(batch.key)
    if (receipt !== undefined) {
      const { inputHash, ...then } = receipt
      return inputHash === batch.inputHash ? { ok: true, replayed: true, ...then } : { ok: false, because: "key-reused" }
    }
    const moved = batch.appends.filter(({ stream, expected }) => (tenant.streams.get(stream)?.length ?? 0) !== expected)
    if (moved.length > 0)
      return { ok: false, because: "conflict", streams: moved.map(({ stream }) => stream).toSorted(Register.compareText) }
    const first = tenant.head.position + 1
    const sealed = Journal.seal(tenant.head, batch, digest)
    for (const { recorded } of sealed) {
      tenant.events.push(recorded)
      const stream = tenant.streams.get(recorded.stream)
      if (stream === undefined) tenant.streams.set(recorded.stream, [recorded])
      else stream.push(recorded)
    }
    tenant.head = Journal.headAfter(tenant.head, sealed)
    for (const change of batch.changes) apply(tenant, change)
    const done = { head: tenant.head, first, ...(batch.answer === undefined ? {} : { answer: batch.answer }) }
    tenant.receipts.set(batch.key, { inputHash: batch.inputHash, ...done })
    return { ok: true, replayed: false, ...done }
  }

  const askedOf = <R extends Register.AnyRegister>(
    { lookups }: Tenant,
    register: R,
    where: Criterion.Criterion<Register.RowOf<R>> | undefined,
    under: Store.Under | undefined
  ): TableReading.Asked<R> => ({ register, where, under, among: (rows, node) => lookups.candidates(register, rows.values(), node) })

  return {
    capabilities: { durable: false },
    commit: async (batches) => {
      const [first] = batches
      if (first === undefined) return []
      const tenant = read(first.tenant)
      Batches.check(batches, tenant.tables)
      // Here events are sealed while they are written; by then it would be too late to find one that has no canonical text.
      for (const { appends } of batches) for (const { events } of appends) for (const { data } of events) Canonical.text(data)
      tenants.set(first.tenant, tenant)
      return batches.map((batch) => commitOne(tenant, batch))
    },
    receipt: async (tenant, key) => read(tenant).receipts.get(key),
    history: async (tenant, stream) => [...(read(tenant).streams.get(stream) ?? [])],
    heads: async (tenant, asked) => {
      const { streams } = read(tenant)
      return new Map([...(asked ?? streams.keys())].map((stream) => [stream, streams.get(stream)?.length ?? 0]))
    },
    journal: async (tenant, after, limit) => read(tenant).events.slice(after, after + limit),
    head: async (tenant) => read(tenant).head,
    rows: async <R extends Register.AnyRegister>(
      tenant: string,
      register: R,
      where: Criterion.Criterion<Register.RowOf<R>> | undefined,
      order: Store.Order<R>,
      page: Store.Page<R>,
      under?: Store.Under
    ) => {
      const kept = read(tenant)
      return { at: kept.head.position, rows: TableReading.page(kept.tables, askedOf(kept, register, where, under), order, page) }
    },
    columns: async function* (tenant, register, where, names, under) {
      const kept = read(tenant)
      yield* TableReading.columns(kept.tables, askedOf(kept, register, where, under), names)
    },
    sums: async (tenant, register, where, by, wanted, under) => {
      const kept = read(tenant)
      return { at: kept.head.position, groups: TableReading.sums(kept.tables, askedOf(kept, register, where, under), by, wanted) }
    },
    close: async () => {}
  }
}

const apply = ({ tables, lookups }: Tenant, change: RowChange.RowChange): void => {
  const register = tables.registers.get(change.register)
  if (register === undefined) throw new RangeError(`no register ${change.register}`)
  const rows = TableReading.rowsIn(tables, register)
  const at = Register.keyText(register, change.kind === "put" ? change.row : change.key)
  const before = rows.get(at)
  Tables.apply(tables, change)
  lookups.changed(change.register, before, rows.get(at))
}
