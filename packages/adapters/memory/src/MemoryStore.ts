/**
 * The reference store: what the laws of the port amount to with nothing but maps. Everything happens inside one turn of the event loop, so
 * that nothing can come between reading and writing. What a reader would get wrong: it forgets; `durable` is false.
 */
import { Canonical, Criterion, ParameterView } from "@yanzhen/core/foundation"
import { Batches, type Digest, Journal, type Store } from "@yanzhen/core/ports"
import { Columns, Register, Registers, type RowChange, Tables } from "@yanzhen/core/registers"
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

  /** Rows that meet the criterion, as they are kept: most are left out, so only those handed over are made whole. */
  const select = <R extends Register.AnyRegister>(
    tenant: Tenant,
    register: R,
    where: Criterion.Criterion<Register.RowOf<R>> | undefined,
    { view = ParameterView.none, calendar }: Store.Under = {}
  ): readonly RowChange.Row[] => {
    const rows = rowsIn(tenant.tables, register)
    if (where === undefined) return [...rows.values()]
    const candidates = tenant.lookups.candidates(register, rows.values(), where.node) ?? rows.values()
    const isMet = Criterion.compile(where, view, calendar === undefined ? {} : { calendar })
    const selected: RowChange.Row[] = []
    // A column that a row lacks is unknown, which is what the criterion reads.
    for (const row of candidates) if (isMet(row as Register.RowOf<R>)) selected.push(row)
    return selected
  }

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
    heads: async (tenant, streams) => new Map(streams.map((stream) => [stream, read(tenant).streams.get(stream)?.length ?? 0])),
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
      const compare = Register.comparing(register, order)
      const after = page.after as RowChange.Row | undefined
      const sorted = select(read(tenant), register, where, under).toSorted(compare)
      const rest = after === undefined ? sorted : sorted.filter((row) => compare(after, row) < 0)
      return { at: read(tenant).head.position, rows: rest.slice(0, page.limit).map((row) => Register.wholeRow(register, row)) }
    },
    columns: async function* (tenant, register, where, names, under) {
      const rows = select(read(tenant), register, where, under).toSorted(Register.comparing(register, []))
      for (let from = 0; from < rows.length; from += batchLength) yield Columns.of(register, rows.slice(from, from + batchLength), names)
    },
    close: async () => {}
  }
}

const batchLength = 4096

const rowsIn = (tables: Tables.Tables, { name }: Register.AnyRegister): ReadonlyMap<string, RowChange.Row> => {
  const rows = tables.rows.get(name)
  if (rows === undefined) throw new RangeError(`no register ${name}`)
  return rows
}

const apply = ({ tables, lookups }: Tenant, change: RowChange.RowChange): void => {
  const register = tables.registers.get(change.register)
  if (register === undefined) throw new RangeError(`no register ${change.register}`)
  const rows = rowsIn(tables, register)
  const at = Register.keyText(register, change.kind === "put" ? change.row : change.key)
  const before = rows.get(at)
  Tables.apply(tables, change)
  lookups.changed(change.register, before, rows.get(at))
}
