/**
 * Somebody whom an organisation enters as a volunteer, held against the rules of registration on the day they are entered.
 *
 * What a reader would get wrong: only the law refuses. 志愿服务条例 art. 7 lets an organisation enter data with the volunteer's consent, so whoever
 * has taken it back is not entered; an age of registration is a line of a register or of this library, so it is told and the entry stands. And a
 * consent that nobody has recorded is unknown: lists on paper have it, and this library is the last to say that they do not.
 */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { PersonId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Asking from "../law/Asking.ts"
import type { Consent } from "./Consent.ts"
import * as AgeClass from "./rules/AgeClass.ts"
import * as Registration from "./rules/Registration.ts"
import { consented } from "./VolunteerCheck.ts"

export interface Known {
  /** The day of entry where the list says none: whoever is too young by then was too young before. */
  readonly registeredOn: Day.Day | undefined
  readonly born: Day.Day | undefined
  readonly consents: Consent
  /** Whose consent counts for them on a day (`Guardianship.guardiansOn`). */
  readonly guardiansOn: (day: Day.Day) => readonly PersonId[]
}

export interface Entered {
  /** Not to be entered, and why. */
  readonly refused: readonly Finding[]
  /** Too young, or a guardian's consent that is missing or not recorded. */
  readonly noted: readonly Finding[]
  /** What nobody has recorded, where the policy asks for it. */
  readonly open: { readonly consent: readonly Finding[]; readonly age: readonly Finding[] }
}

export const check = (
  { registeredOn, born, consents, guardiansOn }: Known,
  today: Day.Day,
  viewOn: (day: Day.Day) => ParameterView
): Entered => {
  const registered = registeredOn ?? today
  const then = viewOn(registered)
  const row = {
    age: born === undefined ? undefined : AgeClass.ageOn(born, registered, then),
    selfSupporting: undefined,
    byOrganisation: true,
    consent: consented(consents, "own", today),
    guardianConsent: consented(consents, guardiansOn(registered), registered)
  }
  const { outcome, findings } = Asking.ask(Registration.consent, row, viewOn(today)).decision
  const ages = Asking.ask(Registration.lowestAge, row, then).decision.findings
  return {
    refused: outcome === "unmet" ? findings : [],
    noted: row.age === undefined ? [] : ages.map((finding) => ({ ...finding, severity: "warning" })),
    open: { consent: outcome === "unknown" ? findings : [], age: row.age === undefined ? ages : [] }
  }
}
