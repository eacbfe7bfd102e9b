/**
 * What every command is asked first, whatever life it is given to: is it its turn, and is its day in order.
 *
 * Each life has its own words for it, under `<life>.stage`, `<life>.future` and `<life>.before`.
 */
import type { Day } from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { Options } from "../foundation/Options.ts"
import * as Refusal from "./Refusal.ts"

/** `stages`: what the stages are called, where the words for it serve several lives. */
export const inStage = (life: string, command: string, stage: string, right: readonly string[], stages?: Options): readonly Finding[] =>
  right.includes(stage)
    ? []
    : [Refusal.finding(`${life}.stage`, { command, stage }, stages === undefined ? {} : { units: { stage: stages.name } })]

export interface Days {
  readonly on: Day
  readonly today: Day
  /** Of the last thing that is known of this life. */
  readonly latest: Day | undefined
}

const units = { on: "day", today: "day", latest: "day" }

/** A day can be known already, and is not before what is known. */
export const inOrder = (life: string, { on, today, latest }: Days): readonly Finding[] => [
  ...(on > today ? [Refusal.finding(`${life}.future`, { on, today }, { units })] : []),
  ...(on < (latest ?? on) ? [Refusal.finding(`${life}.before`, { on, latest }, { units })] : [])
]
