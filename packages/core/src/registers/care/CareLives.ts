/** What care brings to the registers. */
import * as Escalations from "./Escalations.ts"
import * as MandatoryReports from "./MandatoryReports.ts"
import * as Recipients from "./Recipients.ts"
import * as VisitPlans from "./VisitPlans.ts"
import * as Visits from "./Visits.ts"
import * as Wishes from "./Wishes.ts"

export const kinds = {
  recipient: Recipients.kind,
  "visit-plan": VisitPlans.kind,
  visit: Visits.kind,
  "mandatory-report": MandatoryReports.kind,
  escalation: Escalations.kind,
  wish: Wishes.kind
} as const
export const registers = {
  recipient: Recipients.files,
  recipientTag: Recipients.tags,
  visitRhythm: VisitPlans.rhythms,
  visit: Visits.visits,
  visitRecord: Visits.records,
  mandatoryReport: MandatoryReports.reports,
  escalation: Escalations.escalations,
  wish: Wishes.wishes,
  wishBoard: Wishes.board
} as const
