/**
 * One application, from draft to the answer: submitted while the call is open, screened with reasons, sent back to be made better, selected or
 * declined after the review.
 *
 * What a reader would get wrong: what was sent back may be submitted again after the call closed, but with no larger amount. To be screened in
 * the facts about the applicant must be known; an unknown one is asked for, never taken for granted.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ApplicationId, CallId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Requirement from "../foundation/Requirement.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import type { Applicant, Command, Event, Plan } from "./Application.schema.ts"
import * as Call from "./Call.ts"
import { planReasons } from "./PlanReasons.ts"
import * as Applicants from "./rules/Applicants.ts"

export type { Applicant, Command, Event, GroupKind, Plan, Served } from "./Application.schema.ts"

export const stages = [
  "none",
  "draft",
  "submitted",
  "returned",
  "screened-in",
  "screened-out",
  "selected",
  "declined",
  "withdrawn"
] as const
export type Stage = (typeof stages)[number]

export interface Application {
  readonly stage: Stage
  readonly call?: CallId
  readonly applicant?: Applicant
  readonly plan?: Plan
  /** The first one decides ties. */
  readonly submittedOn?: Day.Day
  /** The amount last submitted: what an award is held against. */
  readonly appliedFen?: number
  readonly revisions: number
  readonly latest?: Day.Day
}
export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
  readonly call: Call.Call
  /** What is known of the applicant; the day and the kind are taken from the application. Left out, nothing is known. */
  readonly facts?: Omit<Applicants.Applicant, "appliesOn" | "kind" | "hasHost">
}

export const initial: Application = { stage: "none", revisions: 0 }
export const streamOf = (application: ApplicationId): string => `application/${application}`
export const upcasts = {}

const units = { on: "day", today: "day", latest: "day", opensOn: "day", closesOn: "day", askedFen: "fen", appliedFen: "fen" }

const stagesFor: { readonly [T in Command["type"]]: readonly Stage[] } = {
  draft: ["none"],
  revise: ["draft", "returned"],
  submit: ["draft", "returned"],
  return: ["submitted"],
  "screen-in": ["submitted"],
  "screen-out": ["submitted"],
  select: ["screened-in"],
  decline: ["screened-in"],
  withdraw: ["draft", "submitted", "returned", "screened-in"]
}

const ground = (command: Command, state: Application, today: Day.Day): readonly Finding[] => {
  const on = Day.require(command.on)
  return [
    ...(stagesFor[command.type].includes(state.stage)
      ? []
      : [Refusal.finding("application.stage", { command: command.type, stage: state.stage })]),
    ...(on > today ? [Refusal.finding("application.future", { on, today }, { units })] : []),
    ...(state.latest !== undefined && on < state.latest
      ? [Refusal.finding("application.before", { on, latest: state.latest }, { units })]
      : [])
  ]
}

const reasons = (command: Command, state: Application, context: Context): readonly Finding[] => {
  const { applicant, plan } = state
  const on = Day.require(command.on)
  if (applicant === undefined || plan === undefined) return []
  switch (command.type) {
    case "submit":
      return [
        ...(state.stage === "returned" ? laterReasons(plan, state.appliedFen) : openReasons(on, context.call)),
        ...planReasons(plan, applicant, context)
      ]
    case "screen-in":
      return applicantReasons(state, applicant, context)
    default:
      return []
  }
}

const openReasons = (on: Day.Day, call: Call.Call): readonly Finding[] => {
  if (Call.takesOn(call, on)) return []
  const days = call.terms === undefined ? {} : { opensOn: Day.require(call.terms.opensOn), closesOn: Day.require(call.terms.closesOn) }
  return [
    Refusal.finding("application.call-not-open", { on, stage: call.stage, opensOn: undefined, closesOn: undefined, ...days }, { units })
  ]
}

