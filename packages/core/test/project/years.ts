/** What a year can bring to the running award of `venture.ts`. For tests only. */
import type * as fc from "fast-check"
import * as AwardCommands from "../../src/testing/AwardCommands.ts"
import * as V from "./venture.ts"

export type Undated = AwardCommands.Undated
export const step: fc.Arbitrary<Undated> = AwardCommands.steps({
  tranchesFen: V.sign.tranches.map(({ amountFen }) => amountFen),
  lines: ["meals", "staff", "room"]
})
