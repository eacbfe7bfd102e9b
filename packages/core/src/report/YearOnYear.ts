/**
 * Two years compared so that the comparison survives a change of rules: each year counted under the old policy and under the new.
 *
 * What a reader would get wrong: the later year under the new rules less the earlier under the old mixes what people did with how it is counted.
 * Here the two are told apart: what changed under one and the same policy, and what the change of policy alone makes of the later year. The
 * difference that is usually reported is exactly the first, under the old policy, and the second together.
 */
import type { Period } from "../foundation/Period.ts"
import type { Trace } from "../service/tally/Trace.ts"
import * as Figure from "./Figure.ts"
import { creditedMinutes } from "./messages/figures.ts"

export interface Pair {
  readonly underOld: Figure.Figure
  readonly underNew: Figure.Figure
}
export interface Compared {
  readonly earlier: Pair
  readonly later: Pair
  /** Later less earlier, under one policy. */
  readonly changeUnderOld: number
  readonly changeUnderNew: number
  /** The later year under the new policy less the same year under the old. */
  readonly changeOfRules: number
}

/** `old` and `new`: traces of the same records under either policy. Only service counts. */
export const compare = (
  years: { readonly earlier: Period; readonly later: Period },
  traces: { readonly old: readonly Trace[]; readonly new: readonly Trace[] }
): Compared => {
  const pair = (period: Period): Pair => ({ underOld: credited(traces.old, period), underNew: credited(traces.new, period) })
  const [earlier, later] = [pair(years.earlier), pair(years.later)]
  return {
    earlier,
    later,
    changeUnderOld: less(later.underOld, earlier.underOld),
    changeUnderNew: less(later.underNew, earlier.underNew),
    changeOfRules: less(later.underNew, later.underOld)
  }
}

const credited = (traces: readonly Trace[], { first, last }: Period): Figure.Figure =>
  Figure.sum(
    creditedMinutes,
    traces.map((trace) => ({ register: "service_record", key: { record: trace.record.record }, trace })),
    ({ trace: { record, days } }) => {
      if (record.timeClass !== "service") return false
      const minutes = days.reduce((sum, { day, creditedMinutes: own }) => (first <= day && day <= last ? sum + own : sum), 0)
      return minutes === 0 ? false : minutes
    }
  )

/** Of every trace it is known what it credits: at least so much is so much. */
const less = (a: Figure.Figure, b: Figure.Figure): number => a.atLeast - b.atLeast
