/**
 * A row that names who served, decided: a new record, a draft, the completion of a draft, a correction, or nothing new. What a reader would get
 * wrong: a row that says what its record says, in other words, is known and no correction.
 */
import { type Finding, joined } from "../../foundation/Finding.ts"
import type { GroupRecordId, RecordId, VolunteerId } from "../../foundation/Id.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as Projection from "../../registers/Projection.ts"
import * as ServiceFacts from "../../service/ServiceFacts.ts"
import * as ServiceRecord from "../../service/ServiceRecord.ts"
import type { Origin } from "../../service/ServiceRecord.schema.ts"
import * as ServiceRecordApproval from "../../service/ServiceRecordApproval.ts"
import type { ChangedRecord } from "./ChangedRows.ts"
import * as DayMinutes from "./DayMinutes.ts"
import type { Known } from "../person/ImportPeople.ts"
import * as ImportPeople from "../person/ImportPeople.ts"
import type { Beginning, Entry } from "./ImportPlan.ts"
import type { Placed } from "./ImportSurroundings.ts"
import { known, nothing, notice, refused, type ResolvedRow } from "./ResolvedRow.ts"
import { type Deciding, entry, excluded, originOf, originOfBeginning, people } from "./RowPlan.ts"
import * as Step from "../Step.ts"
import type { Moment } from "../World.ts"

export const plan = (
  deciding: Deciding,
  resolved: ResolvedRow,
  volunteer: Known,
  leader: Known | undefined,
  changed: ChangedRecord | undefined
): Entry => {
  const { row, team, where } = resolved
  const stated = deciding.facts.of(row, team, where, leader?.person.id, changed?.said)
  stated.volunteer = volunteer.person.id as VolunteerId
  const facts: ServiceFacts.DraftFacts = stated
  // A record stays under the entry that it was made for, whichever of theirs the person is known by now.
  const said = changed === undefined ? facts : underOwnEntry(facts, volunteer, changed.state)
  const findings = joined(resolved.findings, deciding.facts.findings(row, stated))
  const reasons = ServiceFacts.isComplete(facts) && changed === undefined ? nothing : excluded(deciding, resolved, facts)
  if (reasons.length > 0) return refused(row, joined(findings, reasons))
  if (changed !== undefined && saysNothingNew(said, changed.state)) return known(row, findings, "import.row-known", changed.id)
  // It lacks a fact, and is not what was completed: it corrects nothing.
  if (changed !== undefined && ServiceRecord.isLive(changed.state) && !ServiceFacts.isComplete(facts))
    return plan(deciding, resolved, volunteer, leader, undefined)
  const twin = changed === undefined ? deciding.surroundings.likely(facts) : undefined
  if (twin !== undefined) return { row, verdict: "known", needs: [], findings: joined(findings, [duplicate(twin)]), known: twin.record }
  const before =
    changed !== undefined && ServiceRecord.isLive(changed.state) ? { ...changed.state.facts, volunteer: facts.volunteer } : undefined
  if (deciding.minutes !== undefined && before !== undefined) DayMinutes.count(deciding.minutes, before, -1)
  const what = { findings, volunteer, leader }
  const planned = changed === undefined ? beginning(deciding, facts, resolved, what) : change(deciding, said, resolved, what, changed)
  const after = planned.planned === undefined ? before : ServiceFacts.isComplete(facts) ? facts : undefined
  // What waits for an approval counts for nothing yet, and shares no time.
  if (after !== undefined && after !== before && !planned.findings.some(ServiceRecordApproval.isNeed))
    deciding.surroundings.count({ facts: after, instead: insteadOf(changed) })
  if (deciding.minutes !== undefined && after !== undefined) DayMinutes.count(deciding.minutes, after)
  return planned
}

const underOwnEntry = (facts: ServiceFacts.DraftFacts, volunteer: Known, state: ServiceRecord.ServiceRecord): ServiceFacts.DraftFacts =>
  state.stage === "none" || !ImportPeople.isEntryOf(volunteer, state.facts.volunteer)
    ? facts
    : { ...facts, volunteer: state.facts.volunteer }

/** Somebody signed in and out there: the record says better what was. If the row is right, that record is corrected. */
const duplicate = (twin: { readonly record: string; readonly reason: string; readonly minutes: number }): Finding => ({
  ...notice("import.likely-duplicate", "warning", { ...twin }),
  units: { minutes: "minutes" }
})

/** To a draft, a row that still lacks a fact adds nothing if the draft says all it says. */
const saysNothingNew = (facts: ServiceFacts.DraftFacts, state: ServiceRecord.ServiceRecord): boolean => {
  if (state.stage === "none") return false
  const said = ServiceFacts.isComplete(facts) ? facts : ServiceFacts.complete(state.facts, completion(facts))
  return ServiceFacts.isSame(said, state.facts)
}

interface What {
  readonly findings: readonly Finding[]
  readonly volunteer: Known
  readonly leader: Known | undefined
}

const servedBy = ({ minutes }: Deciding, { person }: Known): string | undefined => (minutes === undefined ? undefined : person.id)

const toBeListed = ({ person, isListed }: Known, { team }: ResolvedRow): Beginning["volunteer"] =>
  isListed ? undefined : { id: person.id, team: team.team }

const toBeMade = ({ team }: ResolvedRow): Beginning["team"] => (team.proposed ? team : undefined)

