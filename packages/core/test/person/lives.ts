/** What the tests of people's lives share: who, ten days of which one is today, and their deciders against a model. For tests only. */
import type * as Schema from "effect/Schema"
import * as fc from "fast-check"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import { holdsOf, type Life, type Model } from "../lives.ts"
import { rulesOf } from "../said.ts"

export const person = Id.require<Id.PersonId>

export const day = Day.require
/** Ten days, the last of which is today: a future is needed now and then. */
export const today = day("2026-03-08")
export const anyDay = fc.integer({ min: 1, max: 10 }).map((n) => `2026-03-${String(n).padStart(2, "0")}`)

export const rules = rulesOf

interface Of<C, S, E, X> extends Pick<Life<C, S, E, X>, "decider" | "fits" | "context">, Model<C, S> {
  readonly shapes: { readonly Command: Schema.Codec<C, unknown>; readonly Event: Schema.Codec<E, unknown> }
  readonly commands: fc.Arbitrary<C>
}

/** Commands at random, one after the other, against the model. */
export const lives = <C extends { readonly type: string }, S, E extends { readonly type: string }, X>({
  shapes,
  commands,
  refusals,
  shows,
  ...of
}: Of<C, S, E, X>): void => holdsOf({ ...of, ...shapes, commands: fc.array(commands, { maxLength: 14 }), model: { refusals, shows } })
