/** Commands at random, one after the other, to a decider and to a few plain lines that say what must come of each. For tests only. */
import type * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { expect } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { Decider } from "../../src/foundation/Decider.ts"
import { replay } from "../../src/foundation/Decider.ts"
import * as Id from "../../src/foundation/Id.ts"
import { readsWhole, rulesOf, shapeKeeper } from "../said.ts"

export const person = Id.require<Id.PersonId>

export const day = Day.require
/** Ten days, the last of which is today: a future is needed now and then. */
export const today = day("2026-03-08")
export const anyDay = fc.integer({ min: 1, max: 10 }).map((n) => `2026-03-${String(n).padStart(2, "0")}`)

export const rules = rulesOf

interface Typed {
  readonly type: string
}

interface Life<Command, State, Event, Context> {
  readonly decider: Decider<Command, State, Event, Context>
  readonly fits: (state: State, event: Event) => boolean
  readonly shapes?: { readonly Command: Schema.Codec<Command, unknown>; readonly Event: Schema.Codec<Event, unknown> }
  readonly commands: fc.Arbitrary<Command>
  readonly context: Context
  /** What the model says of a command given what was accepted before: the rules that refuse it, in any order. */
  readonly refusals: (command: Command, accepted: readonly Command[]) => readonly string[]
  /** What the state must show after the accepted commands. */
  readonly shows: (state: State, accepted: readonly Command[]) => void
}

/** Every accepted command gives events that fit; replaying them gives the state; an event that does not fit changes nothing. */
export const lives = <Command extends Typed, State, Event extends Typed, Context>(
  of: Life<Command, State, Event, Context>,
  runs = 300
): void => {
  const tried = { accepted: 0, refused: 0 }
  const commanded = of.shapes && shapeKeeper(of.shapes.Command)
  const happened = of.shapes && shapeKeeper(of.shapes.Event)
  fc.assert(
    fc.property(fc.array(of.commands, { maxLength: 14 }), (commands) => {
      let state = of.decider.initial
      const events: Event[] = []
      const accepted: Command[] = []
      for (const command of commands) {
        const decision = of.decider.decide(command, state, of.context)
        commanded?.(command)
        for (const finding of decision.findings) readsWhole(finding)
        const refusals = of.refusals(command, accepted)
        expect(new Set(rules(decision)), JSON.stringify(command)).toEqual(new Set(refusals))
        expect(decision.outcome).toBe(refusals.length === 0 ? "met" : "unmet")
        if (decision.outcome !== "met") {
          tried.refused++
          continue
        }
        tried.accepted++
        accepted.push(command)
        for (const event of decision.value) {
          expect(of.fits(state, event)).toBe(true)
          state = of.decider.evolve(state, event)
          happened?.(event)
          events.push(event)
        }
        of.shows(state, accepted)
      }
      expect(replay(of.decider, events)).toEqual(state)
      for (const event of events) {
        const next = of.decider.evolve(state, event)
        if (!of.fits(state, event)) expect(next).toBe(state)
      }
    }),
    { numRuns: runs }
  )
  expect(Math.min(tried.accepted, tried.refused)).toBeGreaterThan(100)
}
