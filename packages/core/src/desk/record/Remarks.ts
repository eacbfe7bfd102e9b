/**
 * Everything that the rules of recording say of one record: entered late, shown too weakly, signed in too often, shared with another
 * record, not to be recorded at all. One place, for whoever enters, imports, explains or reports. What a reader would get wrong: only an
 * error refuses; the others are told and take no minute. And what nobody knows is not guessed: a rule is asked of what is known.
 */
import * as Day from "../../foundation/Day.ts"
import { type Finding, joined } from "../../foundation/Finding.ts"
import * as Minute from "../../foundation/Minute.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import * as Span from "../../foundation/Span.ts"
import * as WorkingCalendar from "../../foundation/WorkingCalendar.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import * as Policy from "../../law/Policy.ts"
import { publicityWorkingDays } from "../../law/parameters/Recording.ts"
import * as DaysInForce from "../../place/rules/DaysInForce.ts"
import * as CommunityGroup from "../../service/rules/CommunityGroup.ts"
import * as DoubtfulYear from "../../service/rules/DoubtfulYear.ts"
import * as Exclusion from "../../service/rules/Exclusion.ts"
import * as Limits from "../../service/rules/Limits.ts"
import * as RecordDeadline from "../../service/rules/RecordDeadline.ts"
import * as Rule from "../../law/Rule.ts"
import type { ServiceFacts } from "../../service/ServiceFacts.ts"
import { finding } from "../../service/ServiceFinding.ts"
import type { ExclusionReason } from "../../service/ServiceRecord.ts"
import * as ActivityDays from "./ActivityDays.ts"

/** What is known of a record beyond its own facts; `Surroundings` gathers it. What is left out is not known. */
export interface Around {
  /** Sign-ins of this person in this activity on this day, this record's among them. Unknown, those of this record alone. */
  readonly sessions?: number | undefined
  /** First and last day on which anybody served in this activity. Unknown, the days of this record. */
  readonly activity?: { readonly from: Day.Day; readonly to: Day.Day } | undefined
  /** Volunteers of this activity on this day. */
  readonly people?: number | undefined
  /** Minutes that other records of this person and class of time have as well. */
  readonly overlapMinutes?: number | undefined
  /** Minutes that are service in one record of this person and paid duty in another. */
  readonly paidDutyMinutes?: number | undefined
  /** Why it should not be recorded, where somebody said so: one of `service.exclusion-reasons`. */
  readonly exclusion?: ExclusionReason | undefined
  /** What the roster says of this person; where it knows nothing of them, what the registers say. */
  readonly duty?: Duty | undefined
  /** What the directory says of the team. */
  readonly team?: CommunityGroup.Team | undefined
  /** What the directory says of the days of team, community and volunteer, where one of them was not in force (`DaysInForce.outside`). */
  readonly outside?: DaysInForce.Served | undefined
}

export interface Duty {
  /** Unknown of somebody who is paid, nobody knows by whom. */
  readonly forOwnEmployer: boolean | undefined
  /** A social worker or grid worker, by the library's own registers. */
  readonly paidWorker?: true
  /** Hours on duty; empty for none, unknown where the roster does not say. */
  readonly hours?: readonly Span.Span[]
}

/** What is asked of the facts themselves. */
export type Served = Pick<ServiceFacts, "on" | "attended" | "evidence" | "timeClass">

interface Asked {
  readonly facts: Served
  readonly enteredOn: Day.Day
  readonly around: Around
  readonly calendar: WorkingCalendar.WorkingCalendar
  readonly endedOn: Day.Day
  /** What several rules ask about: put together once. */
  readonly attendance: Limits.Attendance
}

type Ask = (asked: Asked) => readonly Finding[]

interface Question {
  readonly rule: Rule.Rule
  readonly compile: (view: ParameterView, calendar: WorkingCalendar.WorkingCalendar) => Ask | undefined
}

// Most records find nothing.
const none: readonly Finding[] = []

/** A rule, and what it is asked of a record; it is not asked where there is nothing to ask. */
const question = <F>(rule: Rule.Rule<F>, rowOf: (asked: Asked) => F | undefined): Question => ({
  rule,
  compile: (view, calendar) => {
    const requirements = Rule.requirementsIn(rule, view)
    if (requirements.length === 0) return undefined
    const checker = Requirement.compile(requirements, view, { calendar })
    return (asked) => {
      const row = rowOf(asked)
      return row === undefined || checker.mask(row) === 0 ? none : checker.decide(row).findings
    }
  }
})

const questions: readonly Question[] = [
  question(RecordDeadline.recordDeadline, (asked) => asked),
  question(Limits.evidence, ({ attendance }) => attendance),
  question(Limits.limits, ({ attendance }) => attendance),
  question(Limits.overlap, ({ attendance }) => (attendance.overlapMinutes === undefined ? undefined : attendance)),
  question(Exclusion.exclusion, (asked) => exclusion(asked)),
  question(CommunityGroup.communityGroups, ({ around: { team } }) =>
    team === undefined || (team.registered === undefined && team.supervisor === undefined) ? undefined : team
  ),
  question(DaysInForce.servedInForce, ({ around: { outside } }) => outside),
  question(DoubtfulYear.doubtfulYear, (asked) => asked)
]

/** The rules that are asked of a record here. */
export const rules: readonly Rule.Rule[] = questions.map(({ rule }) => rule)

export type Remark = (facts: Served, enteredOn: Day.Day, around?: Around) => readonly Finding[]

