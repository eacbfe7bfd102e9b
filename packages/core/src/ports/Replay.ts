/**
 * From a journal to states: the border at which stored events are read again. What a reader would get wrong: nothing is skipped. An event
 * of an unknown type, a newer version, or one that cannot happen in its state means that the journal is corrupt, and is thrown as that.
 */
import type { Kind, Life } from "../registers/Kind.ts"
import * as Projection from "../registers/Projection.ts"
import type * as Register from "../registers/Register.ts"
import * as Registers from "../registers/Registers.ts"
import * as Tables from "../registers/Tables.ts"
import type { Recorded } from "./Journal.ts"

export class CorruptJournal extends Error {
  readonly _tag = "CorruptJournal"
  override readonly name = "CorruptJournal"
  readonly because: "unknown-stream" | "unknown-type" | "unfit-event"
  readonly stream: string
  readonly position: number
  readonly type: string
  constructor(because: CorruptJournal["because"], { stream, position, type, typeVersion }: Recorded) {
    super(`corrupt journal at position ${position}: ${because}, ${type} v${typeVersion} in ${stream}`)
    this.because = because
    this.stream = stream
    this.position = position
    this.type = type
  }
}

/** The event in its present shape: old versions are lifted step by step until no upcast is left. Throws `CorruptJournal` for what nobody can read. */
const present = <State, Event extends { readonly type: string }>(kind: Life<State, Event>, recorded: Recorded): Event => {
  let data: { readonly type?: unknown; readonly v?: unknown } = recorded.data
  for (;;) {
    const at = `${String(data.type)}@${String(data.v)}`
    const upcast = Object.hasOwn(kind.upcasts, at) ? kind.upcasts[at] : undefined
    if (upcast === undefined) break
    data = upcast(data)
  }
  // An upcast leads to the present version, and the present version is the highest that this program knows.
  const type = kind.types.find((one) => one === data.type)
  if (type === undefined || data.v !== (kind.versions?.[type] ?? 1)) throw new CorruptJournal("unknown-type", recorded)
  return data as unknown as Event
}

/** The next state. Throws `CorruptJournal` for an event that cannot be read or cannot happen here. */
export const step = <State, Event extends { readonly type: string }>(kind: Life<State, Event>, state: State, recorded: Recorded): State => {
  const event = present(kind, recorded)
  if (!kind.fits(state, event)) throw new CorruptJournal("unfit-event", recorded)
  return kind.evolve(state, event, recorded.recordedAt)
}

/** The state of a stream from its history. */
export const state = <State, Event extends { readonly type: string }>(kind: Life<State, Event>, history: Iterable<Recorded>): State => {
  let at = kind.initial
  for (const recorded of history) at = step(kind, at, recorded)
  return at
}

/** The states of all streams of a tenant, followed event by event. */
export type States = Map<string, unknown>

/** Which kind a stream is of does not matter here: its own states go back into its own functions. */
type AnyKind = Kind<unknown, { readonly type: string }>

const kindOf = (recorded: Recorded): AnyKind => {
  const parts = Projection.streamParts(recorded.stream)
  if (parts === undefined) throw new CorruptJournal("unknown-stream", recorded)
  return Projection.kinds[parts.kind] as unknown as AnyKind
}

/** Follows a page of the journal. Call with one page after the other, and the same `states`. */
export const follow = (states: States, page: Iterable<Recorded>): void => {
  for (const recorded of page) {
    const kind = kindOf(recorded)
    states.set(recorded.stream, step(kind, states.get(recorded.stream) ?? kind.initial, recorded))
  }
}

/** These registers as the states make them: what a store's rows are held against. */
export const registersOf = (
  states: ReadonlyMap<string, unknown>,
  registers: readonly Register.AnyRegister[] = Registers.all
): Tables.Tables => {
  const tables = Tables.of(registers)
  for (const [stream, after] of states) {
    const parts = Projection.streamParts(stream)
    if (parts === undefined) continue
    const kind = Projection.kinds[parts.kind] as unknown as AnyKind
    for (const change of kind.project(parts.id, kind.initial, after)) if (tables.rows.has(change.register)) Tables.apply(tables, change)
  }
  return tables
}
