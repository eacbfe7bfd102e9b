/** Why an application cannot be submitted, screened in or selected, or what is not known yet. Steps are in `ApplicationState.stagesOf`. */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Asking from "../law/Asking.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Applicant, Command, Plan } from "./Application.schema.ts"
import type { Application } from "./ApplicationState.ts"
import * as Call from "./Call.ts"
import { type Answered, concernReasons } from "./ConcernReasons.ts"
import { planReasons } from "./PlanReasons.ts"
import * as Applicants from "./rules/Applicants.ts"
import { type Selecting, selectionReasons } from "./SelectionReasons.ts"

export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
  readonly call: Call.Call
  /** What is known of the applicant; the day and the kind are taken from the application. What is left out is unknown. */
  readonly facts: Partial<Applicants.Known>
  /** The concerns that the plan names, as they stand; one that is not among them is not there. Asked whenever a plan is told or submitted. */
  readonly concerns: readonly Answered[]
  /** What was reviewed, and who else is there; undefined where nobody looked. Asked when it is selected. */
  readonly selecting: Selecting | undefined
}

const units = { on: "day", opensOn: "day", closesOn: "day", askedFen: "fen", appliedFen: "fen" }

export const reasons = (command: Command, state: Application, context: Context): readonly Finding[] => {
  const { applicant, plan } = state
  const on = Day.require(command.on)
  const { concerns } = context
  if (command.type === "draft" || command.type === "revise") return concernReasons(command.plan.concerns, concerns)
  if (applicant === undefined || plan === undefined) return []
  switch (command.type) {
    case "submit":
      return [
        ...(state.stage === "returned" ? laterReasons(plan, state.appliedFen) : openReasons(on, context.call)),
        ...planReasons(plan, applicant, context),
        ...concernReasons(plan.concerns, concerns)
      ]
    case "screen-in":
      return applicantReasons(state, applicant, context)
    case "select": {
      if (state.stage !== "screened-in") return []
      const { view, call, selecting } = context
      const around = { view, terms: call.terms, askedFen: state.appliedFen ?? plan.askedFen }
      return [...selectionReasons(on, selecting, around), ...banReasons(state, applicant, context)]
    }
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

type Known = Pick<Context, "view" | "facts">

const rowOf = ({ submittedOn }: Application, { kind, host }: Applicant, facts: Context["facts"]): Applicants.Applicant => ({
  ...Applicants.unknown,
  ...facts,
  appliesOn: submittedOn,
  kind,
  hasHost: host !== undefined
})

/** What the rules of applicants say, one by one, as of the day of submission. */
export const asked = (state: Application, applicant: Applicant, { view, facts }: Known): readonly Asking.Asked[] => {
  const row = rowOf(state, applicant, facts)
  return [Applicants.applicants, Applicants.bans].map((rule) => Asking.ask(rule, row, view))
}

const applicantReasons = (state: Application, applicant: Applicant, known: Known): readonly Finding[] =>
  asked(state, applicant, known).flatMap(({ decision }) => decision.findings)

/** A ban that was spoken after the screening. */
const banReasons = (state: Application, applicant: Applicant, { view, facts }: Known): readonly Finding[] =>
  Asking.ask(Applicants.bans, rowOf(state, applicant, facts), view).decision.findings.filter(({ outcome }) => outcome === "unmet")
