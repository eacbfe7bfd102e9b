/** Two years, each tallied under two policies, so that what the rules changed is told apart from what was done. */
import * as Effect from "effect/Effect"
import * as Period from "../../foundation/Period.ts"
import * as Policy from "../../law/Policy.ts"
import * as YearOnYear from "../../report/YearOnYear.ts"
import type { DeskError } from "../DeskError.ts"
import * as Snapshot from "../Snapshot.ts"
import { tracesUnder } from "../tally/Retallying.ts"
import * as World from "../World.ts"

export interface YearsQuestion {
  readonly earlier: number
  readonly later: number
  /** The policy that is to come, or has come. */
  readonly under: Policy.Policy
  /** The one before it; default: the world's own. */
  readonly now?: Policy.Policy
}
export interface Years extends YearOnYear.Compared {
  readonly at: number
  readonly from: string
  readonly to: string
}

export const yearOnYear = (world: World.World, question: YearsQuestion): Effect.Effect<Years, DeskError> =>
  Effect.map(Snapshot.read(world, "loaded"), ({ at, loaded }) => {
    const { earlier: first, later: second, under, now = world.policy } = question
    const years = { earlier: Period.year(first), later: Period.year(second) }
    const traces = { old: tracesUnder(loaded, now).traces, new: tracesUnder(loaded, under).traces }
    return { at, from: now.id, to: under.id, ...YearOnYear.compare(years, traces) }
  })
