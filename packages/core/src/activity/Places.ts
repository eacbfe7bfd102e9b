/**
 * Who gets a place: signing up, the waiting list, and what becomes of a place that falls free.
 *
 * What a reader would get wrong: whoever waits is asked anew when a place is there, as of that day. Somebody who may not join any longer, or
 * of whom it is not known, is passed over and keeps the turn; the next one who may join gets the place. A newcomer comes after all of them.
 */
import * as Day from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { VolunteerId } from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import { CC } from "../law/Instruments.ts"
import * as Asking from "../law/Asking.ts"
import { finding } from "../law/Refusal.ts"
import type * as OnePerson from "../person/OnePerson.ts"
import * as OwnMatter from "../person/OwnMatter.ts"
import type { Lattice } from "../person/QualificationLattice.ts"
import type { Event, Override as SetAside, Plan, Stated } from "./Activity.schema.ts"
import * as State from "./ActivityState.ts"
import * as Company from "./Company.ts"
import type * as Counterfactual from "./Counterfactual.ts"
import * as Eligibility from "./Eligibility.ts"
import * as JoiningFacts from "./JoiningFacts.ts"
import * as Override from "./Override.ts"
import type { Joining } from "./rules/Joining.ts"
import { consentOrCompany, guardianConsents } from "./rules/Minors.ts"
import { ofJoining } from "./rules/Rules.ts"
import * as TwoAdults from "./rules/TwoAdults.ts"
import * as Taking from "./Taking.ts"

/** What is known of people, gathered by the caller. */
export interface Context extends Company.Context {
  readonly today: Day.Day
  readonly calendar: WorkingCalendar
  /** Everything known of a volunteer but what is stated with the sign-up, and but sign-ups for this very activity. */
  readonly volunteer: (volunteer: VolunteerId) => JoiningFacts.Volunteer
  readonly lattice?: Lattice
  readonly people?: OnePerson.People
}

/** A wish to take a position, with the rules that somebody set aside for it. */
export interface Wish {
  readonly volunteer: VolunteerId
  readonly position: string
  readonly stated: Stated
  readonly overrides: readonly SetAside[]
}

const setAside = ({ rule, reason, approver, until }: SetAside): Override.Override => ({
  rule,
  reason: typeof reason === "string" ? reason : reason.text,
  approver,
  until: Day.require(until)
})

const brought = ({ trainings, policies, agreements, ...said }: Stated): JoiningFacts.Volunteer => ({
  ...said,
  ...(trainings === undefined ? {} : { trainings: trainings.map(({ kind, on }) => ({ kind, on: Day.require(on) })) }),
  ...(policies === undefined ? {} : { policies: policies.map(({ boughtOn, cover }) => ({ boughtOn: Day.require(boughtOn), cover })) }),
  ...(agreements === undefined ? {} : { agreements: agreements.map((on) => ({ on: Day.require(on) })) })
})

/** The facts of a joining as of a day; undefined where the activity has no such position. */
export const joiningOf = (state: State.Activity, wish: Omit<Wish, "overrides">, asOf: Day.Day, context: Context): Joining | undefined => {
  const position = State.positionOf(state, wish.position)
  if (state.plan === undefined || position === undefined) return undefined
  const there = [wish.volunteer, ...State.placed(state).map(({ volunteer }) => volunteer)]
  const adults = context.adultsAmong?.(there, Minute.dayOf(state.plan.time.from))
  return JoiningFacts.of(
    { ...context.volunteer(wish.volunteer), ...brought(wish.stated) },
    position,
    { ...activityOf(state.plan), adultsPresent: adults, highestCelsius: state.highestCelsius },
    asOf,
    context.view,
    context.lattice
  )
}

const activityOf = ({ fullTime, ...plan }: Plan): JoiningFacts.Activity => ({
  ...plan,
  fullTime: fullTime === undefined ? undefined : { from: Day.require(fullTime.from), to: Day.require(fullTime.to) }
})

/** Whether somebody may take a position, with every reason. An override has to last until the work is over, not only until the sign-up. */
export const ask = (state: State.Activity, wish: Wish, asOf: Day.Day, context: Context): Decision.Decision => {
  const row = joiningOf(state, wish, asOf, context)
  if (row === undefined) return { outcome: "unmet", findings: [finding("activity.unknown-position", { position: wish.position })] }
  const decision = Eligibility.decide(context.view, context.calendar, row)
  const overrides = wish.overrides.map(setAside)
  const last = until(row, asOf)
  const reasons = [...whomToAsk(wish, asOf, context, decision), ...Override.withoutEffect(overrides, last)]
  return Override.apply(Decision.against(decision, reasons), overrides, last)
}

/** What would have to change for a yes, beside what is set aside; undefined where the activity has no such position. */
export const wouldDo = (state: State.Activity, wish: Wish, asOf: Day.Day, context: Context): Counterfactual.Answer | undefined => {
  const row = joiningOf(state, wish, asOf, context)
  if (row === undefined) return undefined
  const notAsked = Override.setAside(wish.overrides.map(setAside), until(row, asOf))
  return Eligibility.wouldDo(context.view, context.calendar, row, asOf, notAsked)
}

/** An override holds for the whole activity, or not at all. */
const until = ({ lastDay }: Joining, asOf: Day.Day): Day.Day => lastDay ?? asOf

const ofGuardians: ReadonlySet<string> = new Set([guardianConsents.id, consentOrCompany.id])

