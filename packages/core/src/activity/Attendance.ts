/**
 * Who was there, from when to when, and how well that is shown. From it comes at most one service record for each person.
 *
 * What a reader would get wrong: attendance that has a record is changed no more; the record is corrected. Only when the record was voided
 * can another one be booked. And the evidence of a person is the weakest that any part of the time rests on.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ActivityId, RecordId, VolunteerId } from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"
import * as Span from "../foundation/Span.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { VRM } from "../law/Instruments.ts"
import { finding } from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import type { Command, Event } from "./Attendance.schema.ts"
import { type Attendance, type Attended, evolve, initial, of, people } from "./AttendanceState.ts"
import * as Occasion from "./Occasion.ts"
import * as Elders from "./rules/Elders.ts"

export type { Command, Event, Scope } from "./Attendance.schema.ts"
export type { Attendance, Attended } from "./AttendanceState.ts"
export { evolve, fits, initial, of, stagesOf } from "./AttendanceState.ts"

export interface Context {
  readonly today: Day.Day
  readonly occasion: Occasion.Occasion
  /** Records of this attendance that were voided: another may be booked in their place. */
  readonly voided: ReadonlySet<RecordId>
  /** Ages on the first day as counted for elders; undefined where no pack asks about elders. */
  readonly elders: { readonly view: ParameterView; readonly ageOf: (volunteer: VolunteerId) => number | undefined } | undefined
}

export const streamOf = (activity: ActivityId): string => `attendance/${activity}`
export const upcasts = {}

const units = { at: "minute", since: "minute", from: "minute", to: "minute", today: "day", first: "day", last: "day", on: "day" }

type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>

/** What happened, and what of the command alone speaks against it. */
type Told = readonly [event: Event, findings: readonly Finding[]]

export const decide = (command: Command, state: Attendance, context: Context): Decision.Decision<readonly Event[]> => {
  const [event, findings] = told(command, state, context)
  return Decision.from<readonly Event[]>([event], [...begun(context), ...findings, ...tooMuch(evolve(state, event), event, context)])
}

const told = (command: Command, state: Attendance, context: Context): Told => {
  switch (command.type) {
    case "sign-in":
      return signIn(command, of(state, command.volunteer), context)
    case "sign-out":
      return signOut(command, of(state, command.volunteer), context)
    case "call-roll":
      return callRoll(command, state, context)
    case "correct":
      return correct(command, of(state, command.volunteer), context)
    case "book":
      return book(command, state, context)
  }
}

const signIn = (command: Of<"sign-in">, known: Attended | undefined, context: Context): Told => {
  const { volunteer, at } = command
  return [
    { ...command, type: "attendance.signed-in", v: 1, scope: Occasion.scopeOf(context.occasion) },
    [
      ...expected(volunteer, context),
      ...inTime(at, context),
      ...unrecorded(volunteer, known, context),
      ...(known?.since === undefined ? [] : [finding("attendance.in-already", { volunteer, since: known.since.at }, { units })]),
      ...(known?.attended.some(({ to }) => at < to) === true
        ? [finding("attendance.there-already", { volunteer, from: at, to: at }, { units })]
        : [])
    ]
  ]
}

const signOut = (command: Of<"sign-out">, known: Attended | undefined, context: Context): Told => {
  const { volunteer, at } = command
  const truthful = { units, citations: [VRM.article(3, "真实、准确")] }
  return [
    { ...command, type: "attendance.signed-out", v: 1 },
    [
      ...inTime(Minute.plus(at, -1), context),
      ...(known?.since === undefined
        ? [finding("attendance.not-in", { volunteer })]
        : at > known.since.at
          ? []
          : [finding("attendance.out-before-in", { volunteer, since: known.since.at, at }, truthful)])
    ]
  ]
}

const callRoll = (command: Of<"call-roll">, state: Attendance, context: Context): Told => {
  const { present, time } = command
  const wrongs = present.flatMap((volunteer, index) => [
    ...(present.indexOf(volunteer) < index ? [finding("attendance.called-twice", { volunteer })] : []),
    ...expected(volunteer, context),
    ...unrecorded(volunteer, of(state, volunteer), context),
    ...apart(of(state, volunteer), volunteer, time)
  ])
  return [
    { ...command, type: "attendance.roll-called", v: 1, scope: Occasion.scopeOf(context.occasion) },
    [...ordered([time], context), ...wrongs]
  ]
}

