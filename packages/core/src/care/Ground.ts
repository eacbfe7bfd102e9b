/** What every command in care is asked first, whatever life it is given to: is it its turn, and is its day in order. */
import type { Finding } from "../foundation/Finding.ts"
import type { Options } from "../foundation/Options.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"

export const finding = (rule: string, facts: Finding["facts"], more: Refusal.More = {}): Finding =>
  Refusal.finding(rule, facts, { units: { on: "day", from: "day" }, ...more })

interface Asked {
  readonly command: string
  readonly stage: string
  readonly allowed: readonly string[]
  /** What the stages are called. */
  readonly stages: Options
}

export const turn = ({ command, stage, allowed, stages }: Asked): readonly Finding[] =>
  Turn.inStage("care", command, stage, allowed, stages)

export const days = (asked: Turn.Days): readonly Finding[] => Turn.inOrder("care", asked)
