/** What is known of who was there, person by person in the order in which they turned up. */
import type { RecordId, VolunteerId } from "../foundation/Id.ts"
import type { Minute } from "../foundation/Minute.ts"
import * as Span from "../foundation/Span.ts"
import * as Evidence from "../service/Evidence.ts"
import type { Event, Scope } from "./Attendance.schema.ts"

export interface Attended {
  readonly volunteer: VolunteerId
  /** Disjoint, in order; empty for somebody who only signed in so far, or was not there after all. */
  readonly attended: readonly Span.Span[]
  /** The weakest that the time rests on. */
  readonly evidence: Evidence.EvidenceGrade
  /** Signed in and not yet out. */
  readonly since?: { readonly at: Minute; readonly evidence: Evidence.EvidenceGrade }
  /** All but the last one were voided. */
  readonly records: readonly RecordId[]
}

export interface Attendance {
  /** Whose activity it is, as of the last event that said so. */
  readonly scope?: Scope
  readonly attended: readonly Attended[]
}

export const initial: Attendance = { attended: [] }

export const of = ({ attended }: Attendance, volunteer: VolunteerId): Attended | undefined =>
  attended.find((one) => one.volunteer === volunteer)

/** "in" who signed in and not out; "known" who turned up otherwise. */
type Stage = "none" | "known" | "in"

export const stagesOf: { readonly [T in Event["type"]]: readonly Stage[] } = {
  "attendance.signed-in": ["none", "known"],
  "attendance.signed-out": ["in"],
  "attendance.roll-called": ["none", "known"],
  "attendance.corrected": ["none", "known", "in"],
  "attendance.booked": ["known"]
}

const stageOf = (state: Attendance, volunteer: VolunteerId): Stage => {
  const known = of(state, volunteer)
  return known === undefined ? "none" : known.since === undefined ? "known" : "in"
}

/** Of whom an event tells. */
export const people = (event: Event): readonly VolunteerId[] =>
  event.type === "attendance.roll-called" ? event.present : [event.volunteer]

/** A record is one person's, once. */
export const fits = (state: Attendance, event: Event): boolean =>
  people(event).every((volunteer) => stagesOf[event.type].includes(stageOf(state, volunteer))) &&
  (event.type !== "attendance.booked" || state.attended.every(({ records }) => !records.includes(event.record)))

export const evolve = (state: Attendance, event: Event): Attendance => {
  if (!fits(state, event)) return state
  const scoped = "scope" in event && event.scope !== undefined ? { ...state, scope: event.scope } : state
  return people(event).reduce((next, volunteer) => withPerson(next, volunteer, (known) => changed(known, event)), scoped)
}

const unknown = (volunteer: VolunteerId): Attended => ({ volunteer, attended: [], evidence: strongest, records: [] })
const strongest = "qr-geofence" satisfies Evidence.EvidenceGrade

const weaker = (a: Evidence.EvidenceGrade, b: Evidence.EvidenceGrade): Evidence.EvidenceGrade => (Evidence.isAtLeast(a, b) ? b : a)

const changed = (known: Attended, event: Event): Attended => {
  switch (event.type) {
    case "attendance.signed-in":
      return { ...known, since: { at: event.at, evidence: event.evidence } }
    case "attendance.signed-out": {
      const { since, ...rest } = known
      if (since === undefined) return known
      return added(rest, { from: since.at, to: event.at }, weaker(since.evidence, event.evidence))
    }
    case "attendance.roll-called":
      return added(known, event.time, event.evidence)
    case "attendance.corrected": {
      const { since: _, ...rest } = known
      return { ...rest, attended: Span.union(event.attended), evidence: event.evidence }
    }
    case "attendance.booked":
      return { ...known, records: [...known.records, event.record] }
  }
}

const added = (known: Attended, span: Span.Span, evidence: Evidence.EvidenceGrade): Attended => ({
  ...known,
  attended: Span.union(known.attended, [span]),
  evidence: known.attended.length === 0 ? evidence : weaker(known.evidence, evidence)
})

const withPerson = (state: Attendance, volunteer: VolunteerId, change: (known: Attended) => Attended): Attendance => ({
  ...state,
  attended:
    of(state, volunteer) === undefined
      ? [...state.attended, change(unknown(volunteer))]
      : state.attended.map((one) => (one.volunteer === volunteer ? change(one) : one))
})
