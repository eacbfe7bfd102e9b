/**
 * Why a command about an award cannot be, or what should be known with it. Steps are in `AwardEvolution.stagesOf`; payments and signing in files
 * of their own.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { AwardId } from "../foundation/Id.ts"
import { CL, LIBRARY, ZHONGSHAN_VENTURES } from "../law/Instruments.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ventures from "../law/parameters/Ventures.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import type { Application } from "./Application.ts"
import { accountingReasons } from "./AccountingReasons.ts"
import { approvalReasons } from "./ApprovalReasons.ts"
import type { Command } from "./Award.schema.ts"
import * as AwardMoney from "./AwardMoney.ts"
import { type Award, partOf } from "./AwardState.ts"
import * as Budget from "./Budget.ts"
import type { Call } from "./Call.ts"
import { cycleReasons } from "./CycleReasons.ts"
import * as Late from "./Late.ts"
import { laterPayerReasons, otherAwardReasons, type Payer, payerReasons } from "./PayerReasons.ts"
import { paymentReasons } from "./PaymentReasons.ts"
import { budgetReasons, servedReasons } from "./PlanReasons.ts"
import { naming } from "./rules/Naming.ts"
import * as Schedule from "./Schedule.ts"
import { signingReasons } from "./SigningReasons.ts"
import { type Lead, transferReasons } from "./TransferReasons.ts"
import { type SponsorGift, sponsorReasons } from "./SponsorReasons.ts"

/** Nothing of it may be forgotten: what a command does not ask is as it was before anything happened. */
export interface Context extends Schedule.Around {
  readonly today: Day.Day
  /** What the award answers. Asked for when it is proposed, signed, and a purchase is accounted for. */
  readonly application: Application
  /** The call that its application answers. Asked for when it is signed and prolonged. */
  readonly call: Call
  /** The fund that is named to pay. Asked for when one is named. */
  readonly payer: Payer | undefined
  /** What is known of another who is to lead. Asked for when it is transferred. */
  readonly lead: Lead | undefined
  /** Awards that answer the same application and stand. Asked for when it is proposed. */
  readonly others: readonly AwardId[]
  /** Those of the sponsor's gifts that funds of this house know. Asked for when a sponsor is named. */
  readonly gifts: readonly SponsorGift[]
}

type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>
const units = {
  amountFen: "fen",
  appliedFen: "fen",
  awardedFen: "fen",
  unspentFen: "fen",
  lineFen: "fen",
  spentFen: "fen",
  openFen: "fen",
  outstandingFen: "fen",
  endsOn: "day"
}

export const reasons = (command: Command, state: Award, context: Context): readonly Finding[] => {
  const on = Day.require(command.on)
  switch (command.type) {
    case "propose":
      return [...proposalReasons(command, context), ...payerReasons(command, context.payer), ...otherAwardReasons(context.others)]
    case "name-payer":
      return laterPayerReasons(command, state, context.payer)
    case "answer":
      return Late.finding("award.answer-late", Schedule.answerBy(state.objectedOn, context), on)
    case "approve":
      return approvalReasons(state, on, context)
    case "sign":
      return signingReasons(command, state, context)
    case "change-budget":
      return rebudgetReasons(command, state, context)
    case "extend":
      return extensionReasons(command, state, context)
    case "transfer":
      return transferReasons(command, state, on, { view: context.view, lead: context.lead })
    case "assign":
      return slotReasons(command, context)
    case "mark":
      return markReasons(command, context)
    case "deliver":
      return milestoneReasons(command.milestone, state)
    case "confirm":
      return [...milestoneReasons(command.milestone, state), ...confirmationReasons(command, state)]
    case "assess":
      return assessmentReasons(state)
    case "hold-back":
    case "release":
    case "cancel-tranche":
      return partReasons(command, state)
    case "pay":
      return paymentReasons(command, state, on, context)
    case "spend":
      return accountingReasons(command, state, context)
    case "disallow":
      return disallowanceReasons(command, state)
    case "report":
      return servedReasons(command)
    case "demand-return":
    case "take-back":
      return returnReasons(command, state)
    case "name":
      return namingReasons(command, state, context)
    case "accept":
      return acceptanceReasons(state)
    case "ban":
      return banReasons(state)
    case "close":
      return closingReasons(state)
    default:
      return []
  }
}