/** Where a consent is missing because its guardian is none any more: who is one now. */
const whomToAsk = ({ volunteer }: Wish, asOf: Day.Day, context: Context, { findings }: Decision.Decision): readonly Finding[] => {
  if (!findings.some(({ rule }) => ofGuardians.has(rule))) return []
  const known = context.volunteer(volunteer)
  const former = JoiningFacts.standing(known.guardianConsents, asOf)
  if (former.length === 0) return []
  const facts = { former: former.join(", "), guardians: JoiningFacts.standing(known.guardians, asOf).join(", ") }
  return [finding("activity.guardian-lapsed", facts, { severity: "hint", kind: "notice", citations: [CC.article(27)] })]
}

/** The same rule by rule; of a position that is no longer there nothing is asked. */
export const askedByRule = (state: State.Activity, wish: Wish, asOf: Day.Day, context: Context): readonly Asking.Asked[] => {
  const row = joiningOf(state, wish, asOf, context)
  if (row === undefined) return []
  const overrides = wish.overrides.map(setAside)
  return ofJoining.map((rule) => {
    const asked = Asking.ask(rule, row, context.view, { calendar: context.calendar })
    return { ...asked, decision: Override.apply(asked.decision, overrides, until(row, asOf)) }
  })
}

interface Given {
  readonly events: readonly Event[]
  readonly state: State.Activity
  /** Who was passed over, and why the place went to another. */
  readonly findings: readonly Finding[]
}

/** Gives what is free to those who wait, position by position, in their order; nobody is moved up to what is over. */
export const give = (before: State.Activity, on: string, context: Context): Given => {
  if (Taking.over(before, Day.require(on)).length > 0) return { events: [], state: before, findings: [] }
  let state = before
  const events: Event[] = []
  const findings: Finding[] = []
  for (const { position } of before.positions) {
    for (const one of State.waiting(before, position)) {
      if (State.free(state, position) <= 0) break
      if (ask(state, one, Day.require(on), context).outcome !== "met") {
        findings.push(finding("activity.passed-over", { volunteer: one.volunteer, position }, { severity: "hint", kind: "notice" }))
        continue
      }
      const event: Event = { type: "activity.place-given", v: 1, volunteer: one.volunteer, on }
      state = State.evolve(state, event)
      events.push(event)
    }
  }
  return { events, state, findings }
}

/** Nobody answers for what is set aside for themselves. Of what was let through before nothing is asked again. */
export const ownOverrides = ({ volunteer, overrides }: Pick<Wish, "volunteer" | "overrides">, { people }: Pick<Context, "people">) =>
  overrides.flatMap(({ approver }) => OwnMatter.reasons(approver, { subject: volunteer }, people))

/** A place, or the end of the waiting list; refused with all reasons, unknown with what to ask. */
export const signUp = (before: State.Activity, wish: Wish, on: string, context: Context): Decision.Decision<readonly Event[]> => {
  const standing = State.standingOf(before, wish.volunteer)
  const again =
    standing === undefined
      ? []
      : [finding("activity.signed-up-already", { volunteer: wish.volunteer, position: standing.position, standing: standing.standing })]
  const asked = ask(before, wish, Day.require(on), context)
  const given = give(before, on, context)
  const used = wish.overrides.filter(({ rule }) =>
    asked.findings.some((one) => one.rule === "activity.overridden" && one.facts["rule"] === rule)
  )
  const [first, ...more] = used
  const overrides = first === undefined ? {} : { overrides: [first, ...more] as const }
  const hasPlace = State.free(given.state, wish.position) > 0
  const stated = Object.keys(wish.stated).length === 0 ? {} : { stated: wish.stated }
  const body = { v: 1, volunteer: wish.volunteer, position: wish.position, on, ...stated, ...overrides } as const
  const waits = State.waiting(given.state, wish.position).length + 1
  return Decision.from<readonly Event[]>(
    [...given.events, hasPlace ? { type: "activity.place-taken", ...body } : { type: "activity.queued", ...body }],
    [
      ...again,
      ...Taking.over(before, Day.require(on)),
      ...ownOverrides(wish, context),
      ...asked.findings,
      ...given.findings,
      ...(hasPlace ? [] : [finding("activity.waits", { position: wish.position, turn: waits }, { severity: "hint", kind: "notice" })])
    ]
  )
}

export const withdraw = (
  before: State.Activity,
  volunteer: VolunteerId,
  event: Event,
  on: string,
  context: Context
): Decision.Decision<readonly Event[]> => {
  if (State.standingOf(before, volunteer) === undefined)
    return { outcome: "unmet", findings: [finding("activity.not-signed-up", { volunteer })] }
  const { events, state, findings } = give(State.evolve(before, event), on, context)
  return Decision.from<readonly Event[]>([event, ...events], [...findings, ...Company.reasons(TwoAdults.ahead, state, context)])
}

export interface Losing {
  readonly signUp: State.SignUp
  readonly decision: Decision.Unmet | Decision.Unknown
}

/** Those with a place who, as of a day, may not join any longer, or of whom it is not known: the activity was moved, a consent withdrawn. */
export const losing = (state: State.Activity, asOf: Day.Day, context: Context): readonly Losing[] =>
  State.placed(state).flatMap((signUp): readonly Losing[] => {
    const decision = ask(state, signUp, asOf, context)
    return decision.outcome === "met" ? [] : [{ signUp, decision }]
  })

/** Each of them named, for whoever caused it. The reasons of each are another question (`losing`). */
export const losingFindings = (state: State.Activity, asOf: Day.Day, context: Context): readonly Finding[] =>
  losing(state, asOf, context).map(({ signUp: { volunteer, position }, decision: { outcome } }) =>
    finding("activity.loses-place", { volunteer, position }, { severity: "warning", kind: "notice", outcome })
  )
