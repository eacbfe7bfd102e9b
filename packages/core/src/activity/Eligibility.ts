/**
 * Who may join what, and why not: one decision with every reason, and the smallest change that would make it a yes.
 *
 * Unknown is no yes: somebody whose background check nobody has asked for is not assigned to children. And a place that is left or a
 * waiting list is no question of who may; it is asked after this.
 */
import type { Citation } from "../foundation/Citation.ts"
import type { Decision } from "../foundation/Decision.ts"
import type { Day } from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { Text } from "../foundation/Message.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Requirement from "../foundation/Requirement.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import * as Rule from "../law/Rule.ts"
import * as Counterfactual from "./Counterfactual.ts"
import type { Joining } from "./rules/Joining.ts"
import { ofJoining } from "./rules/Rules.ts"

/** What is asked of a joining under these parameters, in the order of the rule book. */
export const requirementsIn = (view: ParameterView): readonly Requirement.Requirement<Joining>[] =>
  ofJoining.flatMap((rule) => Rule.requirementsIn(rule, view))

export interface Asked {
  readonly rule: string
  readonly title: Text
  readonly citations: readonly Citation[]
}

/** The rules that ask something under these parameters and that no finding speaks against: what a yes rests on. */
export const metIn = (view: ParameterView, findings: readonly Finding[]): readonly Asked[] =>
  ofJoining.flatMap((rule) => {
    const requirements = Rule.requirementsIn(rule, view)
    const isMet = requirements.length > 0 && requirements.every(({ id }) => findings.every((one) => one.rule !== id))
    return isMet ? [{ rule: rule.id, title: rule.title, citations: requirements.flatMap(({ citations }) => citations) }] : []
  })

export interface Eligibility {
  readonly checker: Requirement.Checker<Joining>
  readonly counterfactual: (row: Joining, question: Counterfactual.Question) => Counterfactual.Answer
}

const compiled = new WeakMap<ParameterView, WeakMap<WorkingCalendar, Eligibility>>()

/** Made once for each view and calendar. */
export const of = (view: ParameterView, calendar: WorkingCalendar): Eligibility => {
  const byCalendar = compiled.get(view) ?? new WeakMap<WorkingCalendar, Eligibility>()
  compiled.set(view, byCalendar)
  const known = byCalendar.get(calendar)
  if (known !== undefined) return known
  const requirements = requirementsIn(view)
  const made = {
    checker: Requirement.compile(requirements, view, { calendar }) as Requirement.Checker<Joining>,
    counterfactual: Counterfactual.compile(requirements, view, { calendar })
  }
  byCalendar.set(calendar, made)
  return made
}

export const decide = (view: ParameterView, calendar: WorkingCalendar, row: Joining): Decision => of(view, calendar).checker.decide(row)

/** What the person or the organiser can do something about. Not age, health, danger, a will of one's own, or the days of the activity. */
const changeable: readonly (keyof Joining)[] = [
  "guardianConsent",
  "accompanied",
  "checkedOn",
  "adultsPresent",
  "skillsMissing",
  "trained",
  "licenceHeld",
  "licenceUntil",
  "insured",
  "coverFrom",
  "coverUntil",
  "insurerAccepts",
  "clashMinutes",
  "member",
  "memberInCommunity",
  "registered",
  "registeredOn"
]

/** A check that nobody has asked for can be asked for; a hit stays a hit. */
export const changeableIn = (row: Joining): readonly string[] =>
  row.checkAnswer === "not-clear" ? changeable : [...changeable, "checkAnswer"]

/** The smallest change, from a day on, that would make the answer a yes where these requirements are set aside. */
export const wouldDo = (
  view: ParameterView,
  calendar: WorkingCalendar,
  row: Joining,
  asOf: Day,
  setAside: ReadonlySet<string> = new Set()
): Counterfactual.Answer => {
  const counterfactual =
    setAside.size === 0
      ? of(view, calendar).counterfactual
      : Counterfactual.compile(
          requirementsIn(view).filter(({ id }) => !setAside.has(id)),
          view,
          { calendar }
        )
  return counterfactual(row, { changeable: changeableIn(row), notBefore: asOf })
}