/** Neither a policy nor a calendar changes; every command about a record asks for the two that its desk has. */
const known = new WeakMap<Policy.Policy, WeakMap<WorkingCalendar.WorkingCalendar, Remark>>()

/** What is to be said of a record that was entered on a day, under the policy of its own day. Compiled once for every stretch of days with the same parameters. */
export const of = (policy: Policy.Policy, calendar: WorkingCalendar.WorkingCalendar): Remark => {
  const ofPolicy = known.get(policy) ?? new WeakMap<WorkingCalendar.WorkingCalendar, Remark>()
  const remark = ofPolicy.get(calendar) ?? compiled(policy, calendar)
  known.set(policy, ofPolicy.set(calendar, remark))
  return remark
}

const compiled = (policy: Policy.Policy, calendar: WorkingCalendar.WorkingCalendar): Remark => {
  const parameters = rules.flatMap((rule) => rule.parameters.map(({ id }) => id))
  const changes = Policy.changes(policy, parameters)
  const ofEras = new Map<Day.Day | undefined, readonly Ask[]>()
  const asksOn = (day: Day.Day): readonly Ask[] => {
    const era = changes.findLast((first) => first <= day)
    const before = ofEras.get(era)
    if (before !== undefined) return before
    const view = Policy.on(policy, era ?? day)
    const made = questions.flatMap((one) => one.compile(view, calendar) ?? [])
    ofEras.set(era, made)
    return made
  }
  const hasPublicity = policy.timelines.has(publicityWorkingDays.id)
  return (facts, enteredOn, around = {}) => {
    const endedOn = lastDay(facts)
    const asked = { facts, enteredOn, around, calendar, endedOn, attendance: attendanceOf(facts, around, endedOn) }
    // Counted, and lists joined only where there is something in both: asked of every row of a file, and nearly always nothing is said.
    const asks = asksOn(Day.require(facts.on))
    let said = none
    for (let at = 0; at < asks.length; at++) said = joined(said, asks[at]?.(asked) ?? none)
    return hasPublicity ? joined(said, publicity(policy, enteredOn)) : said
  }
}

/**
 * The same of a head-count, as far as it is asked of nobody in particular: entered late, shown too weakly, too few to sign in by themselves,
 * an activity that lasts too long, a team without guidance. It is not shown in public, and nobody's time or duty is known.
 */
export const ofHeads = (
  remark: Remark,
  facts: Served & { readonly heads: number },
  enteredOn: Day.Day,
  around: Pick<Around, "team" | "outside"> = {}
): readonly Finding[] => remark(facts, enteredOn, { ...around, people: facts.heads }).filter(({ rule }) => rule !== publicityDue)

const publicityDue = "service.publicity-due"

/** Of the day of entry: what is entered today is made public under today's rule. */
const publicity = (policy: Policy.Policy, enteredOn: Day.Day): readonly Finding[] => {
  const use = Policy.valueOn(policy, publicityWorkingDays.id, enteredOn)
  if (use === undefined) return []
  const units = { [publicityWorkingDays.id]: publicityWorkingDays.unit }
  return [finding(publicityDue, {}, { kind: "notice", severity: "hint", parameters: [use], citations: [LIBRARY.passage()], units })]
}

/** A service that ends exactly at midnight ended on the day before. */
export const lastDay = ({ attended, on }: Pick<ServiceFacts, "attended" | "on">): Day.Day =>
  ActivityDays.of({ on: Day.require(on), attended }).to

const attendanceOf = (facts: Served, around: Around, endedOn: Day.Day): Limits.Attendance => ({
  evidence: facts.evidence,
  sessions: around.sessions ?? facts.attended.length,
  activityFrom: around.activity?.from ?? Day.require(facts.on),
  activityTo: around.activity?.to ?? endedOn,
  people: around.people,
  overlapMinutes: around.overlapMinutes
})

/** Only volunteer service can be somebody's duty in disguise: paid duty, training and meetings are recorded as what they are. */
const exclusion = ({ facts, around, calendar }: Asked): Exclusion.Service | undefined => {
  const { exclusion: reason = Exclusion.nothing, duty, paidDutyMinutes } = around
  const isService = facts.timeClass === "service"
  if (paidDutyMinutes === undefined && (!isService || (around.exclusion === undefined && duty === undefined))) return undefined
  const unasked = { forOwnEmployer: undefined, paidWorker: undefined, onDuty: undefined, workingDay: undefined }
  if (!isService) return { reason: Exclusion.nothing, ...unasked, paidDutyMinutes }
  return {
    reason,
    forOwnEmployer: duty?.forOwnEmployer,
    onDuty: onDuty(facts, duty?.hours),
    paidWorker: duty?.paidWorker,
    workingDay: Exclusion.onWorkingDay(calendar, facts.attended.length > 0 ? facts.attended : [dayOf(facts)]),
    paidDutyMinutes
  }
}

/** Of time without a clock it is known only where the roster has no hour on that day. */
const onDuty = (facts: Served, hours: readonly Span.Span[] | undefined): boolean | undefined => {
  if (facts.attended.length > 0) return Exclusion.onDuty(hours, facts.attended)
  return Exclusion.onDuty(hours, [dayOf(facts)]) === false ? false : undefined
}

const dayOf = ({ on }: Served): Span.Span => {
  const from = Minute.startOf(Day.require(on))
  return { from, to: Minute.plus(from, Minute.minutesPerDay) }
}
