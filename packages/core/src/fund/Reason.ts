/** How a reason against a command on a fund is written: what it is asked of, and the units of the facts that it names. */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Money from "../foundation/Money.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Linked } from "./AppealReasons.ts"
import type { Command, Place } from "./Fund.schema.ts"

export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
  /** Where the project of an award works; undefined where that is not known. Asked for when money is promised to it. */
  readonly place: Place | undefined
  /** What an appeal names, as it was found. Asked for when one is made; what was not looked for is unknown. */
  readonly linked: readonly Linked[]
}

export type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>
export type Findings = readonly Finding[]

const days = ["on", "today", "latest", "setUpOn", "original", "activeOn", "startsOn", "endsOn"]
const amounts = ["amount", "balance", "fee", "left", "missing", "resolved", "committed", "advanced", "used", "declaredFen", "recordedFen"]
const unitsIn = (currency: string) => {
  const coins = currency === Money.renminbi ? "fen" : "smallest-coins"
  return Object.fromEntries([...days.map((name) => [name, "day"]), ...amounts.map((name) => [name, coins])])
}

interface More extends Refusal.More {
  /** Of the amounts among the facts. */
  readonly currency?: string | undefined
}
export const wrong = (rule: string, facts: Finding["facts"], { currency = Money.renminbi, ...more }: More = {}): Finding =>
  Refusal.finding(rule, facts, { units: unitsIn(currency), ...more })
export const when = (is: boolean, finding: () => Finding): Findings => (is ? [finding()] : [])