/** Each field is set at once: of what is kept of a million rows nothing is copied. */
const begun = (events: Beginning["events"], deciding: Deciding, resolved: ResolvedRow, volunteer: Known): Beginning => ({
  on: resolved.row.on,
  served: servedBy(deciding, volunteer),
  volunteer: toBeListed(volunteer, resolved),
  team: toBeMade(resolved),
  events,
  unkeyed: resolved.rowKey === "" ? resolved.said : undefined
})

const beginning = (deciding: Deciding, facts: ServiceFacts.DraftFacts, resolved: ResolvedRow, what: What): Entry => {
  const { findings, volunteer, leader } = what
  const context = contextOf(deciding, volunteer, resolved, deciding.moment)
  const decision = begin(facts, originOfBeginning(deciding, resolved), Projection.kinds.record.initial, context)
  return entry(deciding, resolved, {
    verdict: ServiceFacts.isComplete(facts) ? "new" : "draft",
    people: people(volunteer, leader),
    findings,
    decision,
    planned: decision.outcome === "met" ? begun(decision.value, deciding, resolved, volunteer) : undefined
  })
}

/** A record as it begins: entered; or a draft, where one of the seven facts is missing. */
const begin = (
  facts: ServiceFacts.DraftFacts,
  origin: Origin,
  state: ServiceRecord.ServiceRecord,
  context: ServiceRecord.Context
): ReturnType<typeof ServiceRecord.decide> =>
  ServiceRecord.decide(ServiceFacts.isComplete(facts) ? { type: "enter", facts, origin } : { type: "draft", facts, origin }, state, context)

const change = (deciding: Deciding, facts: ServiceFacts.DraftFacts, resolved: ResolvedRow, what: What, changed: ChangedRecord): Entry => {
  const { id, version } = changed
  const { findings, volunteer, leader } = what
  const origin = originOf(deciding, resolved)
  const isDraft = changed.state.stage === "draft"
  const isComplete = ServiceFacts.isComplete(facts)
  const step = Step.on(Projection.kinds.record, "record", id, changed, (state, moment) => {
    const context = contextOf(deciding, volunteer, resolved, moment, isDraft ? undefined : changed)
    if (isDraft)
      return isComplete
        ? begin(facts, origin, state, context)
        : ServiceRecord.decide({ type: "complete", facts: completion(facts) }, state, context)
    // Only complete rows are paired with a record.
    return isComplete
      ? ServiceRecord.decide(
          { type: "correct-by-file", facts, by: deciding.by, batch: deciding.batch, rowKey: origin.rowKey },
          state,
          context
        )
      : ServiceRecord.decide({ type: "draft", facts, origin }, state, context)
  })
  const [rule, verdict] = isDraft
    ? (["import.draft", isComplete ? "new" : "draft"] as const)
    : (["import.correction", "correction"] as const)
  const decision = step.decide(deciding.moment)
  return entry(deciding, resolved, {
    verdict,
    people: people(volunteer, leader),
    findings: [...findings, notice(rule, "hint", { record: id })],
    decision,
    ...(isDraft ? {} : { corrects: id }),
    planned:
      decision.outcome === "met"
        ? {
            on: resolved.row.on,
            served: servedBy(deciding, volunteer),
            volunteer: toBeListed(volunteer, resolved),
            team: toBeMade(resolved),
            step: Step.decided(step, decision),
            ...(isDraft && isComplete ? { record: id as RecordId } : { changed: { stream: `record/${id}`, version: version + 1 } })
          }
        : undefined
  })
}

const completed = ["activityName", "on", "place", "content", "organiser", "leader", "attended", "untimedMinutes"] as const

/** What a row says of the facts that a draft may lack; no clock times are nothing said. */
const completion = ({ attended, ...facts }: ServiceFacts.DraftFacts): ServiceFacts.Completion => {
  const said: ServiceFacts.DraftFacts | Partial<ServiceFacts.DraftFacts> = attended.length === 0 ? facts : { ...facts, attended }
  return Object.fromEntries(completed.flatMap((fact) => (said[fact] === undefined ? [] : [[fact, said[fact]]])))
}

/** A draft that is completed shared no time before. */
const insteadOf = (changed: ChangedRecord | undefined): Placed["instead"] =>
  changed === undefined || !ServiceRecord.isLive(changed.state)
    ? undefined
    : { id: changed.id, sessions: changed.state.facts.attended.length }

/** No row of a file names a head. */
const none: ReadonlySet<GroupRecordId> = new Set()

const contextOf = (
  { remark, minutes, enteredOn, surroundings }: Deciding,
  { person: { id }, registeredOn }: Known,
  resolved: ResolvedRow,
  { today, now, view, calendar }: Moment,
  changed?: ChangedRecord
): ServiceRecord.Context => {
  const { row } = resolved
  // A correction does not make an entry late that was in time.
  const entered = changed?.enteredOn ?? row.enteredOn ?? enteredOn ?? today
  const { exclusion } = row
  const assess = (said: ServiceFacts.ServiceFacts): readonly Finding[] => {
    const facts = said.volunteer === id ? said : { ...said, volunteer: id as VolunteerId }
    const around = surroundings.around({ facts, resolved, registeredOn, instead: insteadOf(changed) })
    return remark(said, entered, exclusion === undefined ? around : { ...around, exclusion })
  }
  return { today, now, view, calendar, assess, otherMinutes: minutes?.of.get(id), people: OnePerson.nobody, voidedGroups: none }
}
