/**
 * A kind of stream: how its events become states, and its states rows. What a reader would get wrong: folding the changes of each event
 * gives the same rows as projecting the last state at once, so that registers can be computed from the journal again.
 */
import type { Instant } from "../foundation/Instant.ts"
import * as Register from "./Register.ts"
import type { Row, RowChange } from "./RowChange.ts"

/** What a decider brings. `types` names every event; the others say how old and odd ones are read. */
export interface Life<State, Event extends { readonly type: string }> {
  readonly initial: State
  /** `recordedAt`: when the event reaches the journal. Few kinds ask. */
  readonly evolve: (state: State, event: Event, recordedAt: Instant) => State
  /** Whether the event can happen in this state; a journal where it happens otherwise is corrupt. */
  readonly fits: (state: State, event: Event) => boolean
  readonly types: readonly Event["type"][]
  /** The present version of each type's shape; 1 where nothing is said. */
  readonly versions?: { readonly [type: string]: number }
  /** Old shapes to new ones, by `type@v`. */
  readonly upcasts: { readonly [typeAtVersion: string]: (data: object) => object }
}

/** `id` is the stream's name after the first slash. */
export interface Kind<State, Event extends { readonly type: string }> extends Life<State, Event> {
  /** The registers that its rows stand in. */
  readonly feeds: readonly Register.AnyRegister[]
  readonly project: (id: string, before: State, after: State) => readonly RowChange[]
}

/** Rows of one register that a state of one stream amounts to. They are this stream's own: no other stream puts a row under their keys. */
export interface Sheet<State> {
  readonly register: Register.AnyRegister
  readonly of: (id: string, state: State) => readonly Row[]
}

/** A sheet whose rows are checked against the columns of its register. A column that is not named is unknown. */
export const sheet = <R extends Register.AnyRegister, State>(
  register: R,
  of: (id: string, state: State) => readonly { readonly [N in Register.NameOf<R>]?: Register.RowOf<R>[N] }[]
): Sheet<State> => ({ register, of: of as unknown as Sheet<State>["of"] })

/** A state of a stream that has begun: its first event told `First`, and it has left its "none". */
export type Begun<State extends { readonly stage: string }, First extends keyof State> = State & {
  readonly stage: Exclude<State["stage"], "none">
} & { readonly [F in First]-?: NonNullable<State[F]> }

/** A sheet of streams that have begun, whose first event tells `first`: of one that has not, no register says anything. */
export const sheetSince = <R extends Register.AnyRegister, State extends { readonly stage: string }, First extends keyof State>(
  first: First,
  register: R,
  of: (id: string, state: NoInfer<Begun<State, First>>) => readonly { readonly [N in Register.NameOf<R>]?: Register.RowOf<R>[N] }[]
): Sheet<State> => sheet(register, (id, state: State) => (state[first] === undefined ? [] : of(id, state as Begun<State, First>)))

/** A kind whose rows follow from each state alone: what is new or changed is put, what is no more is removed. */
export const of = <State, Event extends { readonly type: string }>(
  life: Life<State, Event>,
  sheets: readonly Sheet<State>[]
): Kind<State, Event> => ({
  ...life,
  feeds: sheets.map(({ register }) => register),
  project: (id, before, after) =>
    before === after ? [] : sheets.flatMap(({ register, of: rows }) => difference(register, rows(id, before), rows(id, after)))
})

const difference = (register: Register.AnyRegister, before: readonly Row[], after: readonly Row[]): readonly RowChange[] => {
  const gone = new Map(before.map((row) => [Register.keyText(register, row), row]))
  const changes: RowChange[] = []
  for (const row of after) {
    const at = Register.keyText(register, row)
    const was = gone.get(at)
    gone.delete(at)
    if (was === undefined || !isSame(register, was, row)) changes.push({ kind: "put", register: register.name, row })
  }
  for (const row of gone.values()) changes.push({ kind: "remove", register: register.name, key: Register.keyOf(register, row) })
  return changes
}

const isSame = ({ facts }: Register.AnyRegister, one: Row, other: Row): boolean =>
  Object.keys(facts.fields).every((column) => one[column] === other[column])

/** Every type of event, once: a type that is missing or strange does not compile. */
export const typesOf = <T extends string>(types: { readonly [type in T]: unknown }): readonly T[] => Object.keys(types) as T[]

/** The same where no table lists them; here, too, one that is missing does not compile. */
export const everyType =
  <T extends string>() =>
  <const L extends readonly T[]>(...types: L & ([T] extends [L[number]] ? unknown : readonly [missing: Exclude<T, L[number]>])): L =>
    types