/** No more than was asked for, by an application that was selected, of a budget that adds up to it. */
const proposalReasons = ({ awardedFen, appliedFen, lines, call }: Of<"propose">, { application, view }: Context): readonly Finding[] => [
  ...(application.stage === "selected" && application.call === call
    ? []
    : [Refusal.finding("award.not-selected", { stage: application.stage })]),
  ...(application.appliedFen === undefined || application.appliedFen === appliedFen
    ? []
    : [
        Refusal.finding(
          "award.not-what-was-applied",
          { appliedFen, askedFen: application.appliedFen },
          { units: { ...units, askedFen: "fen" } }
        )
      ]),
  ...(awardedFen <= appliedFen ? [] : [Refusal.finding("award.above-the-application", { awardedFen, appliedFen }, { units })]),
  ...budgetReasons({ lines, totalFen: Budget.totalFen(lines), askedFen: awardedFen }, view)
]

/** Prolonged it ends later, and within what the call lets one last. */
const extensionReasons = ({ endsOn: text }: Of<"extend">, state: Award, context: Context): readonly Finding[] => {
  const endsOn = Day.require(text)
  return [
    ...(endsOn <= (state.endsOn ?? -Infinity) ? [Refusal.finding("award.not-longer", { endsOn }, { units })] : []),
    ...cycleReasons(state.startsOn ?? endsOn, endsOn, context)
  ]
}

/** What failed may be assessed again, what passed is passed. */
const assessmentReasons = ({ milestones, midTerm }: Award): readonly Finding[] => [
  ...(milestones.some(({ kind }) => kind === "mid-term") ? [] : [Refusal.finding("award.no-mid-term", {})]),
  ...(midTerm === "passed" ? [Refusal.finding("award.mid-term-passed", {})] : [])
]

const disallowanceReasons = ({ purchase }: Of<"disallow">, { purchases }: Award): readonly Finding[] =>
  purchases.get(purchase)?.isAllowed === true ? [] : [Refusal.finding("award.no-purchase", { purchase })]

const namingReasons = (command: Of<"name">, state: Award, { view, gifts }: Context): readonly Finding[] => {
  const row = { sponsoredFen: command.sponsoredFen, costFen: Budget.totalFen(state.lines), isAgreedTo: command.isAgreedTo }
  return [...Rule.findings(naming, row, view), ...sponsorReasons(command, gifts, state)]
}

const banReasons = ({ cause }: Award): readonly Finding[] =>
  cause === "breach" || cause === "false-material" ? [] : [Refusal.finding("award.no-breach", { cause: cause ?? "none" })]

/** A changed budget comes to the same award, and leaves no line with less than was spent on it. */
const rebudgetReasons = ({ lines }: Of<"change-budget">, state: Award, { view }: Context): readonly Finding[] => {
  const lineOf = (name: string): number => lines.find(({ line, source }) => line === name && source === "grant")?.amountFen ?? 0
  const spentOn = [...new Set([...state.purchases.values()].map(({ line }) => line))]
  return [
    ...budgetReasons({ lines, totalFen: Budget.totalFen(lines), askedFen: state.awardedFen }, view),
    ...spentOn.flatMap((line) => {
      const [spentFen, lineFen] = [AwardMoney.spentFen(state, line), lineOf(line)]
      return spentFen <= lineFen ? [] : [Refusal.finding("award.line-spent", { line, spentFen, lineFen }, { units })]
    })
  ]
}

