/** What was found, as the rule about reports is asked. */
import type { Danger as Row } from "./rules/Reporting.ts"
import type { Danger } from "./Visit.schema.ts"

export const dangerRow = (dangers: readonly Danger[], age: number | undefined): Row => ({
  age,
  livingAlone: dangers.includes("living-alone"),
  missing: dangers.includes("missing"),
  guardianUnfit: dangers.includes("guardian-unfit"),
  violence: dangers.includes("violence"),
  injury: dangers.includes("injury"),
  illegalHarm: dangers.includes("illegal-harm")
})
