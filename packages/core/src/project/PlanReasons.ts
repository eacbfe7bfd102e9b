/** What speaks against a plan on the day it is submitted: its days, its budget, the amount, and the terms of the call. */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { repeated } from "../foundation/Repeated.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ventures from "../law/parameters/Ventures.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import type { Applicant, Plan } from "./Application.schema.ts"
import * as Budget from "./Budget.ts"
import type { Call } from "./Call.ts"
import { lastOn as lastDayOf } from "./CycleReasons.ts"
import { budgetShares } from "./rules/BudgetShares.ts"
import { grantSize } from "./rules/GrantSize.ts"

const units = { startsOn: "day", endsOn: "day", lastOn: "day", askedFen: "fen", ceilingFen: "fen" }

export interface Around {
  readonly view: ParameterView
  readonly call: Call
}

export const planReasons = (plan: Plan, applicant: Applicant, { view, call }: Around): readonly Finding[] => {
  const [startsOn, endsOn] = [Day.require(plan.startsOn), Day.require(plan.endsOn)]
  return [
    ...(startsOn <= endsOn ? [] : [Refusal.finding("plan.ends-before", { startsOn, endsOn }, { units })]),
    ...servedReasons(plan),
    ...budgetReasons(plan, view),
    ...attachmentReasons(plan, view),
    ...callReasons(plan, applicant, call)
  ]
}

/** The same people in one group at most so often as they were served. */
export const servedReasons = ({ served }: Pick<Plan, "served">): readonly Finding[] => {
  const groups = served.map(({ group }) => group)
  return [
    ...repeated(groups).map((group) => Refusal.finding("plan.group-twice", { group })),
    ...served.flatMap(({ group, people, personTimes }) =>
      (personTimes ?? Infinity) < (people ?? 0) ? [Refusal.finding("plan.fewer-times-than-people", { group, people, personTimes })] : []
    )
  ]
}

/** Each under a name of its own, and all that the policy asks for. */
const attachmentReasons = ({ attachments = [] }: Plan, view: ParameterView): readonly Finding[] => {
  const names = attachments.map(({ attachment }) => attachment)
  const use = Parameter.useIn(view, Ventures.requiredAttachments)
  const missing = use?.value.filter((one) => !names.includes(one)) ?? []
  return [
    ...repeated(names).map((attachment) => Refusal.finding("plan.attachment-twice", { attachment })),
    ...missing.map((attachment) =>
      Refusal.finding(
        "plan.attachment-missing",
        { attachment },
        { kind: "requirement", ...(use === undefined ? {} : { parameters: [use], citations: use.citations }) }
      )
    )
  ]
}

/** What is matched with a grant is said by whoever applies: nobody here has seen the donors' money, so somebody has to. */
const saidReasons = (donatedFen: number, view: ParameterView): readonly Finding[] =>
  donatedFen > 0 && Parameter.useIn(view, Ventures.matchTimes) !== undefined
    ? [
        Refusal.finding(
          "budget.donations-said",
          { donatedFen },
          { severity: "warning", kind: "notice", units: { donatedFen: "fen" }, ...Refusal.resting(view, Ventures.matchTimes) }
        )
      ]
    : []

export const budgetReasons = (plan: Pick<Plan, "lines" | "totalFen" | "askedFen">, view: ParameterView): readonly Finding[] => {
  const { lines, totalFen, askedFen } = plan
  const grants = lines.filter(({ source }) => source === "grant")
  const row = {
    askedFen,
    budgetFen: totalFen,
    ownFen: Budget.bySource(lines, "own"),
    donatedFen: Budget.bySource(lines, "donated")
  }
  const shares = {
    grantFen: askedFen,
    staffFen: Budget.byHead(grants, "staff"),
    administrationFen: Budget.byHead(grants, "administration"),
    volunteerSubsidyFen: Budget.byHead(grants, "volunteer-subsidy")
  }
  return [
    ...saidReasons(row.donatedFen, view),
    ...Budget.contradictions(lines, totalFen, askedFen),
    ...Budget.forbidden(lines, view),
    ...Rule.findings(grantSize, row, view),
    ...Rule.findings(budgetShares, shares, view)
  ]
}

const callReasons = ({ theme, askedFen, startsOn, endsOn }: Plan, { kind }: Applicant, { terms }: Call): readonly Finding[] => {
  if (terms === undefined) return []
  const { ceilingFen, cycleMonths, themes, applicants } = terms
  const lastOn = cycleMonths === undefined ? undefined : lastDayOf(Day.require(startsOn), cycleMonths)
  return [
    ...(applicants.includes(kind) ? [] : [Refusal.finding("plan.applicant-not-called", { kind, applicants: applicants.join(", ") })]),
    ...(themes.length === 0 || themes.some((one) => one === theme)
      ? []
      : [Refusal.finding("plan.theme-not-called", { theme, themes: themes.join("、") })]),
    ...(askedFen <= ceilingFen ? [] : [Refusal.finding("plan.above-the-call", { askedFen, ceilingFen }, { units })]),
    ...(lastOn === undefined || Day.require(endsOn) <= lastOn
      ? []
      : [Refusal.finding("plan.longer-than-the-call", { endsOn: Day.require(endsOn), lastOn, cycleMonths }, { units })])
  ]
}
