/**
 * What speaks against a plan and its notice, and against days that cannot be.
 *
 * What a reader would get wrong: a plan may lack facts, and only what is known to be wrong is told of it. When it is announced, what is
 * unknown is asked as well.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Minute from "../foundation/Minute.ts"
import * as Span from "../foundation/Span.ts"
import { finding } from "../law/Refusal.ts"
import * as Asking from "../law/Asking.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Rule from "../law/Rule.ts"
import type { Notice, Plan } from "./Activity.schema.ts"
import type * as State from "./ActivityState.ts"
import * as Company from "./Company.ts"
import type * as Places from "./Places.ts"
import * as NoticeRule from "./rules/Notice.ts"
import type { Plan as PlanFacts } from "./rules/Plan.ts"
import * as Rules from "./rules/Rules.ts"
import * as TwoAdults from "./rules/TwoAdults.ts"

const units = { on: "day", first: "day", from: "minute", to: "minute" }

const factsOf = ({ organiserKind, ...plan }: Plan): PlanFacts => ({
  feeFen: plan.feeFen,
  profitMaking: plan.profitMaking,
  subsidyFen: plan.subsidyFen,
  organiser: organiserKind,
  groupAgreed: plan.groupAgreed,
  insideOwnScope: plan.insideOwnScope,
  cooperating: plan.cooperating,
  emergency: plan.emergency,
  underCommand: plan.underCommand
})

/** What the rules about activities say of a plan. */
export const rulesOf = (rules: readonly Rule.Rule<PlanFacts>[], plan: Plan, { view }: Places.Context): readonly Finding[] =>
  rules.flatMap((rule) => Rule.findings(rule, factsOf(plan), view))

/** The same, rule by rule, of what was planned. */
export const asked = (plan: Plan, view: ParameterView): readonly Asking.Asked[] =>
  Rules.ofPlan.map((rule) => Asking.ask(rule, factsOf(plan), view))

export const timeWrongs = ({ from, to }: Plan["time"]): readonly Finding[] =>
  from < to ? [] : [finding("activity.ends-before-it-begins", { from, to }, { units })]

/** What is known to be wrong with a plan; what is not known yet is no fault of a plan. */
export const planWrongs = (plan: Plan, context: Places.Context): readonly Finding[] => [
  ...timeWrongs(plan.time),
  ...(plan.openTo === "community" && plan.community === undefined ? [finding("activity.open-to-no-community", {})] : []),
  ...rulesOf(Rules.ofPlan, plan, context).filter(({ outcome }) => outcome === "unmet")
]

export const noticeWrongs = (
  { notice, on }: { readonly notice: Notice; readonly on: string },
  { plan, positions }: State.Activity,
  context: Places.Context
): readonly Finding[] => {
  if (plan === undefined) return []
  // Each position says how many it needs.
  const said = NoticeRule.said({ ...notice, time: plan.time.from, place: plan.place, content: plan.content, number: positions.length })
  const first = Minute.dayOf(plan.time.from)
  return [
    ...(positions.length > 0 ? [] : [finding("activity.no-position", {})]),
    ...(Day.require(on) > first ? [finding("activity.too-late", { on: Day.require(on), first }, { units })] : []),
    ...rulesOf(Rules.ofPlan, plan, context),
    ...Rule.findings(NoticeRule.notice, said, context.view)
  ]
}

/** Not before its last day, and as the rules about what was held ask. */
export const heldWrongs = (on: string, state: State.Activity, context: Places.Context): readonly Finding[] => [
  ...notBefore(on, state, ({ time }) => Span.lastDay(time)),
  ...(state.plan === undefined ? [] : rulesOf(Rules.ofHeld, state.plan, context)),
  ...Company.reasons(TwoAdults.held, state, context)
]

export const notBefore = (on: string, { plan }: State.Activity, dayOf: (plan: Plan) => Day.Day): readonly Finding[] => {
  const day = Day.require(on)
  if (plan === undefined || day >= dayOf(plan)) return []
  return [finding("activity.not-yet", { on: day, first: dayOf(plan) }, { units })]
}