/** After the call has closed nobody asks for more than before. */
const laterReasons = ({ askedFen }: Plan, appliedFen: number | undefined): readonly Finding[] =>
  appliedFen === undefined || askedFen <= appliedFen ? [] : [Refusal.finding("application.asks-more", { askedFen, appliedFen }, { units })]

const unknown: Omit<Applicants.Applicant, "appliesOn" | "kind" | "hasHost"> = {
  isLocal: undefined,
  isEquipped: undefined,
  isWithinCharter: undefined,
  abnormalList: undefined,
  abnormalUntil: undefined,
  dishonestList: undefined,
  dishonestUntil: undefined,
  hasViolated: undefined,
  violatedOn: undefined,
  isFundedElsewhere: undefined,
  wonLastYear: undefined,
  isBanned: undefined,
  bannedOn: undefined
}

const applicantReasons = (state: Application, applicant: Applicant, { view, facts }: Context): readonly Finding[] => {
  const row = { ...unknown, ...facts, appliesOn: state.submittedOn, kind: applicant.kind, hasHost: applicant.host !== undefined }
  const requirements = [...Rule.requirementsIn(Applicants.applicants, view), ...Rule.requirementsIn(Applicants.bans, view)]
  return Requirement.decide(requirements, row, view).findings
}

export const decide = (command: Command, state: Application, context: Context): Decision.Decision<readonly Event[]> =>
  Decision.from<readonly Event[]>([eventOf(command)], [...ground(command, state, context.today), ...reasons(command, state, context)])

const eventOf = (command: Command): Event => {
  const v = 1
  switch (command.type) {
    case "draft":
      return { ...command, type: "application.drafted", v }
    case "revise":
      return { ...command, type: "application.revised", v }
    case "submit":
      return { ...command, type: "application.submitted", v }
    case "return":
      return { ...command, type: "application.returned", v }
    case "screen-in":
      return { ...command, type: "application.screened-in", v }
    case "screen-out":
      return { ...command, type: "application.screened-out", v }
    case "select":
      return { ...command, type: "application.selected", v }
    case "decline":
      return { ...command, type: "application.declined", v }
    case "withdraw":
      return { ...command, type: "application.withdrawn", v }
  }
}

export const stagesOf: { readonly [T in Event["type"]]: readonly Stage[] } = {
  "application.drafted": stagesFor.draft,
  "application.revised": stagesFor.revise,
  "application.submitted": stagesFor.submit,
  "application.returned": stagesFor.return,
  "application.screened-in": stagesFor["screen-in"],
  "application.screened-out": stagesFor["screen-out"],
  "application.selected": stagesFor.select,
  "application.declined": stagesFor.decline,
  "application.withdrawn": stagesFor.withdraw
}

export const fits = (state: Application, event: Event): boolean => stagesOf[event.type].includes(state.stage)

export const evolve = (state: Application, event: Event): Application => {
  if (!fits(state, event)) return state
  const now = { ...state, latest: Day.require(event.on) }
  switch (event.type) {
    case "application.drafted":
      return { ...now, stage: "draft", call: event.call, applicant: event.applicant, plan: event.plan }
    case "application.revised":
      return { ...now, plan: event.plan, revisions: state.revisions + 1 }
    case "application.submitted":
      return {
        ...now,
        stage: "submitted",
        submittedOn: state.submittedOn ?? now.latest,
        ...(state.plan === undefined ? {} : { appliedFen: state.plan.askedFen })
      }
    case "application.returned":
      return { ...now, stage: "returned" }
    case "application.screened-in":
      return { ...now, stage: "screened-in" }
    case "application.screened-out":
      return { ...now, stage: "screened-out" }
    case "application.selected":
      return { ...now, stage: "selected" }
    case "application.declined":
      return { ...now, stage: "declined" }
    case "application.withdrawn":
      return { ...now, stage: "withdrawn" }
  }
}

export const decider: Decider<Command, Application, Event, Context> = { initial, decide, evolve }
