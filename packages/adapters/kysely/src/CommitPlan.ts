/**
 * What a commit comes to, worked out before anything is written: who is answered what, and one net change for each stream and each row.
 * So a refused batch leaves no trace without a savepoint, and a row that many batches touch is written once.
 */
import { Journal, type Digest, type Store } from "@yanzhen/core/ports"
import { Register, type RowChange } from "@yanzhen/core/registers"

/** What was read of the tenant under its lock. */
export interface Read {
  readonly head: Journal.Head
  readonly receipts: ReadonlyMap<string, Store.Receipt>
  /** Versions of every stream that a batch names. */
  readonly versions: ReadonlyMap<string, number>
}

/** What is known of a plan by whoever is asked after it. */
export interface Outcome {
  readonly answers: readonly Store.Committed[]
  readonly head: Journal.Head
  /** Versions of the streams that were written or relied on. */
  readonly versions: ReadonlyMap<string, number>
  readonly receipts: ReadonlyMap<string, Store.Receipt>
}

export interface CommitPlan {
  readonly outcome: Outcome
  readonly events: readonly Journal.Sealed[]
  readonly rows: ReadonlyMap<string, Changes>
}

/** The net changes of one register, by key: a row to put, deltas to add, or nothing to keep. */
export type Changes = Map<unknown, RowChange.RowChange>

export const of = (
  batches: readonly Store.Batch[],
  read: Read,
  registers: ReadonlyMap<string, Register.AnyRegister>,
  digest: Digest.Digest
): CommitPlan => {
  const versions = new Map<string, number>()
  const receipts = new Map<string, Store.Receipt>()
  const rows = new Map<string, Changes>()
  const events: Journal.Sealed[] = []
  let head = read.head

  const versionOf = (stream: string): number => versions.get(stream) ?? read.versions.get(stream) ?? 0

  const answer = (batch: Store.Batch): Store.Committed => {
    const receipt = receipts.get(batch.key) ?? read.receipts.get(batch.key)
    if (receipt !== undefined) {
      const { inputHash, ...then } = receipt
      return inputHash === batch.inputHash ? { ok: true, replayed: true, ...then } : { ok: false, because: "key-reused" }
    }
    const moved = batch.appends.filter(({ stream, expected }) => versionOf(stream) !== expected)
    if (moved.length > 0)
      return { ok: false, because: "conflict", streams: moved.map(({ stream }) => stream).toSorted(Register.compareText) }

    const first = head.position + 1
    const sealed = Journal.seal(head, batch, digest)
    head = Journal.headAfter(head, sealed)
    for (const one of sealed) events.push(one)
    for (const { stream, expected, events: fresh } of batch.appends) versions.set(stream, expected + fresh.length)
    for (const change of batch.changes) keep(rows, registers, change)
    const done = { head, first, ...(batch.answer === undefined ? {} : { answer: batch.answer }) }
    receipts.set(batch.key, { inputHash: batch.inputHash, ...done })
    return { ok: true, replayed: false, ...done }
  }

  const answers = batches.map(answer)
  return { outcome: { answers, head, versions, receipts }, events, rows }
}

/** What will be there once the plan is written, of what was read before or after that. */
export const after = ({ head, versions, receipts }: Outcome, read: Read): Read => ({
  head,
  receipts: new Map([...read.receipts, ...receipts]),
  versions: new Map([...read.versions].map(([stream, version]) => [stream, versions.get(stream) ?? version]))
})

/** A register is put to or added to, never both; so the last put or removal stands, and deltas sum. */
const keep = (rows: Map<string, Changes>, registers: ReadonlyMap<string, Register.AnyRegister>, change: RowChange.RowChange): void => {
  const register = registers.get(change.register)
  if (register === undefined) throw new RangeError(`no register ${change.register}`)
  let changes = rows.get(change.register)
  if (changes === undefined) {
    changes = new Map()
    rows.set(change.register, changes)
  }
  const key = change.kind === "put" ? change.row : change.key
  const [only] = register.key
  const at = register.key.length === 1 && only !== undefined ? key[only] : Register.keyText(register, key)
  const before = changes.get(at)
  changes.set(at, change.kind === "add" && before?.kind === "add" ? together(before, change) : change)
}

const together = (one: RowChange.Add, other: RowChange.Add): RowChange.Add => {
  const deltas: Record<string, number> = { ...one.deltas }
  for (const [column, delta] of Object.entries(other.deltas)) deltas[column] = (deltas[column] ?? 0) + delta
  return { ...one, deltas }
}