/** The names of the slots are the policy's; this library makes none up. */
const slotReasons = ({ slot }: Of<"assign">, { view }: Context): readonly Finding[] => {
  const use = Parameter.useIn(view, Ventures.roleSlots)
  if (use === undefined) return [Refusal.finding("award.no-role-slots", { slot })]
  return use.value.includes(slot)
    ? []
    : [Refusal.finding("award.no-such-slot", { slot, slots: use.value.join("、") }, { parameters: [use], citations: use.citations })]
}

/** So are the names of a place's own states: a word that nobody defined would mean something else to everybody. */
const markReasons = ({ localStage }: Of<"mark">, { view }: Context): readonly Finding[] => {
  const use = Parameter.useIn(view, Ventures.localStages)
  if (use === undefined) return [Refusal.finding("award.no-local-stages", { localStage })]
  const { value, citations } = use
  return value.includes(localStage)
    ? []
    : [
        Refusal.finding(
          "award.no-such-local-stage",
          { localStage, known: value.join("、") },
          { kind: "requirement", parameters: [use], citations }
        )
      ]
}

const milestoneReasons = (name: string, state: Award): readonly Finding[] => {
  const kind = state.milestones.find(({ milestone }) => milestone === name)?.kind
  return [
    ...(kind === "delivery" ? [] : [Refusal.finding("award.no-delivery", { milestone: name, kind: kind ?? "none" })]),
    ...(state.reached.has(name) ? [Refusal.finding("award.reached-already", { milestone: name })] : [])
  ]
}

/** Something must have been delivered, and nobody confirms what they delivered. */
const confirmationReasons = ({ milestone, by }: Of<"confirm">, { delivered }: Award): readonly Finding[] => {
  const deliverer = delivered.get(milestone)
  if (deliverer === undefined) return [Refusal.finding("award.nothing-delivered", { milestone }, { kind: "requirement" })]
  return deliverer === by ? [Refusal.finding("award.own-delivery", { milestone, by })] : []
}

const partReasons = ({ type, tranche }: Of<"hold-back" | "release" | "cancel-tranche">, state: Award): readonly Finding[] => {
  const stage = partOf(state, tranche)?.stage
  const right = { "hold-back": ["open"], release: ["held"], "cancel-tranche": ["open", "held"] }[type]
  if (stage === undefined) return [Refusal.finding("award.no-tranche", { tranche })]
  return right.includes(stage) ? [] : [Refusal.finding("award.tranche-stage", { tranche, stage })]
}

/** Nobody gives back, or is asked for, what they have accounted for: such a purchase is disallowed first. */
const returnReasons = ({ type, amountFen }: Of<"demand-return" | "take-back">, state: Award): readonly Finding[] => {
  const unspentFen = AwardMoney.unspentFen(state) - (type === "demand-return" ? state.outstandingFen : 0)
  return amountFen <= unspentFen ? [] : [Refusal.finding("award.nothing-to-return", { amountFen, unspentFen }, { units })]
}

const acceptanceReasons = (state: Award): readonly Finding[] => [
  ...state.milestones
    .filter(({ kind, milestone }) => kind !== "acceptance" && !state.reached.has(milestone))
    .map(({ milestone, kind }) => Refusal.finding("award.not-reached", { milestone, kind }, { kind: "requirement" })),
  ...(state.served.length > 0 ? [] : [Refusal.finding("award.nothing-reported", {}, { kind: "requirement" })])
]

/** What is not used is recovered in Zhongshan, and goes to the same or a close purpose by the law; that it comes back before anything is closed is ours. */
const returned = [LIBRARY.passage(), ZHONGSHAN_VENTURES.passage(), CL.article(58)]

/** Closed means that nothing is left to pay and nothing to come back. */
const closingReasons = (state: Award): readonly Finding[] => {
  const [openFen, unspentFen] = [AwardMoney.openFen(state), AwardMoney.unspentFen(state)]
  return [
    ...(openFen === 0 ? [] : [Refusal.finding("award.still-to-pay", { openFen }, { units })]),
    ...(unspentFen === 0 ? [] : [Refusal.finding("award.unspent", { unspentFen }, { units, citations: returned })])
  ]
}
