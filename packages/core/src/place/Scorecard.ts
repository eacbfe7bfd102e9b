/**
 * An assessment scheme as a tree (module → indicator) and what a station earns under it, exactly.
 *
 * An indicator scored 3 of 7 with 10 points earns 30/7 points: a fraction over one denominator, never a decimal. What a reader would get
 * wrong: a score without evidence earns nothing *yet*. It is not zero; what the whole can still become is said beside what is sure.
 */
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Ratio from "../foundation/Ratio.ts"
import { repeated } from "../foundation/Repeated.ts"
import type { Words } from "../foundation/Words.schema.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Stations from "../law/parameters/Stations.ts"
import type { Indicator as ServiceIndicator } from "./rules/ServiceTargets.ts"

export interface Indicator {
  readonly id: string
  readonly title: Words
  /** Its weight, in points of the scheme. */
  readonly points: number
  /** Scores go from 0 to this. */
  readonly max: number
  /** The item of Party leadership (领导牵头); at most one. */
  readonly leadership?: true
  /** Nobody grades it: it is worked out from the year's goals that were reached, or from services done against a target. */
  readonly measured?: { readonly by: "goals" } | { readonly by: "services"; readonly service: ServiceIndicator; readonly times: number }
}
export interface Module {
  readonly id: string
  readonly title: Words
  /** What its indicators' points add up to. */
  readonly points: number
  readonly indicators: readonly Indicator[]
}
export interface Scheme {
  readonly id: string
  readonly points: number
  readonly modules: readonly Module[]
}

/** What somebody scored, with what shows it: documents, pictures, records, by what they are called. */
export interface Mark {
  readonly indicator: string
  readonly score: number
  readonly evidence: readonly Words[]
}

export type Problem =
  | "no-indicator"
  | "not-positive"
  | "id-twice"
  | "points-do-not-add-up"
  | "leadership-twice"
  | "no-leadership"
  | "cannot-be-added-exactly"
  | "another-total"
  | "another-module"

const isPositive = (value: number): boolean => Number.isSafeInteger(value) && value > 0
const indicatorsOf = (scheme: Scheme): readonly Indicator[] => scheme.modules.flatMap(({ indicators }) => indicators)
const sum = (values: readonly { readonly points: number }[]): number => values.reduce((total, { points }) => total + points, 0)
const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
/** What all scores of a scheme can be written over. */
const denominatorOf = (scheme: Scheme): number => indicatorsOf(scheme).reduce((common, { max }) => common * (max / gcd(common, max)), 1)

/** What is wrong with a scheme, and where: in itself, and under a policy that names modules and a total, or a veto. Empty when nothing is. */
export const problems = (scheme: Scheme, view?: ParameterView): readonly { readonly problem: Problem; readonly where: string }[] => {
  const all = indicatorsOf(scheme)
  const ids = [...scheme.modules, ...all].map(({ id }) => id)
  const total = view === undefined ? undefined : Parameter.valueIn(view, Stations.maxScore)
  const modules = view === undefined ? undefined : Parameter.valueIn(view, Stations.modules)
  const found = (problem: Problem, where: readonly string[]) => where.map((one) => ({ problem, where: one }))
  const isVeto = view !== undefined && Parameter.valueIn(view, Stations.partyLeadership) === "veto"
  const unsound = all
    .filter(
      ({ points, max, measured }) => !isPositive(points) || !isPositive(max) || (measured?.by === "services" && !isPositive(measured.times))
    )
    .map(({ id }) => id)
  return [
    ...found(
      "no-indicator",
      scheme.modules.length === 0 ? [scheme.id] : scheme.modules.filter((one) => one.indicators.length === 0).map(({ id }) => id)
    ),
    ...found("not-positive", unsound),
    ...found("id-twice", repeated(ids)),
    ...found("points-do-not-add-up", [
      ...scheme.modules.filter((one) => sum(one.indicators) !== one.points).map(({ id }) => id),
      ...(sum(scheme.modules) === scheme.points ? [] : [scheme.id])
    ]),
    ...found(
      "leadership-twice",
      all
        .filter(({ leadership }) => leadership)
        .map(({ id }) => id)
        .slice(1)
    ),
    ...found("no-leadership", isVeto && all.every(({ leadership }) => leadership !== true) ? [scheme.id] : []),
    ...found(
      "cannot-be-added-exactly",
      unsound.length > 0 || Number.isSafeInteger(denominatorOf(scheme) * scheme.points) ? [] : [scheme.id]
    ),
    ...found("another-total", total === undefined || total === scheme.points ? [] : [scheme.id]),
    ...found(
      "another-module",
      modules === undefined ? [] : scheme.modules.map(({ id }) => id).filter((id) => !modules.some((one) => one === id))
    )
  ]
}

