/**
 * Whether records were entered in time, from the register alone. What a reader would get wrong: the policy of the day of service decides; its
 * rule is made ready once for every stretch of days with the same parameters, and asked once for all records with the same days: a district has
 * some hundreds of these, and tens of thousands of records.
 */
import type * as Day from "../../foundation/Day.ts"
import * as Minute from "../../foundation/Minute.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import type { WorkingCalendar } from "../../foundation/WorkingCalendar.ts"
import * as Policy from "../../law/Policy.ts"
import * as Rule from "../../law/Rule.ts"
import type * as ServiceRecords from "../../registers/service/ServiceRecords.ts"
import * as ServiceTimes from "../../registers/service/ServiceTimes.ts"
import { type Entry, recordDeadline } from "../../service/rules/RecordDeadline.ts"

export type Entered = Pick<ServiceRecords.Row, "on" | "enteredOn" | "from" | "to" | "more">

/** A service that ends exactly at midnight ended on the day before; one without clock times on its own day. */
const endedOn = (on: Day.Day, { from, to, more }: Entered): Day.Day => {
  const last = more === undefined ? to : ServiceTimes.read(from, to, more).attended.at(-1)?.to
  return last === undefined ? on : Minute.dayOf(Minute.plus(last, -1))
}

type Answers = Map<Day.Day, boolean | undefined>
/** A stretch of days with the same parameters. */
interface Era {
  readonly check: Requirement.Checker<Entry>
  /** By the day on which the service ended, then by that of entry. */
  readonly known: Map<Day.Day, Answers>
}

const unmetBits = 2 ** Requirement.chunkSize - 1

export class OnTime {
  readonly #policy: Policy.Policy
  readonly #calendar: WorkingCalendar
  readonly #changes: readonly Day.Day[]
  readonly #eras = new Map<Day.Day | undefined, Era>()
  readonly #eraOf = new Map<Day.Day, Era>()

  constructor(policy: Policy.Policy, calendar: WorkingCalendar) {
    this.#policy = policy
    this.#calendar = calendar
    this.#changes = Policy.changes(
      policy,
      recordDeadline.parameters.map(({ id }) => id)
    )
  }

  /** Undefined where a day is unknown, or the calendar is not out yet; true where no rule asks. */
  isMet(entered: Entered): boolean | undefined {
    const { on, enteredOn } = entered
    if (on === undefined || enteredOn === undefined) return undefined
    const ended = endedOn(on, entered)
    const { check, known } = this.#eraOf.get(on) ?? this.#eraAt(on)
    let answers = known.get(ended)
    if (answers === undefined) known.set(ended, (answers = new Map()))
    let answer = answers.get(enteredOn)
    if (answer === undefined && !answers.has(enteredOn)) {
      const mask = check.mask({ endedOn: ended, enteredOn })
      answer = mask === 0 ? true : (mask & unmetBits) === 0 ? undefined : false
      answers.set(enteredOn, answer)
    }
    return answer
  }

  #eraAt(on: Day.Day): Era {
    const first = this.#changes.findLast((change) => change <= on)
    let era = this.#eras.get(first)
    if (era === undefined) {
      const view = Policy.on(this.#policy, first ?? on)
      const check = Requirement.compile(Rule.requirementsIn(recordDeadline, view), view, { calendar: this.#calendar })
      this.#eras.set(first, (era = { check, known: new Map() }))
    }
    this.#eraOf.set(on, era)
    return era
  }
}

const kept = new WeakMap<Policy.Policy, WeakMap<WorkingCalendar, OnTime>>()

/** The same one for the same policy and calendar, so that what was asked for one report is known to the next. */
export const of = (policy: Policy.Policy, calendar: WorkingCalendar): OnTime => {
  const ofPolicy = kept.get(policy) ?? new WeakMap<WorkingCalendar, OnTime>()
  const known = ofPolicy.get(calendar) ?? new OnTime(policy, calendar)
  kept.set(policy, ofPolicy.set(calendar, known))
  return known
}
