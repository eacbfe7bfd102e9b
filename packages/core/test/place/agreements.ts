/** Commands of one agreement. For tests only. */
import * as Id from "../../src/foundation/Id.ts"
import type * as Agreement from "../../src/place/PartnershipAgreement.ts"

export const duty = (id: string): Agreement.Duty => ({ duty: id, of: "partner", words: "提供场地" })
export const draft = (duties: readonly [Agreement.Duty, ...Agreement.Duty[]], until = "2026-12-31"): Agreement.Command => ({
  type: "draft",
  community: Id.require<Id.CommunityId>("c-1"),
  partner: Id.require<Id.OrganisationId>("o-1"),
  needs: ["活动场地"],
  resources: ["会议室"],
  projects: [],
  duties,
  from: "2026-01-01",
  until
})
export const sign: Agreement.Command = { type: "sign", on: "2026-01-10" }
export const report = (of: string, kept: boolean, on: string): Agreement.Command => ({ type: "report-duty", duty: of, kept, on })
export const prolong = (until: string): Agreement.Command => ({ type: "prolong", until })
export const end = (on: string): Agreement.Command => ({ type: "end", on, reason: "单位搬迁" })
export const signed = [draft([duty("d-1"), duty("d-2")]), sign] as const
