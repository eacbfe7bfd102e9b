/**
 * What a person's other sign-ups and blocks say: nobody is in two places at once, and whoever is blocked waits until the block is over.
 *
 * These are this library's. A block holds while its appeal is open, and the answer says that one is; whether a place is left, or somebody
 * stands on the waiting list, is no question of eligibility.
 */
import * as Criterion from "../../foundation/Criterion.ts"
import type * as Day from "../../foundation/Day.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import * as Span from "../../foundation/Span.ts"
import { LIBRARY, VRM } from "../../law/Instruments.ts"
import { standingLimits } from "../../law/parameters/Teams.ts"
import * as Rule from "../../law/Rule.ts"
import { joining, type Joining } from "./Joining.ts"

export const noClash = Requirement.require("activity.clash", joining.clashMinutes.equals(0), {
  citations: [LIBRARY.passage(), VRM.article(3, "真实、准确")]
})

export const clashes = Rule.define<Joining>({
  id: "activity.clashes",
  title: { "zh-CN": "时间不冲突", en: "no clash of times" },
  parameters: [],
  clauses: [Rule.clause(noClash)]
})

export const notBlocked = Requirement.require(
  "activity.blocked",
  Criterion.any(joining.blocked.is(false), joining.firstDay.above(joining.blockedUntil)),
  { citations: [LIBRARY.passage()] }
)
export const noAppeal = Requirement.require(
  "activity.appeal-open",
  Criterion.any(joining.blocked.is(false), joining.appealOpen.is(false)),
  { severity: "hint", kind: "notice", citations: [LIBRARY.passage()] }
)

export const blocks = Rule.define<Joining>({
  id: "activity.blocks",
  title: { "zh-CN": "暂停参加与申诉", en: "blocks and appeals" },
  parameters: [],
  clauses: [Rule.clause(notBlocked), Rule.clause(noAppeal)]
})

export const notOnProbation = Requirement.require("activity.member-on-probation", joining.onProbation.is(false), {
  citations: [LIBRARY.passage()]
})
export const notPaused = Requirement.require("activity.member-paused", joining.paused.is(false), { citations: [LIBRARY.passage()] })

/** Of a member of the team whose activity it is; whoever is no member of it is not asked. */
export const standings = Rule.define<Joining>({
  id: "activity.standings",
  title: { "zh-CN": "试用期、暂停期队员的报名", en: "sign-ups of members on probation or paused" },
  parameters: [standingLimits],
  clauses: [
    Rule.clause(notOnProbation, { parameter: standingLimits, includes: "probation-signs-up" }),
    Rule.clause(notPaused, { parameter: standingLimits, includes: "paused-signs-up" })
  ]
})

/** Minutes of an activity in which the person has signed up elsewhere; a minute of two other sign-ups counts once. */
export const clashMinutes = (others: readonly Span.Span[], activity: Span.Span): number =>
  Span.minutes(Span.intersect(Span.union(others), [activity]))

export interface Block {
  /** The day on which it is known; of one that does not say it, its first. */
  readonly imposedOn?: Day.Day
  readonly from: Day.Day
  /** The last day. */
  readonly until: Day.Day
  readonly liftedOn?: Day.Day
  readonly appealedOn?: Day.Day
  readonly answeredOn?: Day.Day
}

/**
 * The block that lasts longest of those that stand as of a day and begin by the last day of an activity: one that begins later does not meet
 * it, one that is known ahead does. An appeal is open where it is against one that lasts so long.
 */
export const blockOn = (
  blocks: readonly Block[],
  asOf: Day.Day,
  lastDay: Day.Day
): Pick<Joining, "blocked" | "blockedUntil" | "appealOpen"> => {
  const has = (day: Day.Day | undefined): boolean => (day ?? Infinity) <= asOf
  const standing = blocks.filter(({ imposedOn, from, liftedOn }) => has(imposedOn ?? from) && from <= lastDay && !has(liftedOn))
  if (standing.length === 0) return { blocked: false, blockedUntil: undefined, appealOpen: false }
  const blockedUntil = Math.max(...standing.map(({ until }) => until)) as Day.Day
  const appealOpen = standing.some(({ until, appealedOn, answeredOn }) => until === blockedUntil && has(appealedOn) && !has(answeredOn))
  return { blocked: true, blockedUntil, appealOpen }
}