/** Points as a fraction, not shortened: all of one card have the same denominator. */
export interface Points {
  readonly numerator: number
  readonly denominator: number
}

export interface Card {
  /** Sure: scored, with evidence. */
  readonly earned: Points
  /** If everything that is missing turned out as well as it can. */
  readonly possible: Points
  readonly modules: readonly { readonly module: string; readonly earned: Points }[]
  readonly missing: readonly { readonly indicator: string; readonly lacks: "score" | "evidence" }[]
  /** The score of the item of Party leadership; undefined where it is missing or the scheme has none. */
  readonly leadership: number | undefined
}

/** Scores of indicators that the scheme does not have, outside 0…max, or given twice. A card is drawn up only without any. */
export const faults = (scheme: Scheme, marks: readonly Mark[]): readonly string[] => {
  const all = indicatorsOf(scheme)
  return marks
    .filter(({ indicator, score }, index) => {
      const found = all.find(({ id }) => id === indicator)
      const isSound = found !== undefined && Number.isSafeInteger(score) && score >= 0 && score <= found.max
      return !isSound || marks.findIndex((other) => other.indicator === indicator) !== index
    })
    .map(({ indicator }) => indicator)
}

/** What marks earn under a scheme. Throws a `RangeError` for a scheme with problems or marks with faults. */
export const card = (scheme: Scheme, marks: readonly Mark[]): Card => {
  const wrong = [...problems(scheme).map(({ problem, where }) => `${problem} ${where}`), ...faults(scheme, marks)]
  if (wrong.length > 0) throw new RangeError(`cannot be assessed: ${wrong.join(", ")}`)
  const denominator = denominatorOf(scheme)
  const scores = (of: readonly Mark[]) => new Map(of.map(({ indicator, score }) => [indicator, score]))
  const given = scores(marks)
  const shown = scores(marks.filter(({ evidence }) => evidence.length > 0))
  const worth = (one: Indicator, score: number): number => one.points * score * (denominator / one.max)
  const earned = (one: Indicator): number => worth(one, shown.get(one.id) ?? 0)
  /** A score that only lacks its evidence can become no better than it is. */
  const possible = (one: Indicator): number => worth(one, given.get(one.id) ?? one.max)
  const add = (all: readonly Indicator[], of: (one: Indicator) => number): Points => ({
    numerator: all.reduce((total, one) => total + of(one), 0),
    denominator
  })
  const all = indicatorsOf(scheme)
  const leading = all.find(({ leadership }) => leadership)
  return {
    earned: add(all, earned),
    possible: add(all, possible),
    modules: scheme.modules.map(({ id, indicators }) => ({ module: id, earned: add(indicators, earned) })),
    missing: all
      .filter(({ id }) => !shown.has(id))
      .map(({ id }) => ({ indicator: id, lacks: given.has(id) ? ("evidence" as const) : ("score" as const) })),
    leadership: leading && shown.get(leading.id)
  }
}

/** The share of a leaf's scores that is earned by so much of so many, rounded down; nothing beyond all of them. */
export const share = (max: number, done: number, of: number): number => Ratio.divide(max, Math.min(done, of), of).quotient

/** Whole points, rounded down: a line of 90 is reached by 90, not by 89.99. */
export const whole = ({ numerator, denominator }: Points): number => (numerator - (numerator % denominator)) / denominator

/**
 * Points to be shown, in hundredths: the total rounded down, so that it never shows a line that is missed, and the modules such that they
 * add up to it (largest remainder).
 */
export const shown = ({ earned, modules }: Card): { readonly total: number; readonly modules: readonly number[] } => {
  const total = Ratio.divide(earned.numerator, 100, earned.denominator).quotient
  return {
    total,
    modules:
      total === 0
        ? modules.map(() => 0)
        : Ratio.split(
            total,
            modules.map((one) => one.earned.numerator)
          )
  }
}
