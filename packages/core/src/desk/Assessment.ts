/**
 * What the rules of recording say of one record, under the parameters in force on its own day: entered late, shown too weakly. What a
 * reader would get wrong: none of these forfeits an hour. They are told to whoever records, and stay with the answer.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Minute from "../foundation/Minute.ts"
import * as Requirement from "../foundation/Requirement.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import * as Policy from "../law/Policy.ts"
import type { EvidenceGrade } from "../service/Evidence.ts"
import * as Limits from "../service/rules/Limits.ts"
import * as RecordDeadline from "../service/rules/RecordDeadline.ts"
import * as Rule from "../service/rules/Rule.ts"
import type { ServiceFacts } from "../service/ServiceFacts.ts"

interface Checkers {
  readonly deadline: Requirement.Checker<RecordDeadline.Entry>
  readonly evidence: Requirement.Checker<Limits.Attendance>
}

const rules = [RecordDeadline.recordDeadline, Limits.evidence]

/** Findings on the facts of a record that was entered on a day. Compiles once for every stretch of days with the same parameters. */
export const of = (policy: Policy.Policy, calendar: WorkingCalendar): ((facts: ServiceFacts, enteredOn: Day.Day) => readonly Finding[]) => {
  const changes = Policy.changes(
    policy,
    rules.flatMap((rule) => rule.parameters.map(({ id }) => id))
  )
  const compiled = new Map<Day.Day | undefined, Checkers>()
  const checkersOn = (day: Day.Day): Checkers => {
    const era = changes.findLast((first) => first <= day)
    const known = compiled.get(era)
    if (known !== undefined) return known
    const view = Policy.on(policy, era ?? day)
    const made = {
      deadline: Requirement.compile(Rule.requirementsIn(RecordDeadline.recordDeadline, view), view, { calendar }),
      evidence: Requirement.compile(Rule.requirementsIn(Limits.evidence, view), view, { calendar })
    }
    compiled.set(era, made)
    return made
  }
  return (facts, enteredOn) => {
    const { deadline, evidence } = checkersOn(Day.require(facts.on))
    const entry = { endedOn: endedOn(facts), enteredOn }
    const shown = attendance(facts.evidence)
    return [...(deadline.mask(entry) === 0 ? [] : deadline.decide(entry).findings), ...(evidence.mask(shown) === 0 ? [] : evidence.decide(shown).findings)]
  }
}

/** A service that ends exactly at midnight ended on the day before. */
const endedOn = ({ attended, on }: ServiceFacts): Day.Day => {
  const last = attended.at(-1)
  return last === undefined ? Day.require(on) : Minute.dayOf(Minute.plus(last.to, -1))
}

const attendance = (evidence: EvidenceGrade): Limits.Attendance => ({
  evidence,
  sessions: undefined,
  activityFrom: undefined,
  activityTo: undefined,
  people: undefined,
  overlapMinutes: undefined
})
