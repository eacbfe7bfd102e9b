/** How a reason against a command on a fund is written: what it is asked of, and the units of the facts that it names. */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Command } from "./Fund.schema.ts"

export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
}

export type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>
export type Findings = readonly Finding[]

const units = Object.fromEntries([
  ...["on", "today", "latest", "setUpOn", "original", "activeOn"].map((name) => [name, "day"]),
  ...["amount", "balance", "left", "missing", "resolved", "committed", "advanced", "used"].map((name) => [name, "fen"])
])
export const wrong = (rule: string, facts: Finding["facts"], more: Refusal.More = {}): Finding =>
  Refusal.finding(rule, facts, { units, ...more })
export const when = (is: boolean, finding: () => Finding): Findings => (is ? [finding()] : [])
