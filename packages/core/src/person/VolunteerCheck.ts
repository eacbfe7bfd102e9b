/**
 * A volunteer held against the rules of registration, as of the day of their registration, and against what a year asks, as of any day.
 *
 * What a reader would get wrong: a consent that nobody has entered is unknown, not refused, and so is that of somebody who was no guardian any
 * more on that day; one that was withdrawn by then is refused. And
 * nothing here ends a registration: it is an answer for whoever keeps the list.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { PersonId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Period from "../foundation/Period.ts"
import { LIBRARY, VSR } from "../law/Instruments.ts"
import { finding } from "../law/Refusal.ts"
import * as Asking from "../law/Asking.ts"
import * as Capacity from "./Capacity.ts"
import * as Consent from "./Consent.ts"
import * as AgeClass from "./rules/AgeClass.ts"
import * as Registration from "./rules/Registration.ts"
import * as YearlyPromise from "./rules/YearlyPromise.ts"
import type { Stated } from "./VolunteerCheck.schema.ts"

export type { Stated } from "./VolunteerCheck.schema.ts"

export interface Known {
  readonly registeredOn: Day.Day | undefined
  readonly born: Day.Day | undefined
  readonly consents: Consent.Consent
  /** Whose consent counts for them on a day (`Guardianship.guardiansOn`). */
  readonly guardiansOn: (day: Day.Day) => readonly PersonId[]
  readonly yearMinutes: number | undefined
  /** Days of service by the day that is asked about. */
  readonly servedOn: readonly Day.Day[]
  readonly stated: Stated
}

export interface Checked {
  readonly consent: Asking.Asked
  readonly age: Asking.Asked
  readonly year: Asking.Asked
  /** What a minor may decide alone on the day. */
  readonly capacity: readonly Finding[]
  /** Service from before they were registered: told, and counted all the same. Unknown where nobody knows the day of registration. */
  readonly before: readonly Finding[]
}

/** The day of registration, where the list or somebody says it. */
export const registeredOn = ({ registeredOn: listed, stated }: Pick<Known, "registeredOn" | "stated">): Day.Day | undefined =>
  listed ?? (stated.registeredOn === undefined ? undefined : Day.require(stated.registeredOn))

/** `viewOn`: the parameters of a day; of the day that is asked about, where nobody knows the day of registration. */
export const check = (known: Known, on: Day.Day, viewOn: (day: Day.Day) => ParameterView): Checked => {
  const registered = registeredOn(known)
  const { born, consents, stated } = known
  const then = viewOn(registered ?? on)
  // Where nobody knows the day, nobody knows what had been consented to by then.
  const consentedOn = registered ?? Day.first
  const consentedBy = (by: Consent.By) => consented(consents, by, consentedOn)
  const row = {
    age: born === undefined || registered === undefined ? undefined : AgeClass.ageOn(born, registered, then),
    selfSupporting: stated.selfSupporting,
    byOrganisation: stated.byOrganisation,
    consent: consentedBy("own") ?? stated.consent,
    guardianConsent: consentedBy(known.guardiansOn(consentedOn)) ?? stated.guardianConsent
  }
  const year = {
    yearMinutes: known.yearMinutes ?? stated.yearMinutes,
    over: on === Period.year(Day.parts(on).year).last
  }
  return {
    consent: Asking.ask(Registration.consent, row, then),
    age: Asking.ask(Registration.lowestAge, row, then),
    year: Asking.ask(YearlyPromise.yearlyPromise, year, viewOn(on)),
    capacity: Capacity.told(
      { age: born === undefined ? undefined : AgeClass.ageOn(born, on, viewOn(on)), selfSupporting: stated.selfSupporting },
      viewOn(on)
    ),
    before: servedBefore(known.servedOn, registered)
  }
}

const servedBefore = (servedOn: readonly Day.Day[], registered: Day.Day | undefined): readonly Finding[] => {
  const notice = { severity: "hint", kind: "notice", citations: [LIBRARY.passage(), VSR.article(7)] } as const
  if (servedOn.length === 0) return []
  if (registered === undefined)
    return [finding("person.registration-day-unknown", { times: servedOn.length }, { ...notice, outcome: "unknown" })]
  const earlier = servedOn.filter((day) => day < registered)
  if (earlier.length === 0) return []
  const facts = { registered, times: earlier.length, first: Math.min(...earlier) }
  return [finding("person.served-before-registration", facts, { ...notice, units: { registered: "day", first: "day" } })]
}

/** Unknown where nobody whose consent counts had given one by that day, and none was withdrawn. */
export const consented = (consents: Consent.Consent, by: Consent.By, on: Day.Day): boolean | undefined => {
  const manner = Consent.known(consents, "registration", by, on)
  return manner === undefined ? undefined : manner !== "none"
}
