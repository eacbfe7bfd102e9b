/** What people bring to the registers, by random ids only: checks, consents, qualifications, guardians, social work, what they are. */
import * as PersonName from "../../person/PersonName.ts"
import * as Kind from "../Kind.ts"
import * as BackgroundChecks from "./BackgroundChecks.ts"
import * as Consents from "./Consents.ts"
import * as Guardianships from "./Guardianships.ts"
import * as KindsOfPeople from "./KindsOfPeople.ts"
import * as PersonMerges from "./PersonMerges.ts"
import * as Qualifications from "./Qualifications.ts"
import * as SocialWorkers from "./SocialWorkers.ts"

export const kinds = {
  "background-check": BackgroundChecks.kind,
  consent: Consents.kind,
  qualification: Qualifications.kind,
  guardianship: Guardianships.kind,
  "social-worker": SocialWorkers.kind,
  "person-kinds": KindsOfPeople.kind,
  "person-merge": PersonMerges.kind,
  // Journalled for whoever asks who changed a name, and why; nobody lists it.
  "person-name": Kind.of<PersonName.PersonName, PersonName.Event>(PersonName, [])
} as const

export const registers = {
  backgroundCheck: BackgroundChecks.checks,
  consent: Consents.consents,
  qualification: Qualifications.qualifications,
  guardianship: Guardianships.guardianships,
  socialWorker: SocialWorkers.workers,
  personKind: KindsOfPeople.personKinds,
  personMerge: PersonMerges.merges
} as const
