/**
 * One honour from proposal to grant: stars, honours of a person or a team, brand titles. Hours never grant a star; this does.
 *
 * What a reader would get wrong: where the policy gives no days of publicity, none is asked for, and none is made up. Where it does, the
 * honour can be granted on the first working day after the last one; while that year's holidays are not announced, the answer is unknown.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { HonourId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Command, Event } from "./Honour.schema.ts"
import { type Context, reasons } from "./HonourReasons.ts"
import { evolve, type Honour, initial, type Stage } from "./HonourState.ts"

export type { Command, Event, Evidence, Subject } from "./Honour.schema.ts"
export type { Context } from "./HonourReasons.ts"
export { publicityOf } from "./HonourReasons.ts"
export type { Honour, Stage } from "./HonourState.ts"
export { evolve, fits, initial, stages, stagesOf } from "./HonourState.ts"

export const streamOf = (honour: HonourId): string => `honour/${honour}`
export const upcasts = {}

/** The stages at which a command can be. */
const allowed: { readonly [T in Command["type"]]: readonly Stage[] } = {
  propose: ["none"],
  "add-evidence": ["proposed"],
  check: ["proposed"],
  publicise: ["checked"],
  object: ["publicised"],
  answer: ["objected"],
  grant: ["checked", "publicised"],
  refuse: ["proposed", "checked", "publicised"],
  withdraw: ["granted"]
}

export const decide = (command: Command, state: Honour, context: Context): Decision.Decision<readonly Event[]> => {
  if (!allowed[command.type].includes(state.stage)) {
    return { outcome: "unmet", findings: [Refusal.finding("honour.stage", { command: command.type, stage: state.stage })] }
  }
  return Decision.from<readonly Event[]>([eventOf(command, Day.text(context.today))], reasons(command, state, context))
}

const eventOf = (command: Command, on: string): Event => {
  const v = 1
  switch (command.type) {
    case "propose":
      return { ...command, type: "honour.proposed", v, on }
    case "add-evidence":
      return { ...command, type: "honour.evidence-added", v }
    case "check":
      return { ...command, type: "honour.checked", v, on }
    case "publicise":
      return { ...command, type: "honour.publicised", v, on }
    case "object":
      return { ...command, type: "honour.objected", v, on }
    case "answer":
      return { ...command, type: "honour.answered", v, on }
    case "grant": {
      const { stated: _, ...granted } = command
      return { ...granted, type: "honour.granted", v, on }
    }
    case "refuse":
      return { ...command, type: "honour.refused", v, on }
    case "withdraw":
      return { ...command, type: "honour.withdrawn", v, on }
  }
}

export const decider: Decider<Command, Honour, Event, Context> = { initial, decide, evolve }
