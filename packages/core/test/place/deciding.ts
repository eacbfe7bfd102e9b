/** What a decider of places answers, all that was commanded before it being accepted. For tests only. */
import { expect } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { Decider } from "../../src/foundation/Decider.ts"
import { lived } from "../lives.ts"
import { answered } from "../said.ts"

export const context = { today: Day.require("2026-06-30") }

/** The state after commands that must all be accepted. */
export const after = <C, S, E>(decider: Decider<C, S, E, { today: Day.Day }>, commands: readonly C[]): S => {
  const { state, accepted } = lived(decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
/** "met" or the rules that refuse. */
export const answer = <C, S, E>(decider: Decider<C, S, E, { today: Day.Day }>, before: readonly C[], command: C): string =>
  answered(decider.decide(command, after(decider, before), context))
/** An accepted command gives this one event, and nothing is remarked; but for its type the event says what the command said. */
export const gives = <C extends { readonly type: string }, S, E>(
  decider: Decider<C, S, E, { today: Day.Day }>,
  before: readonly C[],
  command: C,
  type: string
): void =>
  expect(decider.decide(command, after(decider, before), context)).toStrictEqual({
    outcome: "met",
    value: [{ ...command, type, v: 1 }],
    findings: []
  })
/** In which of the states an event fits; where it does not, nothing changes. */
export const fitting = <C, S, E>(
  of: Decider<C, S, E, never> & { readonly fits: (state: S, event: E) => boolean },
  states: readonly S[],
  event: E
) =>
  states.map((state) => {
    const fits = of.fits(state, event)
    if (!fits) expect(of.evolve(state, event)).toBe(state)
    return fits
  })
