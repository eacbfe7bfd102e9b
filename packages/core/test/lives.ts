/** What holds of every decider's life, whatever it is about. For tests only. */
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect } from "vitest"
import type { Decider } from "../src/foundation/Decider.ts"
import { replay } from "../src/foundation/Decider.ts"
import { reasonReader, shapeKeeper } from "./said.ts"

interface Typed {
  readonly type: string
}

export interface Life<C, S, E, X> {
  readonly decider: Decider<C, S, E, X>
  readonly fits: (state: S, event: E) => boolean
  readonly Command: Schema.Codec<C, unknown>
  readonly Event: Schema.Codec<E, unknown>
  readonly commands: fc.Arbitrary<readonly C[]>
  readonly context: X
  /** What must hold of every state on the way. */
  readonly always?: (state: S) => void
  readonly model?: Model<C, S>
}

/** A few plain lines beside the decider, which say what must come of each command. */
export interface Model<C, S> {
  /** The rules that refuse it after what was accepted before, in any order. */
  readonly refusals: (command: C, accepted: readonly C[]) => readonly string[]
  /** The rules that only accompany it. */
  readonly tells?: (command: C, accepted: readonly C[]) => readonly string[]
  /** What the state must show after the accepted commands. */
  readonly shows: (state: S, accepted: readonly C[]) => void
}

/** Commands one after another, as far as they are accepted: the events, and every state on the way. */
export const lived = <C, S, E, X>(
  decider: Decider<C, S, E, X>,
  commands: readonly C[],
  context: X
): { readonly state: S; readonly events: readonly E[]; readonly accepted: readonly C[] } => {
  let state = decider.initial
  const events: E[] = []
  const accepted: C[] = []
  for (const command of commands) {
    const decision = decider.decide(command, state, context)
    if (decision.outcome !== "met") continue
    accepted.push(command)
    for (const event of decision.value) {
      state = decider.evolve(state, event)
      events.push(event)
    }
  }
  return { state, events, accepted }
}

/** Commands in any order, or in that of their days, after some that begin a life. */
export const inOrder = <C extends { readonly on: string }>(command: fc.Arbitrary<C>, ...first: readonly C[]): fc.Arbitrary<readonly C[]> =>
  fc
    .tuple(fc.array(command, { minLength: 1, maxLength: 30 }), fc.constantFrom(false, true, true))
    .map(([all, isSorted]) => [...first, ...(isSorted ? all.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) : all)])

/**
 * Every event of an accepted command fits the state it meets; one that does not fit changes nothing; a replay from the journal's form gives
 * the same state; a refusal says why, in words; and commands and events keep their shapes. Enough commands must be accepted, or the law
 * would hold of nothing.
 */
export const holdsOf = <C extends Typed, S, E extends Typed, X>({
  decider,
  fits,
  Command,
  Event,
  commands,
  context,
  always,
  model
}: Life<C, S, E, X>): void => {
  const tried = { accepted: 0, refused: 0 }
  const commanded = shapeKeeper(Command)
  const happened = shapeKeeper(Event)
  const readsWhole = reasonReader()
  const [encodeCommand, decodeCommand] = [Schema.encodeSync(Command), Schema.decodeUnknownSync(Command)]
  const [encode, decode] = [Schema.encodeSync(Event), Schema.decodeUnknownSync(Event)]
  const holds = fc.property(commands, (given) => {
    let state = decider.initial
    const events: E[] = []
    const accepted: C[] = []
    for (const one of given) {
      expect(decodeCommand(JSON.parse(JSON.stringify(encodeCommand(one))))).toEqual(one)
      commanded(one)
      const decision = decider.decide(one, state, context)
      for (const finding of decision.findings) readsWhole(finding)
      if (model !== undefined) {
        const refusals = model.refusals(one, accepted)
        const told = model.tells?.(one, accepted) ?? []
        expect(new Set(decision.findings.map(({ rule }) => rule)), JSON.stringify(one)).toEqual(new Set([...refusals, ...told]))
        expect(decision.outcome === "met").toBe(refusals.length === 0)
      }
      if (decision.outcome !== "met") {
        expect(decision.findings.length).toBeGreaterThan(0)
        tried.refused += 1
        continue
      }
      tried.accepted += 1
      accepted.push(one)
      expect(decision.value.length).toBeGreaterThan(0)
      for (const event of decision.value) {
        expect(fits(state, event), JSON.stringify(event)).toBe(true)
        state = decider.evolve(state, event)
        always?.(state)
        happened(event)
        events.push(event)
      }
      for (const event of events) if (!fits(state, event)) expect(decider.evolve(state, event)).toBe(state)
      model?.shows(state, accepted)
    }
    const journal = events.map((event) => JSON.stringify(encode(event)))
    expect(
      replay(
        decider,
        journal.map((line) => decode(JSON.parse(line)))
      )
    ).toEqual(state)
  })
  // How many are accepted in one go is left to chance; that enough are is not.
  const hasSeen = () => tried.accepted > 300 && (model === undefined || tried.refused > 100)
  for (let round = 0; round < 5 && (round === 0 || !hasSeen()); round++) fc.assert(holds, { numRuns: 300 })
  expect(tried.accepted).toBeGreaterThan(300)
  if (model !== undefined) expect(tried.refused).toBeGreaterThan(100)
}
