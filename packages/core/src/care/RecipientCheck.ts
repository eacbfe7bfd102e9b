/**
 * The data in somebody's file held against the law of sensitive data (MIN-07), as of a day: consents as they were entered, what the tags say, and
 * what is stated of how the data are used.
 *
 * What a reader would get wrong: whether a child is below fourteen the tags do not say, and the day of birth lies sealed; so the age is asked for.
 * And poverty is no sensitive kind by itself; whoever asks says what else the file holds.
 */
import type { Day } from "../foundation/Day.ts"
import type { PersonId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Asking from "../law/Asking.ts"
import * as Consent from "../person/Consent.ts"
import * as SensitiveData from "../person/rules/SensitiveData.ts"
import * as RecipientFile from "./RecipientFile.ts"
import type { Stated } from "./RecipientCheck.schema.ts"
import { isOfHealth } from "./Tag.ts"

export type { Stated } from "./RecipientCheck.schema.ts"

export interface Known {
  readonly file: RecipientFile.RecipientFile
  readonly consents: Consent.Consent
  /** Whose consent counts for them on the day (`Guardianship.guardiansOn`). */
  readonly guardians: readonly PersonId[]
  readonly stated: Stated
}

const purpose = "sensitive-data"

export const check = ({ file, consents, guardians, stated }: Known, on: Day, view: ParameterView): Asking.Asked => {
  const entered = consents.consents.filter((one) => one.purpose === purpose && one.on <= on)
  const stands = entered.some(({ withdrawnOn }) => withdrawnOn === undefined || on < withdrawnOn)
  return Asking.ask(
    SensitiveData.sensitiveData,
    {
      age: stated.age,
      sensitive: RecipientFile.tagsOn(file, on).some(isOfHealth) ? true : stated.sensitive,
      purposeStated: stated.purposeStated,
      consent: Consent.known(consents, purpose, "own", on) ?? stated.consent,
      guardianConsent: Consent.known(consents, purpose, guardians, on) ?? stated.guardianConsent,
      guardianTold: stated.guardianTold,
      canExpressWill: stated.canExpressWill,
      childRules: stated.childRules,
      assessed: stated.assessed,
      withdrawn: entered.length > 0 && !stands,
      use: stated.use
    },
    view
  )
}
