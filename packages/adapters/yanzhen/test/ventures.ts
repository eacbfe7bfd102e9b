/** A venture from its call to the first payment, for tests of the front door. */
import type { ApplicationCommand, AwardCommand, FundCommand, Yanzhen } from "../src/index.ts"

export const lines = [{ line: "meals", head: "activity", source: "grant", amountFen: 1_000_000 }] as const
export const plan = {
  title: "银龄助餐",
  startsOn: "2026-03-01",
  endsOn: "2026-12-31",
  served: [{ group: "g-1", kind: "elders", people: 40 }],
  concerns: [],
  lines,
  totalFen: 1_000_000,
  askedFen: 1_000_000,
  contact: "p-1"
} as const
export const terms = {
  title: "2026年社区微公益创投",
  organiser: "host",
  themes: [],
  applicants: ["registered"],
  opensOn: "2026-01-05",
  closesOn: "2026-01-20",
  ceilingFen: 1_000_000,
  poolFen: 1_500_000,
  sheet: [{ item: "need", maxPoints: 100, weight: 1 }]
} as const

type Plan = Extract<ApplicationCommand, { readonly type: "draft" }>["plan"]

interface Venture {
  readonly call: string
  readonly application: string
  readonly award: string
}

type Proposal = Extract<AwardCommand, { readonly type: "propose" }>
/** Somebody outside pays, where nothing else is said. */
const outside = { payer: "foundation" } as const

/** A panel of one that concludes on the only application. */
const review = async ({ projects }: Yanzhen, call: string, application: string): Promise<void> => {
  const entries = [{ application, submittedOn: "2026-01-20" }] as const
  await projects.giveReview(call, { type: "convene", call, panel: ["p-2"], entries, by: "p-1", on: "2026-01-23" })
  await projects.giveReview(call, { type: "score", reviewer: "p-2", application, marks: [{ item: "need", points: 90 }], on: "2026-01-24" })
  await projects.giveReview(call, { type: "conclude", by: "p-1", on: "2026-01-25" })
}

/** An award that is proposed; `of` changes what is planned, `as` what is awarded, and by whom it is paid. */
export const proposed = async (yz: Yanzhen, of: Partial<Plan> = {}, as: Partial<Proposal> = outside): Promise<Venture> => {
  const { projects } = yz
  const { id: call } = await projects.draftCall({ type: "draft", terms, on: "2026-01-02" })
  await projects.giveCall(call, { type: "publish", on: "2026-01-03" })
  const applicant = { kind: "registered", by: { organisation: "org-1" } } as const
  const { id: application } = await projects.apply({ type: "draft", call, applicant, plan: { ...plan, ...of }, on: "2026-01-06" })
  await projects.giveApplication(application, { type: "submit", on: "2026-01-20" })
  await projects.giveCall(call, { type: "close", on: "2026-01-21" })
  await projects.giveApplication(application, { type: "screen-in", by: "p-1", on: "2026-01-22" })
  await review(yz, call, application)
  await projects.giveApplication(application, { type: "select", by: "p-1", on: "2026-01-30" })
  const { id: award } = await projects.propose({
    type: "propose",
    call,
    application,
    appliedFen: 1_000_000,
    awardedFen: 1_000_000,
    lines,
    ...as,
    by: "p-1",
    on: "2026-02-01"
  })
  return { call, application, award }
}

interface Promised {
  /** What each of the two parts comes to. */
  readonly tranchesFen: readonly [number, number]
  readonly line: string
  readonly resolution: string
  /** The fund's promise, but for the award. */
  readonly promise: Omit<Extract<FundCommand, { readonly type: "commit" }>, "award">
  /** The booking of the first part. */
  readonly entry: string
}

/** An award that a fund pays for: promised on the second of February, its first part paid on the third. */
export const paidByFund = async (yz: Yanzhen, fund: string, of: Promised): Promise<string> => {
  const { funds, projects } = yz
  const [first, second] = of.tranchesFen
  const lines = [{ line: of.line, head: "activity", source: "grant", amountFen: first + second }] as const
  const { award } = await proposed(yz, {}, { fund, awardedFen: first + second, lines })
  await funds.give(fund, { ...of.promise, award })
  const [by, on] = ["p-1", "2026-02-02"]
  const steps: readonly AwardCommand[] = [
    { type: "approve", by, on },
    {
      ...{ type: "sign", agreement: "agr-1", startsOn: on, endsOn: "2026-12-31", evidence: ["协议"], by, on },
      parties: [
        { role: "funder", party: { organisation: "host" } },
        { role: "implementer", party: { organisation: "org-1" } }
      ],
      milestones: [
        { milestone: "signed", kind: "signing" },
        { milestone: "end", kind: "acceptance" }
      ],
      tranches: [
        { tranche: 1, amountFen: first, milestone: "signed" },
        { tranche: 2, amountFen: second, milestone: "end" }
      ]
    },
    {
      ...{ type: "pay", tranche: 1, amountFen: first, resolution: of.resolution, commitment: of.promise.entry, entry: of.entry },
      on: "2026-02-03"
    }
  ]
  for (const step of steps) await projects.give(award, step)
  return award
}

/** Signed and paid once. */
export const awarded = async (yz: Yanzhen, of: Partial<Plan> = {}): Promise<Venture> => {
  const { projects } = yz
  const venture = await proposed(yz, of)
  const { award } = venture
  await projects.give(award, { type: "approve", by: "p-1", on: "2026-02-05" })
  await projects.give(award, {
    type: "sign",
    agreement: "agr-1",
    parties: [
      { role: "funder", party: { organisation: "host" } },
      { role: "implementer", party: { organisation: "org-1" } }
    ],
    milestones: [{ milestone: "signed", kind: "signing" }],
    tranches: [{ tranche: 1, amountFen: 1_000_000, milestone: "signed" }],
    startsOn: "2026-03-01",
    endsOn: "2026-12-31",
    evidence: ["协议"],
    by: "p-1",
    on: "2026-02-10"
  })
  await projects.give(award, {
    type: "pay",
    tranche: 1,
    amountFen: 1_000_000,
    entry: "e-1",
    on: "2026-03-02"
  })
  return venture
}
