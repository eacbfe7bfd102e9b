/** What every command in care is asked first, whatever life it is given to: is it its turn, and is its day in order. */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Requirement from "../foundation/Requirement.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"

export const finding = (rule: string, facts: Finding["facts"], more: Refusal.More = {}): Finding =>
  Refusal.finding(rule, facts, { units: { on: "day", latest: "day", today: "day", from: "day" }, ...more })

interface Turn {
  readonly command: string
  readonly stage: string
  readonly allowed: readonly string[]
}
interface Days {
  readonly on: Day.Day
  readonly today: Day.Day
  readonly latest: Day.Day | undefined
}

export const turn = ({ command, stage, allowed }: Turn): readonly Finding[] =>
  allowed.includes(stage) ? [] : [finding("care.stage", { command, stage })]

export const days = ({ on, today, latest }: Days): readonly Finding[] => [
  ...(on > today ? [finding("care.future", { on, today })] : []),
  ...(latest !== undefined && on < latest ? [finding("care.before", { on, latest })] : [])
]

/** Everything that a rule has against a row. */
export const asked = <F>(rule: Rule.Rule<F>, row: F, view: ParameterView): readonly Finding[] =>
  Requirement.decide(Rule.requirementsIn(rule, view), row as never, view).findings
