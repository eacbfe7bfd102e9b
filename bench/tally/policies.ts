/** The two policies that are measured: the national default, and one with breaks, a minimum unit and a daily cap. */
import * as Day from "../../packages/core/src/foundation/Day.ts"
import * as Policies from "../../packages/core/src/law/Policies.ts"
import type { Cells } from "../../packages/core/src/service/tally/Cells.ts"
import * as CountingRules from "../../packages/core/src/service/CountingRules.ts"
import { Workspace } from "../../packages/core/src/service/tally/Workspace.ts"

export const fourTotals = [{ by: ["volunteer"] }, { by: ["team"] }, { by: ["community"] }, { by: ["month"] }] as const

const [national] = CountingRules.of(Policies.byName("national")).slice(-1)
if (national === undefined) throw new Error("the national policy has no counting rules")

export const policies = {
  "national default": national.rules,
  "breaks, minimum unit, daily cap": { ...national.rules, minimumMinutes: 60, dayCapMinutes: 240 }
} as const satisfies Record<string, CountingRules.CountingRules>

export const erasOf = (rules: CountingRules.CountingRules): CountingRules.CountingEras => [{ first: Day.first, rules }]

/** Minutes and people by code, as plain columns. */
export interface Total {
  readonly minutes: Float64Array<ArrayBuffer>
  readonly people: Float64Array<ArrayBuffer>
}

export const totalsOf = (cells: readonly Cells[]): readonly Total[] =>
  cells.map((one) => ({ minutes: one.column("creditedMinutes"), people: one.column("people") }))

/** Memory for threads that count together. */
export const sharedWorkspace = (): Workspace => new Workspace((bytes) => new SharedArrayBuffer(bytes))
