/** What people bring to the registers, by random ids only: checks, consents, qualifications, guardians. */
import * as BackgroundChecks from "./BackgroundChecks.ts"
import * as Consents from "./Consents.ts"
import * as Guardianships from "./Guardianships.ts"
import * as Qualifications from "./Qualifications.ts"

export const kinds = {
  "background-check": BackgroundChecks.kind,
  consent: Consents.kind,
  qualification: Qualifications.kind,
  guardianship: Guardianships.kind
} as const

export const registers = {
  backgroundCheck: BackgroundChecks.checks,
  consent: Consents.consents,
  qualification: Qualifications.qualifications,
  guardianship: Guardianships.guardianships
} as const
