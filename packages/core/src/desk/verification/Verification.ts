/**
 * Whether what is stored is what happened: the journal is replayed, its chain of hashes followed, and every register held against the one
 * that the journal makes. What a reader would get wrong: a chain proves only that it fits itself. Whoever can rewrite everything can also
 * rewrite the hashes; that is found by a hash which somebody wrote down elsewhere (`promised`).
 */
import * as Effect from "effect/Effect"
import type { Head } from "../../ports/Journal.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Registers from "../../registers/Registers.ts"
import type { Row } from "../../registers/RowChange.ts"
import * as Tables from "../../registers/Tables.ts"
import { ask } from "../Ask.ts"
import { Contended, type WorldFailed } from "../DeskError.ts"
import * as JournalCheck from "./JournalCheck.ts"
import * as RegisterCheck from "./RegisterCheck.ts"
import type { Fault, JournalFault, Promised, RowFault } from "./VerificationFault.ts"
import type { World } from "../World.ts"

export interface Options {
  /** The hash of a moment that somebody wrote down, with its position if that is known too. */
  readonly promised?: Promised
  /** Called after each page, with the number of events read so far. */
  readonly onPage?: (events: number) => void
}

export interface Verification {
  /** No fault was found. */
  readonly holds: boolean
  /** The journal's end as it was followed: worth writing down. */
  readonly head: Head
  readonly events: number
  readonly streams: number
  /** Rows of all registers that were held against the journal. */
  readonly rows: number
  /** Where the promised hash stands: the journal up to there is the one that was promised. */
  readonly promiseMet?: Head
  /** Those of the journal in order of position, then those of the registers in order of their key. */
  readonly faults: readonly Fault[]
}

const pageLength = 1000
/** How often a journal that grows while it is read is read on to its end. */
const mostRounds = 8

/** Reads everything, writes nothing. `Contended` if others wrote so much meanwhile that journal and registers were never seen at one moment. */
export const verify = Effect.fnUntraced(function* (
  world: World,
  { promised, onPage }: Options = {}
): Effect.fn.Return<Verification, WorldFailed | Contended> {
  const check = JournalCheck.of(world.tenant, promised)
  for (let round = 0; round < mostRounds; round++) {
    yield* ask("journal", () => followToEnd(world, check, onPage))
    const head = yield* ask("head", () => world.store.head(world.tenant))
    const streams = JournalCheck.streamFaults(check, yield* ask("heads", () => world.store.heads(world.tenant)))
    const registers = yield* ask("columns", () => compareRegisters(world, check))
    const later = yield* ask("head", () => world.store.head(world.tenant))
    const more = yield* ask("journal", () => world.store.journal(world.tenant, check.reached, 1))
    if (later.hash !== head.hash || later.position !== head.position || more.length > 0) continue
    const journal = [...check.faults, ...streams, ...JournalCheck.endFaults(check, head)].toSorted((a, b) => a.position - b.position)
    return answer(check, journal, registers)
  }
  return yield* new Contended({ streams: [] })
})

const answer = (
  check: JournalCheck.JournalCheck,
  journal: readonly JournalFault[],
  registers: { readonly faults: readonly RowFault[]; readonly rows: number }
): Verification => ({
  holds: journal.length === 0 && registers.faults.length === 0,
  head: check.chain.head,
  events: check.events,
  streams: check.lastOf.size,
  rows: registers.rows,
  ...(check.promiseMet === undefined ? {} : { promiseMet: check.promiseMet }),
  faults: [...journal, ...registers.faults]
})

/** A page that leads no further is the last, whatever a broken store puts into it. */
const followToEnd = async (
  { store, tenant, digest }: World,
  check: JournalCheck.JournalCheck,
  onPage: Options["onPage"]
): Promise<void> => {
  for (;;) {
    const after = check.reached
    const page = await store.journal(tenant, after, pageLength)
    JournalCheck.follow(check, page, digest)
    if (check.reached === after) return
    onPage?.(check.events)
  }
}

const compareRegisters = async ({ store, tenant }: World, check: JournalCheck.JournalCheck) => {
  const tables = Replay.registersOf(check.states)
  const faults: RowFault[] = []
  let rows = 0
  for (const register of Registers.all) {
    const stored = store.columns(tenant, register, undefined, Object.keys(register.facts.fields))
    const expected: readonly object[] = Tables.rowsOf(tables, register)
    const compared = await RegisterCheck.compare(register, stored, expected as readonly Row[], check.chain.head.position)
    faults.push(...compared.faults)
    rows += compared.rows
  }
  return { faults, rows }
}
