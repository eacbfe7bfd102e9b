/** A small venture round for the tests of projects: a call, an application, an award on its way. For tests only. */
import * as Day from "../../src/foundation/Day.ts"
import type { Decider } from "../../src/foundation/Decider.ts"
import * as Id from "../../src/foundation/Id.ts"
import type { ParameterValue, ParameterView } from "../../src/foundation/ParameterView.ts"
import * as ParameterViews from "../../src/foundation/ParameterView.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Application from "../../src/project/Application.ts"
import * as Award from "../../src/project/Award.ts"
import * as Call from "../../src/project/Call.ts"
import { lived } from "../lives.ts"

export const day = Day.require
export const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
export const [officer, chair, worker, reviewerA, reviewerB, reviewerC, reviewerD] = [
  "p-officer",
  "p-chair",
  "p-worker",
  "p-a",
  "p-b",
  "p-c",
  "p-d"
].map((text) => id<Id.PersonId>(text)) as [Id.PersonId, Id.PersonId, Id.PersonId, Id.PersonId, Id.PersonId, Id.PersonId, Id.PersonId]
export const call = id<Id.CallId>("call-2026")
export const application = id<Id.ApplicationId>("app-1")
export const award = id<Id.AwardId>("award-1")
export const elders = id<Id.GroupId>("elders-1")

export const view = (values: { readonly [id: string]: ParameterValue } = {}): ParameterView =>
  ParameterViews.fixed(day("2020-01-01"), "test@1", values)

export const terms: Call.Terms = {
  title: "2026年社区微公益创投",
  organiser: id<Id.OrganisationId>("org-host"),
  themes: [],
  applicants: ["registered", "filed"],
  opensOn: "2026-01-05",
  closesOn: "2026-01-20",
  ceilingFen: 2_000_000,
  poolFen: 3_000_000,
  sheet: [
    { item: "need", maxPoints: 20, weight: 2 },
    { item: "plan", maxPoints: 30, weight: 1 },
    { item: "team", maxPoints: 30, weight: 1 }
  ]
}
/** Grant 15,000 yuan, own 5,000. */
export const lines: Application.Plan["lines"] = [
  { line: "meals", head: "activity", source: "grant", amountFen: 1_000_000 },
  { line: "staff", head: "staff", source: "grant", amountFen: 500_000 },
  { line: "room", head: "activity", source: "own", amountFen: 500_000 }
]
export const plan: Application.Plan = {
  title: "银龄助餐",
  startsOn: "2026-03-10",
  endsOn: "2026-12-31",
  served: [{ group: elders, kind: "elders", people: 40, personTimes: 400 }],
  concerns: [id<Id.ConcernId>("concern-1")],
  featureOf: id<Id.TeamId>("team-1"),
  lines,
  totalFen: 2_000_000,
  askedFen: 1_500_000,
  contact: worker
}
export const applicant: Application.Applicant = { kind: "registered", by: { organisation: id<Id.OrganisationId>("org-doer") } }

/** The state after commands that must all be accepted. */
export const after = <C extends { readonly type: string }, S, E, X>(
  decider: Decider<C, S, E, X>,
  commands: readonly C[],
  context: X
): S => {
  const { state, accepted } = lived(decider, commands, context)
  if (accepted.length < commands.length) {
    const refused = commands.find((one) => !accepted.includes(one))
    throw new Error(`refused: ${JSON.stringify(refused)}`)
  }
  return state
}
/** "met", or the outcome with the rules that say so. */
export { answered as said } from "../said.ts"

export const callContext = (today = "2026-12-31", of = view()): Call.Context => ({ today: day(today), view: of })
export const openCall = (of = terms): Call.Call =>
  after<Call.Command, Call.Call, Call.Event, Call.Context>(
    Call.decider,
    [
      { type: "draft", terms: of, on: "2026-01-02" },
      { type: "publish", on: "2026-01-03" }
    ],
    callContext()
  )
export const closedCall = (of = terms): Call.Call => Call.evolve(openCall(of), { type: "call.closed", v: 1, on: "2026-01-21" })

export const applicationContext = (of = view(), facts: Application.Context["facts"] = {}): Application.Context => ({
  today: day("2026-12-31"),
  view: of,
  call: openCall(),
  concerns: [{ concern: id<Id.ConcernId>("concern-1"), stage: "assigned" }],
  facts,
  selecting: undefined
})
export const draft = (of: Partial<Application.Plan> = {}, by = applicant): Application.Command => ({
  type: "draft",
  call,
  applicant: by,
  plan: { ...plan, ...of },
  on: "2026-01-06"
})
export const selected = (of: Partial<Application.Plan> = {}, by = applicant): Application.Application =>
  after<Application.Command, Application.Application, Application.Event, Application.Context>(
    Application.decider,
    [
      draft(of, by),
      { type: "submit", on: "2026-01-20" },
      { type: "screen-in", by: officer, on: "2026-01-22" },
      { type: "select", by: officer, on: "2026-02-01" }
    ],
    applicationContext()
  )

