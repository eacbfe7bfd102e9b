/**
 * One award from its publicity to its closing: approved, agreed on by three parties, paid in parts that evidence has earned, assessed, accepted,
 * settled.
 *
 * What a reader would get wrong: this stream moves no money. It says which part is earned and payable; the fund resolves, commits and pays, and
 * the desk commits both together. Disbursed ≤ earned ≤ awarded ≤ applied holds after every event, and closed means settled to the fen.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { AwardId } from "../foundation/Id.ts"
import * as Turn from "../law/Turn.ts"
import type { Application } from "./Application.ts"
import type { Command, Event } from "./Award.schema.ts"
import { type Context, reasons } from "./AwardReasons.ts"
import { evolve, stagesOf } from "./AwardEvolution.ts"
import { type Award, initial } from "./AwardState.ts"

export type { Cause, Command, Event, Milestone, Party, Tranche } from "./Award.schema.ts"
export type { Context } from "./AwardReasons.ts"
export type { Award, Part, Purchase, Role, Stage } from "./AwardState.ts"
export { evolve, fits, stagesOf } from "./AwardEvolution.ts"
export { initial, stages } from "./AwardState.ts"
export { disbursedFen, earnedFen, isSettled, keptFen, openFen, payableFen, spentFen, unspentFen } from "./AwardMoney.ts"
export { payable, payableParts } from "./PaymentReasons.ts"

export const streamOf = (award: AwardId): string => `award/${award}`
export const upcasts = {}

const ground = (event: Event, command: Command["type"], state: Award, today: Day.Day): readonly Finding[] => {
  const on = Day.require(event.on)
  return [
    ...Turn.inStage("award", command, state.stage, stagesOf[event.type]),
    ...Turn.inOrder("award", { on, today, latest: state.latest })
  ]
}

export const decide = (command: Command, state: Award, context: Context): Decision.Decision<readonly Event[]> => {
  const event = eventFor(command, context.application)
  const grounds = ground(event, command.type, state, context.today)
  // At the wrong stage there is nothing that further reasons could be held against.
  const isAtStage = stagesOf[event.type].includes(state.stage)
  return Decision.from<readonly Event[]>([event], isAtStage ? [...grounds, ...reasons(command, state, context)] : grounds)
}

const eventOf = {
  propose: "award.proposed",
  "name-payer": "award.payer-named",
  mark: "award.marked",
  publicise: "award.publicised",
  object: "award.objected",
  answer: "award.answered",
  approve: "award.approved",
  refuse: "award.refused",
  sign: "award.signed",
  "change-budget": "award.budget-changed",
  extend: "award.extended",
  assign: "award.assigned",
  transfer: "award.transferred",
  deliver: "award.delivered",
  confirm: "award.confirmed",
  assess: "award.assessed",
  "hold-back": "award.held-back",
  release: "award.released",
  "cancel-tranche": "award.tranche-cancelled",
  pay: "award.paid",
  spend: "award.spent",
  disallow: "award.disallowed",
  report: "award.reported",
  "demand-return": "award.return-demanded",
  "take-back": "award.taken-back",
  name: "award.named",
  accept: "award.accepted",
  terminate: "award.terminated",
  ban: "award.banned",
  close: "award.closed"
} as const

const eventFor = (command: Command, application: Application): Event => {
  switch (command.type) {
    case "propose":
      return { ...happened(command, eventOf), ...placeOf(application) }
    case "name":
      return { ...happened(command, eventOf), isAgreedTo: true }
    default:
      return happened(command, eventOf)
  }
}

const placeOf = ({
  plan,
  applicant
}: Application): Pick<
  Extract<Event, { readonly type: "award.proposed" }>,
  "street" | "community" | "team" | "organisation" | "featureOf"
> => ({
  ...(plan?.street === undefined ? {} : { street: plan.street }),
  ...(plan?.community === undefined ? {} : { community: plan.community }),
  ...(plan?.featureOf === undefined ? {} : { featureOf: plan.featureOf }),
  ...applicant?.by
})

export const decider: Decider<Command, Award, Event, Context> = { initial, decide, evolve }
