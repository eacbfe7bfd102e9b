/**
 * Whether records were entered in time, from the register alone. What a reader would get wrong: it is asked once for all records with the same
 * days, under the policy of the day of service: a district has some hundreds of these, and tens of thousands of records.
 */
import type * as Day from "../../foundation/Day.ts"
import * as Minute from "../../foundation/Minute.ts"
import type { WorkingCalendar } from "../../foundation/WorkingCalendar.ts"
import * as Policy from "../../law/Policy.ts"
import * as Rule from "../../law/Rule.ts"
import type * as ServiceRecords from "../../registers/service/ServiceRecords.ts"
import * as ServiceTimes from "../../registers/service/ServiceTimes.ts"
import { recordDeadline } from "../../service/rules/RecordDeadline.ts"

export type Entered = Pick<ServiceRecords.Row, "on" | "enteredOn" | "from" | "to" | "more">

/** A service that ends exactly at midnight ended on the day before; one without clock times on its own day. */
const endedOn = (on: Day.Day, { from, to, more }: Entered): Day.Day => {
  const last = more === undefined ? to : ServiceTimes.read(from, to, more).attended.at(-1)?.to
  return last === undefined ? on : Minute.dayOf(Minute.plus(last, -1))
}

/** Undefined where a day is unknown, or the calendar is not out yet; true where no rule asks. */
export const of = (policy: Policy.Policy, calendar: WorkingCalendar): ((row: Entered) => boolean | undefined) => {
  type Answers = Map<Day.Day, boolean | undefined>
  const known = new Map<Day.Day, Map<Day.Day, Answers>>()
  const ask = (on: Day.Day, entry: { readonly endedOn: Day.Day; readonly enteredOn: Day.Day }): boolean | undefined => {
    const view = Policy.on(policy, on)
    const findings = Rule.findings(recordDeadline, entry, view, { calendar })
    return findings.some(({ outcome }) => outcome === "unmet") ? false : findings.length > 0 ? undefined : true
  }
  return (row) => {
    const { on, enteredOn } = row
    if (on === undefined || enteredOn === undefined) return undefined
    const ended = endedOn(on, row)
    const answers = known.get(on)?.get(ended)
    if (answers?.has(enteredOn) === true) return answers.get(enteredOn)
    const answer = ask(on, { endedOn: ended, enteredOn })
    const ofDay = known.get(on) ?? new Map<Day.Day, Answers>()
    known.set(on, ofDay.set(ended, (answers ?? new Map()).set(enteredOn, answer)))
    return answer
  }
}
