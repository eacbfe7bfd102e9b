/**
 * fast-check as mutation runs see it: a property is tried less often than in `npm test`, always from the same seed, so that the same
 * mutants die in every run, and a counterexample is not made smaller. Where a test asks for many runs it counts its cases, so it keeps
 * enough of them; the laws of the tally, slowest of all, are cut shorter.
 */
import { expect } from "vitest"
import real from "../../node_modules/fast-check/lib/fast-check.js"

export * from "../../node_modules/fast-check/lib/fast-check.js"

const runs = (asked: number | undefined): number =>
  expect.getState().testPath?.includes("/tally/") === true ? 20 : Math.min(asked ?? 30, 300)

export const assert = ((property: never, parameters?: real.Parameters<never>) =>
  real.assert(property, { ...parameters, seed: 20_260_305, numRuns: runs(parameters?.numRuns), endOnFailure: true })) as typeof real.assert

export default { ...real, assert }
