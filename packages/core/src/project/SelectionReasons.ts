/**
 * Why an application cannot be selected: the panel has not concluded, or not for it; its place or the pool is taken by those before it; its
 * applicant was banned meanwhile.
 *
 * What a reader would get wrong: a place is not gone because somebody stands before it, only because they still take it: whoever was declined or
 * withdrew, or whose award came to nothing, makes room for the next. What was unknown at the screening was asked there, and is not asked again.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ApplicationId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ventures from "../law/parameters/Ventures.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Ranking from "./Ranking.ts"
import type { Review } from "./ReviewState.ts"

/** Another application of the same call that still takes a place, and of the pool what it was awarded, or asks for. */
export interface Rival {
  readonly application: ApplicationId
  readonly takesFen: number
}

export interface Selecting {
  readonly application: ApplicationId
  readonly review: Review
  readonly rivals: readonly Rival[]
}

interface Around {
  readonly view: ParameterView
  readonly terms: { readonly poolFen: number; readonly awards?: number } | undefined
  readonly askedFen: number
}

const units = {
  on: "day",
  reviewedOn: "day",
  scoreHundredths: "point-hundredths",
  askedFen: "fen",
  leftFen: "fen",
  poolFen: "fen",
  stage: "project.review-stage"
}
const needed = { kind: "requirement", units } as const
const warned = { kind: "notice", severity: "warning", units } as const
const hinted = { ...warned, severity: "hint" } as const

export const selectionReasons = (on: Day.Day, selecting: Selecting | undefined, around: Around): readonly Finding[] => {
  const { view } = around
  const isNeeded = Parameter.valueIn(view, Ventures.needsPanel) === true
  const stage = selecting?.review.stage ?? "none"
  // A panel that was convened all the same is not passed over.
  if (stage === "none" && !isNeeded) return [Refusal.finding("application.no-panel", {}, hinted)]
  if (selecting === undefined || stage !== "concluded")
    return [Refusal.finding("application.not-reviewed", { stage }, { ...needed, ...Refusal.resting(view, Ventures.needsPanel) })]
  const { application, review } = selecting
  const ranked = Ranking.rank(review)
  const own = ranked.find((one) => one.application === application)
  return [
    ...(on < (review.latest ?? on) ? [Refusal.finding("application.before-the-review", { on, reviewedOn: review.latest }, { units })] : []),
    ...(own === undefined
      ? [Refusal.finding("application.not-in-the-review", { application }, needed)]
      : outcomeReasons(own, review, view)),
    ...(own?.outcome === "passed" ? placeReasons(own, ranked, selecting, around) : [])
  ]
}

const outcomeReasons = ({ outcome, counted, dropped, recused, projectScore }: Ranking.Ranked, { terms }: Review, view: ParameterView) => {
  switch (outcome) {
    case "passed":
      return []
    case "no-quorum": {
      const facts = { scored: counted.length + dropped.length, recused: recused.length, quorum: terms?.quorum ?? 1 }
      return [Refusal.finding("application.no-quorum", facts, { ...needed, ...Refusal.resting(view, Ventures.quorum) })]
    }
    case "below-pass-mark": {
      const facts = { scoreHundredths: Ranking.hundredths(projectScore), passMark: terms?.passMark }
      return [Refusal.finding("application.below-the-pass-mark", facts, { ...needed, ...Refusal.resting(view, Ventures.passMark) })]
    }
  }
}

const placeReasons = (
  { place = 1 }: Ranking.Ranked,
  ranked: readonly Ranking.Ranked[],
  { rivals }: Selecting,
  { view, terms, askedFen }: Around
): readonly Finding[] => {
  if (terms === undefined) return []
  const { poolFen, awards } = terms
  const better = new Set(ranked.flatMap((one) => (one.outcome === "passed" && (one.place ?? 0) < place ? [one.application] : [])))
  const before = rivals.filter((one) => better.has(one.application))
  const leftFen = poolFen - before.reduce((sum, { takesFen }) => sum + takesFen, 0)
  const leastFen = Math.max(1, Parameter.valueIn(view, Ventures.floorFen) ?? 1)
  const passedOver = better.size - before.length
  const room =
    leftFen >= leastFen
      ? Refusal.finding("application.pool-short", { askedFen, leftFen }, warned)
      : Refusal.finding(
          "application.pool-taken",
          { place, poolFen, leftFen: Math.max(0, leftFen) },
          { ...needed, ...Refusal.resting(view, Ventures.floorFen) }
        )
  return [
    ...(awards === undefined || before.length < awards
      ? []
      : [Refusal.finding("application.no-place-left", { place, before: before.length, awards }, needed)]),
    ...(leftFen >= askedFen ? [] : [room]),
    ...(passedOver === 0 ? [] : [Refusal.finding("application.passed-over", { place, passedOver }, warned)])
  ]
}
