/** What every command on an account of time coins is decided with, and what an answer is made of. */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Coins from "./Coins.ts"
import type { Command, Event } from "./PointsAccount.schema.ts"
import { balanceOf, type PointsAccount } from "./PointsState.ts"
import type * as Earning from "./rules/Earning.ts"

/** What is known of the people around an account, where somebody keeps it; a fact that nobody gives is unknown. */
export interface Around {
  readonly holder?: Earning.Holder
  readonly recordedMinutes?: number
  readonly clientAge?: number
  readonly client?: Partial<Earning.Client>
  readonly recipientAge?: number
}

export interface Context extends Around {
  readonly today: Day.Day
  /** Of today. */
  readonly view: ParameterView
  /** Of the day of the service that earns; default: today's. */
  readonly servedView?: ParameterView
}

export type Findings = readonly Finding[]
export type Outcome = readonly [readonly Event[], Findings]
export type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>

const units = { on: "day", today: "day", latest: "day", coins: "coins", asked: "coins", expired: "coins" }

export const wrong = (rule: string, facts: Finding["facts"]): Finding => Refusal.finding(rule, facts, { units })

export const when = (is: boolean, finding: () => Finding): Findings => (is ? [finding()] : [])

/** Whether so much is there at all, whatever its term. */
export const isThere = (state: PointsAccount, asked: number): Findings =>
  when(asked > balanceOf(state), () => wrong("reward.too-few-coins", { asked: Coins.text(asked), coins: Coins.text(balanceOf(state)) }))
