/** What people may have reached, aimed at the rungs of a ladder: on each bound, just under and just over, or unknown. */
import * as fc from "fast-check"
import type { Rung } from "../foundation/ParameterView.ts"
import * as Ladder from "../law/Ladder.ts"

/** Measures of one person, each around some bound of the ladder that asks for it. */
export const measuresAround = (rungs: readonly Rung[]): fc.Arbitrary<Ladder.Measures> => {
  const bounds = rungs.flatMap((rung) => Ladder.ways(rung).flat())
  const byMeasure = Object.groupBy(bounds, ({ measure }) => measure)
  const arbitraries = Object.entries(byMeasure).map(([measure, asked = []]) => {
    const truth = asked.some(({ value }) => value === true)
    const around = fc
      .tuple(fc.constantFrom(...asked.map(Ladder.least)), fc.integer({ min: -1, max: 1 }))
      .map(([least, shift]) => least + shift)
    const known: fc.Arbitrary<number | boolean> = truth ? fc.boolean() : around
    return [measure, fc.option(known, { nil: undefined, freq: 5 })] as const
  })
  return fc.record(Object.fromEntries(arbitraries))
}
