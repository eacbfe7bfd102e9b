/**
 * The ranking that scores make: each reviewer's weighted marks, brought to full marks; the mean of those that count; bonuses on top.
 *
 * What a reader would get wrong: scores are compared as exact fractions, because panels differ in size after recusal; hundredths are for showing
 * only. Extremes are dropped from three scores on. Ties go to the project score, then the earlier submission, then the id, which says nothing
 * about merit and only keeps the order the same.
 */
import * as Day from "../foundation/Day.ts"
import type { ApplicationId, PersonId } from "../foundation/Id.ts"
import * as Ratio from "../foundation/Ratio.ts"
import type { Entry, Mark, Terms } from "./Review.schema.ts"
import { isRecused, type Review } from "./ReviewState.ts"
import { byText } from "../foundation/Order.ts"

/** An exact score: points = numerator ÷ denominator. */
export interface Score {
  readonly numerator: number
  readonly denominator: number
}

export interface Ranked {
  readonly application: ApplicationId
  /** From 1; without a quorum there is none. */
  readonly place?: number
  readonly outcome: "passed" | "below-pass-mark" | "no-quorum"
  readonly projectScore: Score
  readonly total: Score
  readonly bonus: number
  /** Whose scores count, were dropped as extremes, or were left out by recusal. */
  readonly counted: readonly PersonId[]
  readonly dropped: readonly PersonId[]
  readonly recused: readonly PersonId[]
  /** Why it stands before the next one, where the totals are alike. */
  readonly tieBrokenBy?: "project-score" | "submission" | "id"
}

/** In hundredths of a point, half-up. */
export const hundredths = ({ numerator, denominator }: Score): number => Ratio.halfUp(numerator, 100, denominator)

const compare = (a: Score, b: Score): number => a.numerator * b.denominator - b.numerator * a.denominator

const weighted = (marks: readonly Mark[], { sheet }: Terms): number =>
  sheet.reduce((sum, { item, weight }) => sum + weight * (marks.find((mark) => mark.item === item)?.points ?? 0), 0)

const ofAll = ({ sheet }: Terms): number => sheet.reduce((sum, { maxPoints, weight }) => sum + maxPoints * weight, 0)

interface Scored {
  readonly reviewer: PersonId
  readonly sum: number
}

/** The lowest and the highest go, of equal ones that of the reviewer whose id comes first. */
const trimmed = (scores: readonly Scored[], terms: Terms): readonly Scored[] => {
  const sorted = scores.toSorted((a, b) => a.sum - b.sum || byText(a.reviewer, b.reviewer))
  return terms.dropsExtremes && sorted.length >= 3 ? sorted.slice(1, -1) : sorted
}

const bonusOf = (state: Review, application: ApplicationId, { fundraisingBonusMax, specialBonusMax }: Terms): number => {
  const bonuses = state.bonuses.get(application)
  const upTo = (points: number, most: number | undefined): number => (most === undefined ? points : Math.min(points, most))
  return upTo(bonuses?.get("fundraising") ?? 0, fundraisingBonusMax) + upTo(bonuses?.get("special") ?? 0, specialBonusMax)
}

const rankedOf = (state: Review, terms: Terms, { application }: Entry): Omit<Ranked, "place"> => {
  const given = [...(state.scores.get(application) ?? [])]
  const valid = given
    .filter(([reviewer]) => !isRecused(state, application, reviewer))
    .map(([reviewer, marks]) => ({ reviewer, sum: weighted(marks, terms) }))
  const counted = trimmed(valid, terms)
  const names = (all: readonly Scored[]): readonly PersonId[] => all.map(({ reviewer }) => reviewer).toSorted()
  const sum = counted.reduce((total, one) => total + one.sum, 0)
  const denominator = ofAll(terms) * Math.max(1, counted.length)
  const projectScore = { numerator: (terms.fullMarks ?? ofAll(terms)) * sum, denominator }
  const bonus = bonusOf(state, application, terms)
  const total = { numerator: projectScore.numerator + bonus * denominator, denominator }
  const isQuorate = valid.length >= Math.max(1, terms.quorum ?? 1)
  const isAbove = terms.passMark === undefined || compare(projectScore, { numerator: terms.passMark, denominator: 1 }) >= 0
  return {
    application,
    outcome: !isQuorate ? "no-quorum" : isAbove ? "passed" : "below-pass-mark",
    projectScore,
    total,
    bonus,
    counted: names(counted),
    dropped: names(valid.filter((one) => !counted.includes(one))),
    recused: state.panel.filter((reviewer) => isRecused(state, application, reviewer)).toSorted()
  }
}

/** Every application once: those with a quorum by place, then the others by id. */
export const rank = (state: Review): readonly Ranked[] => {
  const { terms, entries } = state
  if (terms === undefined) return []
  const submitted = new Map(entries.map(({ application, submittedOn }) => [application, Day.require(submittedOn)]))
  const dayOf = ({ application }: Omit<Ranked, "place">): number => submitted.get(application) ?? 0
  const byId = (a: Omit<Ranked, "place">, b: Omit<Ranked, "place">): number => byText(a.application, b.application)
  const all = entries.map((entry) => rankedOf(state, terms, entry))
  const sorted = all
    .filter(({ outcome }) => outcome !== "no-quorum")
    .toSorted((a, b) => compare(b.total, a.total) || compare(b.projectScore, a.projectScore) || dayOf(a) - dayOf(b) || byId(a, b))
  const placed = sorted.map((one, index): Ranked => {
    const next = sorted[index + 1]
    const tieBrokenBy =
      next === undefined || compare(one.total, next.total) !== 0
        ? undefined
        : compare(one.projectScore, next.projectScore) !== 0
          ? "project-score"
          : dayOf(one) !== dayOf(next)
            ? "submission"
            : "id"
    return { ...one, place: index + 1, ...(tieBrokenBy === undefined ? {} : { tieBrokenBy }) }
  })
  return [...placed, ...all.filter(({ outcome }) => outcome === "no-quorum").toSorted(byId)]
}
