/**
 * Every rule of service, in the order of the rule book.
 */
import { approvals } from "./Approval.ts"
import { correction } from "./AnswerBy.ts"
import { awards } from "./Award.ts"
import { freeOfCharge, issuer, seal, superseding, totals } from "./CertificateRules.ts"
import { communityGroups } from "./CommunityGroup.ts"
import { anomalies, authority, caps, minimum, pauses, publicity as recordPublicity, serviceTime } from "./CountingBook.ts"
import { doubtfulYear } from "./DoubtfulYear.ts"
import { exclusion } from "./Exclusion.ts"
import { retention, secrecy } from "./Keeping.ts"
import { evidence, limits, overlap } from "./Limits.ts"
import { noShows } from "./NoShow.ts"
import { recordDeadline } from "./RecordDeadline.ts"
import { certificateContent, personalFields, recordParts, serviceFacts } from "./RequiredFields.ts"
import type { Rule } from "../../law/Rule.ts"
import { spotChecks } from "./SpotCheck.ts"
import { ladder, lifetime, medals, publicity } from "./StarRules.ts"
import { transfers } from "./Transfer.ts"

export const all: readonly Rule[] = [
  recordParts,
  personalFields,
  serviceFacts,
  serviceTime,
  pauses,
  minimum,
  caps,
  limits,
  overlap,
  recordDeadline,
  doubtfulYear,
  awards,
  correction,
  exclusion,
  retention,
  secrecy,
  transfers,
  communityGroups,
  spotChecks,
  authority,
  evidence,
  approvals,
  recordPublicity,
  anomalies,
  freeOfCharge,
  certificateContent,
  seal,
  issuer,
  totals,
  superseding,
  ladder,
  medals,
  noShows,
  lifetime,
  publicity
]
