/**
 * The hour conditions of stars and medals: which are reached, and what the next one still lacks. Derived from the tally, never stored.
 *
 * Nothing here grants a star: the old text says “可以依次申请评定”, the law speaks of hours *and* quality. So the answer reads “达到一星时长
 * 条件”, and a measure that nobody knows (tenure, points, an award) leaves the higher rungs open instead of refusing them.
 */
import * as Criterion from "../foundation/Criterion.ts"
import * as Day from "../foundation/Day.ts"
import * as Facts from "../foundation/Facts.ts"
import type { Bound, ParameterUse, ParameterView, Rung } from "../foundation/ParameterView.ts"
import * as Ladder from "../law/Ladder.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Stars from "../law/parameters/Stars.ts"

/** What ladders may ask about. A pack may name others; until somebody states them they are unknown. */
export const measures = Facts.sheet("service.star", {
  minutes: Facts.int({ "zh-CN": "累计服务时长", en: "service in all" }, "minutes-as-hours"),
  annualMinutes: Facts.int({ "zh-CN": "本年度服务时长", en: "service in the year" }, "minutes-as-hours"),
  communityMinutes: Facts.int({ "zh-CN": "社区服务时长", en: "service in communities" }, "minutes-as-hours"),
  points: Facts.int({ "zh-CN": "积分", en: "points" }, "points"),
  tenureMonths: Facts.int({ "zh-CN": "注册满月数", en: "full months since registration" }, "months"),
  membershipMonths: Facts.int({ "zh-CN": "入队满月数", en: "full months of membership" }, "months"),
  fullTimeMonths: Facts.int({ "zh-CN": "专职服务满月数", en: "full months of full-time service" }, "months"),
  activities: Facts.int({ "zh-CN": "参加活动次数", en: "activities" }, "times"),
  activeMonths: Facts.int({ "zh-CN": "近期有服务的月数", en: "months with service of late" }, "months"),
  largeEvent: Facts.bool({ "zh-CN": "参加过大型活动", en: "has served at a large event" }),
  award: Facts.bool({ "zh-CN": "获得过表彰", en: "has an award" }),
  outstandingDeeds: Facts.bool({ "zh-CN": "事迹突出", en: "outstanding deeds" })
})
export type Measures = Facts.RowOf<typeof measures>

/** The ladders of a policy, from the common to the rare. */
export const ladders = { stars: Stars.stars, medals: Stars.medals, lifetime: Stars.lifetime } as const
export type Kind = keyof typeof ladders

export interface Standing extends Ladder.Standing {
  readonly kind: Kind
  /** 1 for the lowest rung, 0 for none. */
  readonly count: number
  readonly use: ParameterUse
}

/** Where somebody stands on one ladder; undefined where the policy has none. `on` the day whose ladder it is. */
export const standing = (kind: Kind, known: Ladder.Measures, view: ParameterView): Standing | undefined => {
  const use = Parameter.useIn(view, ladders[kind])
  if (use === undefined) return undefined
  const reached = Ladder.reached(use.value, known)
  return { ...reached, kind, count: use.value.findIndex((rung) => rung === reached.rung) + 1, use }
}

/** A rung as a criterion over its measures, to be described, compiled or pushed down. Equal to `Ladder.outcomeOf`, as a test holds. */
export const criterionOf = (rung: Rung): Criterion.Criterion<Ladder.Measures> => {
  const asked = (bounds: readonly Bound[]) => Criterion.all(...bounds.map(boundCriterion)) as Criterion.Criterion<Ladder.Measures>
  return rung.or === undefined
    ? asked(rung.when)
    : (Criterion.any(asked(rung.when), asked(rung.or)) as Criterion.Criterion<Ladder.Measures>)
}

const boundCriterion = ({ measure, is, value }: Bound): Criterion.Criterion<Ladder.Measures> => {
  const title = titleOf(measure)
  if (value === true) return new Facts.BoolFact<Ladder.Measures>({ name: measure, column: measure, kind: "bool", title }).is(true)
  const unit = unitOf(measure)
  const fact = new Facts.IntFact<Ladder.Measures>({
    name: measure,
    column: measure,
    kind: "int",
    title,
    ...(unit === undefined ? {} : { unit })
  })
  return is === "above" ? fact.above(value) : fact.atLeast(value)
}

const fieldOf = (measure: string): Facts.Field | undefined =>
  Object.hasOwn(measures.fields, measure) ? (measures.fields as Readonly<Record<string, Facts.Field>>)[measure] : undefined

/** How a measure is called; one that only a pack knows goes by its own name. */
export const titleOf = (measure: string): Facts.Field["title"] => fieldOf(measure)?.title ?? { "zh-CN": measure, en: measure }

const unitOf = (measure: string): string | undefined => fieldOf(measure)?.unit

/** Full months from `since` to `on` (民法典 art. 202: a missing day is the month's last); negative days give 0. */
export const fullMonths = (since: Day.Day, on: Day.Day): number => {
  const months = Day.monthIndex(on) - Day.monthIndex(since)
  return Math.max(0, Day.plusMonths(since, months) <= on ? months : months - 1)
}

export interface Gifts {
  readonly count: number
  readonly use: ParameterUse
}

/** How many gifts of the ladder are due in all, where gifts start over after each round of hours; undefined where they do not. */
export const gifts = (minutes: number, view: ParameterView): Gifts | undefined => {
  const use = Parameter.useIn(view, Stars.giftRounds)
  const rungs = Parameter.valueIn(view, Stars.stars)
  if (use === undefined || rungs === undefined) return undefined
  const rest = minutes % use.value
  const inRound = rungs.filter((rung) => Ladder.outcomeOf(rung, { minutes: rest }) === "met").length
  return { count: ((minutes - rest) / use.value) * rungs.length + inRound, use }
}
