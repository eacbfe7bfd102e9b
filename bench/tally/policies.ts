/** The two policies that are measured: the national default, and one with breaks, a minimum unit and a daily cap. */
import * as Day from "../../packages/core/src/foundation/Day.ts"
import * as Policies from "../../packages/core/src/law/Policies.ts"
import * as CountingRules from "../../packages/core/src/service/CountingRules.ts"

export const fourTotals = [{ by: ["volunteer"] }, { by: ["team"] }, { by: ["community"] }, { by: ["month"] }] as const

const [national] = CountingRules.of(Policies.byName("national")).slice(-1)
if (national === undefined) throw new Error("the national policy has no counting rules")

export const policies = {
  "national default": national.rules,
  "breaks, minimum unit, daily cap": { ...national.rules, minimumMinutes: 60, dayCapMinutes: 240 }
} as const satisfies Record<string, CountingRules.CountingRules>

export const erasOf = (rules: CountingRules.CountingRules): CountingRules.CountingEras => [{ first: Day.first, rules }]
