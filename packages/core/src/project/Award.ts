/**
 * One award from its publicity to its closing: approved, agreed on by three parties, paid in parts that evidence has earned, assessed, accepted,
 * settled.
 *
 * What a reader would get wrong: this stream moves no money. It says which part is earned and payable; the fund resolves, commits and pays, and
 * the desk commits both together. Disbursed ≤ earned ≤ awarded ≤ applied holds after every event, and closed means settled to the fen.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
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
export { disbursedFen, earnedFen, isSettled, keptFen, openFen, outstandingFen, spentFen, unspentFen } from "./AwardMoney.ts"
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
  const event = eventOf(command, context.application)
  const grounds = ground(event, command.type, state, context.today)
  // At the wrong stage there is nothing that further reasons could be held against.
  const isAtStage = stagesOf[event.type].includes(state.stage)
  return Decision.from<readonly Event[]>([event], isAtStage ? [...grounds, ...reasons(command, state, context)] : grounds)
}

const eventOf = (command: Command, application: Application): Event => {
  const v = 1
  switch (command.type) {
    case "propose":
      return { ...command, type: "award.proposed", v, ...placeOf(application) }
    case "publicise":
      return { ...command, type: "award.publicised", v }
    case "object":
      return { ...command, type: "award.objected", v }
    case "answer":
      return { ...command, type: "award.answered", v }
    case "approve":
      return { ...command, type: "award.approved", v }
    case "refuse":
      return { ...command, type: "award.refused", v }
    case "sign":
      return { ...command, type: "award.signed", v }
    case "change-budget":
      return { ...command, type: "award.budget-changed", v }
    case "extend":
      return { ...command, type: "award.extended", v }
    case "assign":
      return { ...command, type: "award.assigned", v }
    case "deliver":
      return { ...command, type: "award.delivered", v }
    case "confirm":
      return { ...command, type: "award.confirmed", v }
    case "assess":
      return { ...command, type: "award.assessed", v }
    case "hold-back":
      return { ...command, type: "award.held-back", v }
    case "release":
      return { ...command, type: "award.released", v }
    case "cancel-tranche":
      return { ...command, type: "award.tranche-cancelled", v }
    case "pay":
      return paidOf(command)
    case "spend":
      return { ...command, type: "award.spent", v }
    case "disallow":
      return { ...command, type: "award.disallowed", v }
    case "report":
      return { ...command, type: "award.reported", v }
    case "demand-return":
      return { ...command, type: "award.return-demanded", v }
    case "take-back":
      return { ...command, type: "award.taken-back", v }
    case "name":
      return { ...command, type: "award.named", v, isAgreedTo: true }
    case "accept":
      return { ...command, type: "award.accepted", v }
    case "terminate":
      return { ...command, type: "award.terminated", v }
    case "ban":
      return { ...command, type: "award.banned", v }
    case "close":
      return { ...command, type: "award.closed", v }
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

type Paid = Extract<Event, { readonly type: "award.paid" }>

/** Only kept where both are named: without them the decision refuses it. */
const paidOf = (command: Extract<Command, { readonly type: "pay" }>): Paid => {
  const { resolution = "" as Paid["resolution"], commitment = "" as Paid["commitment"] } = command
  return { ...command, type: "award.paid", v: 1, resolution, commitment }
}

export const decider: Decider<Command, Award, Event, Context> = { initial, decide, evolve }
