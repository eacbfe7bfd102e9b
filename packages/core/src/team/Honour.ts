/**
 * One honour from proposal to grant: stars, honours of a person or a team, brand titles. Hours never grant a star; this does.
 *
 * What a reader would get wrong: where the policy gives no days of publicity, none is asked for, and none is made up. Where it does, the
 * honour can be granted on the first working day after the last one; while that year's holidays are not announced, the answer is unknown.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { HonourId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Command, Event } from "./Honour.schema.ts"
import { type Context, reasons } from "./HonourReasons.ts"
import { evolve, type Honour, initial, stagesOf } from "./HonourState.ts"

export type { Command, Event, Evidence, Subject } from "./Honour.schema.ts"
export type { Context } from "./HonourReasons.ts"
export { publicityOf } from "./HonourReasons.ts"
export type { Honour, Stage } from "./HonourState.ts"
export { evolve, fits, initial, stages, stagesOf } from "./HonourState.ts"

export const streamOf = (honour: HonourId): string => `honour/${honour}`
export const upcasts = {}

const eventOf = {
  propose: "honour.proposed",
  "add-evidence": "honour.evidence-added",
  check: "honour.checked",
  publicise: "honour.publicised",
  object: "honour.objected",
  answer: "honour.answered",
  grant: "honour.granted",
  refuse: "honour.refused",
  withdraw: "honour.withdrawn"
} as const

export const decide = (command: Command, state: Honour, context: Context): Decision.Decision<readonly Event[]> => {
  if (!stagesOf[eventOf[command.type]].includes(state.stage)) {
    return { outcome: "unmet", findings: [Refusal.finding("honour.stage", { command: command.type, stage: state.stage })] }
  }
  return Decision.from<readonly Event[]>([eventFor(command, Day.text(context.today))], reasons(command, state, context))
}

const eventFor = (command: Command, on: string): Event => {
  if (command.type === "add-evidence") return happened(command, eventOf)
  const { stated: _, ...said } = { stated: undefined, ...command }
  return { ...happened(said, eventOf), on }
}

export const decider: Decider<Command, Honour, Event, Context> = { initial, decide, evolve }
