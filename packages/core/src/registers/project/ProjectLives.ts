/** What ventures bring to the registers: calls, applications, rankings, awards with their parts and milestones; and grants of other funders. */
import * as Applications from "./Applications.ts"
import * as Awards from "./Awards.ts"
import * as Calls from "./Calls.ts"
import * as Grants from "./Grants.ts"
import * as Rankings from "./Rankings.ts"

export const kinds = {
  call: Calls.kind,
  application: Applications.kind,
  review: Rankings.kind,
  award: Awards.kind,
  grant: Grants.kind
} as const

export const registers = {
  ventureCall: Calls.calls,
  ventureApplication: Applications.applications,
  answeredConcern: Applications.answered,
  applicationAttachment: Applications.attachments,
  ventureRanking: Rankings.rankings,
  award: Awards.awards,
  awardTranche: Awards.tranches,
  awardMilestone: Awards.milestones,
  awardGroup: Awards.groups,
  awardRole: Awards.roles,
  reportedGrant: Grants.grants,
  reportedPayment: Grants.payments
} as const
