/**
 * One application, from draft to the answer: submitted while the call is open, screened with reasons, sent back to be made better, selected or
 * declined after the review.
 *
 * What a reader would get wrong: what was sent back may be submitted again after the call closed, but with no larger amount. To be screened in
 * the facts about the applicant must be known; an unknown one is asked for, never taken for granted.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ApplicationId } from "../foundation/Id.ts"
import * as Turn from "../law/Turn.ts"
import type { Command, Event } from "./Application.schema.ts"
import { type Context, reasons } from "./ApplicationReasons.ts"
import { type Application, evolve, initial, stagesOf } from "./ApplicationState.ts"

export type { Applicant, Command, Event, GroupKind, Plan, Served } from "./Application.schema.ts"
export type { Context } from "./ApplicationReasons.ts"
export type { Application, Stage } from "./ApplicationState.ts"
export { evolve, fits, initial, stages, stagesOf } from "./ApplicationState.ts"

export const streamOf = (application: ApplicationId): string => `application/${application}`
export const upcasts = {}

const eventOf = {
  draft: "application.drafted",
  revise: "application.revised",
  submit: "application.submitted",
  return: "application.returned",
  "screen-in": "application.screened-in",
  "screen-out": "application.screened-out",
  select: "application.selected",
  decline: "application.declined",
  withdraw: "application.withdrawn"
} as const

const ground = (event: Event, command: Command["type"], { stage, latest }: Application, today: Day.Day): readonly Finding[] => {
  const on = Day.require(event.on)
  return [...Turn.inStage("application", command, stage, stagesOf[event.type]), ...Turn.inOrder("application", { on, today, latest })]
}

export const decide = (command: Command, state: Application, context: Context): Decision.Decision<readonly Event[]> => {
  const event: Event = happened(command, eventOf)
  const grounds = ground(event, command.type, state, context.today)
  return Decision.from<readonly Event[]>([event], [...grounds, ...reasons(command, state, context)])
}

export const decider: Decider<Command, Application, Event, Context> = { initial, decide, evolve }