const correct = (command: Of<"correct">, known: Attended | undefined, context: Context): Told => {
  const { volunteer, attended } = command
  const [on, { today }] = [Day.require(command.on), context]
  return [
    { ...command, type: "attendance.corrected", v: 1, scope: Occasion.scopeOf(context.occasion) },
    [
      ...(on > today ? [finding("attendance.future", { on, today }, { units })] : []),
      ...(known === undefined ? expected(volunteer, context) : []),
      ...unrecorded(volunteer, known, context),
      ...ordered(attended, context)
    ]
  ]
}

const book = ({ volunteer, record }: Of<"book">, state: Attendance, context: Context): Told => {
  const known = of(state, volunteer)
  return [
    { type: "attendance.booked", v: 1, volunteer, record },
    [
      ...(known === undefined || known.attended.length === 0 ? [finding("attendance.nothing-to-record", { volunteer })] : []),
      ...(known?.since === undefined ? [] : [finding("attendance.still-in", { volunteer, since: known.since.at }, { units })]),
      ...unrecorded(volunteer, known, context),
      ...(state.attended.some((one) => one.records.includes(record)) ? [finding("attendance.record-elsewhere", { record })] : [])
    ]
  ]
}

/** Of each elder whose time this tells: what was too long, or too hot. */
const tooMuch = (after: Attendance, event: Event, { occasion, elders }: Context): readonly Finding[] => {
  if (elders === undefined || event.type === "attendance.signed-in" || event.type === "attendance.booked") return []
  const { time, outdoors, highestCelsius } = occasion
  const told = after.attended.filter(({ volunteer }) => people(event).includes(volunteer))
  return told.flatMap(({ volunteer, attended }) => {
    const dayMinutes = Elders.mostOnOneDay(attended, time)
    const row = { elderAge: elders.ageOf(volunteer), dayMinutes, outdoors, highestCelsius }
    const where = `volunteer/${volunteer}`
    return Rule.findings(Elders.limitsHeld, row, elders.view).map((found) => ({ ...found, where, facts: { ...found.facts, volunteer } }))
  })
}

const begun = ({ occasion }: Context): readonly Finding[] =>
  occasion.hasBegun ? [] : [finding("attendance.not-begun", { from: occasion.time.from }, { units })]

const expected = (volunteer: VolunteerId, { occasion }: Context): readonly Finding[] =>
  occasion.expects(volunteer) ? [] : [finding("attendance.no-place", { volunteer })]

/** A person's record, unless it was voided. */
export const recordOf = (attended: Attended | undefined, voided: ReadonlySet<RecordId>): RecordId | undefined =>
  attended?.records.slice(-1).find((last) => !voided.has(last))

const unrecorded = (volunteer: VolunteerId, known: Attended | undefined, { voided }: Context): readonly Finding[] => {
  const record = recordOf(known, voided)
  return record === undefined ? [] : [finding("attendance.recorded-already", { volunteer, record })]
}

/** On a day of the occasion, and not after today. */
const inTime = (at: Minute.Minute, { today, occasion }: Context): readonly Finding[] => {
  const [on, { first, last }] = [Minute.dayOf(at), Occasion.daysOf(occasion)]
  return [
    ...(on > today ? [finding("attendance.future", { on, today }, { units })] : []),
    ...(on < first || on > last ? [finding("attendance.another-day", { on, first, last }, { units })] : [])
  ]
}

/** Each span of some length, in time, and no two of them share a minute. */
const ordered = (spans: readonly Span.Span[], context: Context): readonly Finding[] => {
  const twice = Span.minutes(spans) < spans.reduce((sum, { from, to }) => sum + Math.max(to - from, 0), 0)
  return [
    ...spans.flatMap(({ from, to }) =>
      from < to
        ? [...inTime(from, context), ...inTime(Minute.plus(to, -1), context)]
        : [finding("attendance.span", { from, to }, { units, citations: [VRM.article(3, "真实、准确")] })]
    ),
    ...(twice ? [finding("attendance.spans-share-time", {})] : [])
  ]
}

/** Somebody who is called was not signed in at the same time. */
const apart = (known: Attended | undefined, volunteer: VolunteerId, time: Span.Span): readonly Finding[] => [
  ...(known?.since === undefined ? [] : [finding("attendance.in-already", { volunteer, since: known.since.at }, { units })]),
  ...(known?.attended.some((span) => Span.overlaps(span, time)) === true
    ? [finding("attendance.there-already", { volunteer, from: time.from, to: time.to }, { units })]
    : [])
]

export const decider: Decider<Command, Attendance, Event, Context> = { initial, decide, evolve }
