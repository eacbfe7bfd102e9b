/** One sound grant, and how problems are told in short. For tests only. */
import type { Finding } from "@yanzhen/core/foundation"
import type { Grant } from "../src/Grant.ts"

export const grant: Grant = {
  id: "360G-xiangshan-a1",
  title: "银龄助餐",
  description: "西街道助餐",
  currency: "CNY",
  amountAppliedFor: 15_000,
  amountAwarded: 15_000,
  amountDisbursed: 9000,
  awardDate: "2026-03-01",
  plannedDates: [{ startDate: "2026-03-10", endDate: "2026-12-31" }],
  recipientOrganization: [{ id: "org-1", name: "西街道社工站" }],
  fundingOrganization: [{ id: "org-2", name: "区慈善会" }]
}

export const told = (errors: readonly Finding.Finding[]): readonly string[] =>
  errors.map(({ rule, where, severity }) => `${severity === "error" ? "" : `${severity} `}${where}: ${rule}`)