export const awardContext = (of = view(), state = selected()): Award.Context => ({
  today: day("2027-12-31"),
  view: of,
  calendar: china,
  application: state,
  call: Call.initial,
  payer: { stage: "active" },
  lead: undefined,
  others: [],
  gifts: []
})
export const propose: Award.Command = {
  type: "propose",
  call,
  application,
  appliedFen: 1_500_000,
  awardedFen: 1_500_000,
  lines,
  fund: id<Id.FundId>("fund-1"),
  by: officer,
  on: "2026-02-02"
}
export const milestones: Extract<Award.Command, { type: "sign" }>["milestones"] = [
  { milestone: "signed", kind: "signing" },
  { milestone: "half", kind: "mid-term" },
  { milestone: "end", kind: "acceptance" }
]
export const sign: Extract<Award.Command, { type: "sign" }> = {
  type: "sign",
  agreement: id<Id.AgreementId>("agr-1"),
  parties: [
    { role: "funder", party: { organisation: id<Id.OrganisationId>("org-host") } },
    { role: "implementer", party: { organisation: id<Id.OrganisationId>("org-doer") } }
  ],
  milestones,
  tranches: [
    { tranche: 1, amountFen: 900_000, milestone: "signed" },
    { tranche: 2, amountFen: 450_000, milestone: "half" },
    { tranche: 3, amountFen: 150_000, milestone: "end" }
  ],
  startsOn: "2026-03-10",
  endsOn: "2026-12-31",
  evidence: ["三方协议扫描件"],
  by: officer,
  on: "2026-03-09"
}
export const approve: Award.Command = { type: "approve", by: chair, on: "2026-03-01" }
export const pay = (tranche: number, on: string, amountFen = sign.tranches[tranche - 1]?.amountFen ?? 1): Award.Command => ({
  type: "pay",
  tranche,
  amountFen,
  resolution: id<Id.ResolutionId>(`res-${tranche}`),
  commitment: id<Id.EntryId>("commit-1"),
  entry: id<Id.EntryId>(`pay-${tranche}`),
  on
})
export const spend = (purchase: string, amountFen: number, on: string, line = "meals"): Award.Command => ({
  type: "spend",
  purchase: id<Id.PurchaseId>(purchase),
  line,
  amountFen,
  groups: [elders],
  evidence: ["发票"],
  on
})
export const assess = (result: "passed" | "failed", on = "2026-07-01"): Award.Command => ({
  type: "assess",
  result,
  evidence: ["中期报告"],
  by: officer,
  on
})
export const report = (on: string): Award.Command => ({
  type: "report",
  served: [{ group: elders, kind: "elders", people: 45, personTimes: 520 }],
  evidence: ["签到表"],
  by: worker,
  on
})
export const accept = (on: string): Award.Command => ({ type: "accept", evidence: ["结项报告"], by: officer, on })
export const takeBack = (amountFen: number, on: string): Award.Command => ({
  type: "take-back",
  amountFen,
  entry: id<Id.EntryId>(`back-${on}`),
  on
})
export const close = (on: string): Award.Command => ({ type: "close", by: officer, on })

export const signed: readonly Award.Command[] = [propose, approve, sign]
/** A whole life: 14,000 yuan spent, 1,000 given back. */
export const whole: readonly Award.Command[] = [
  ...signed,
  pay(1, "2026-03-12"),
  spend("buy-1", 800_000, "2026-06-01"),
  assess("passed"),
  pay(2, "2026-07-05"),
  report("2026-12-20"),
  accept("2027-01-10"),
  pay(3, "2027-01-15"),
  spend("buy-2", 200_000, "2027-01-16"),
  spend("buy-3", 400_000, "2027-01-16", "staff"),
  takeBack(100_000, "2027-01-20"),
  close("2027-01-21")
]
export const awarded = (commands: readonly Award.Command[], context = awardContext()): Award.Award =>
  after<Award.Command, Award.Award, Award.Event, Award.Context>(Award.decider, commands, context)

/** Rows with short names for titles: the steps before, the command, the answer; then the commands themselves. */
export const told = <C extends { readonly type: string }>(
  rows: readonly (readonly [readonly C[], C, string])[]
): (readonly [string, string, string, readonly C[], C])[] =>
  rows.map(([before, command, answer]) => [before.map(({ type }) => type).join(", "), command.type, answer, before, command] as const)
