/**
 * The five awards of the round (10,000 to 20,000 yuan each): signed by three parties, paid in parts as these are earned. One fails its mid-term
 * and is held back; one is accepted, gives back what it did not spend, and is closed.
 */
import type { AwardCommand, Yanzhen, YanzhenError } from "yanzhen"
import * as Community from "../generate/Community.ts"
import * as Applications from "./Applications.ts"
import type { Cast } from "./Cast.ts"
import * as Concerns from "./Concerns.ts"
import * as Funds from "./Funds.ts"
import * as FundTerms from "./FundTerms.ts"
import * as Stations from "./Stations.ts"
import * as Telling from "./Telling.ts"

export interface Award {
  readonly id: string
  readonly application: string
  readonly awardedFen: number
  readonly midTerm: "passed" | "failed"
  readonly isAccepted: boolean
}

export const all: readonly Award[] = [
  { id: "award-station", application: "app-station", awardedFen: 2_000_000, midTerm: "passed", isAccepted: true },
  { id: "award-company", application: "app-company", awardedFen: 1_500_000, midTerm: "failed", isAccepted: false },
  { id: "award-table", application: "app-table", awardedFen: 1_800_000, midTerm: "passed", isAccepted: false },
  { id: Concerns.award, application: "app-stairs", awardedFen: 1_200_000, midTerm: "passed", isAccepted: false },
  { id: "award-neighbours", application: "app-neighbours", awardedFen: 1_000_000, midTerm: "passed", isAccepted: false }
]

/** Its sponsor's name is on it. */
const sponsored = "award-table"

const by = "officer-1"
/** Half on signing, three tenths after the mid-term, the rest on acceptance. */
const partsOf = (fen: number): readonly [number, number, number] => [fen / 2, (fen * 3) / 10, fen / 5]

const pay = (id: string, tranche: number, amountFen: number, on: string): AwardCommand => ({
  type: "pay",
  tranche,
  amountFen,
  resolution: `resolution-${id}`,
  commitment: `commitment-${id}`,
  entry: `payment-${id}-${tranche}`,
  on
})

const signing = (award: Award, of: Applications.Application, call: string, cast: Cast): readonly AwardCommand[] => {
  const { awardedFen, id } = award
  const [first, second, third] = partsOf(awardedFen)
  const host = Stations.codeOf(Community.named(of.community).street)
  return [
    {
      type: "propose",
      call,
      application: of.id,
      appliedFen: of.askedFen,
      awardedFen,
      lines: Applications.linesOf(awardedFen),
      fund: FundTerms.payingFor(id).id,
      by,
      on: "2026-04-29"
    },
    { type: "publicise", by, on: "2026-04-30" },
    { type: "approve", by, on: "2026-05-13" },
    {
      type: "sign",
      agreement: `agreement-${id}`,
      parties: [
        { role: "funder", party: { organisation: "org-host" } },
        { role: "implementer", party: { team: cast.team(of.team) } },
        { role: "host", party: { organisation: host } }
      ],
      milestones: [
        { milestone: "签约", kind: "signing" },
        { milestone: "中期", kind: "mid-term", dueOn: "2026-08-31" },
        { milestone: "验收", kind: "acceptance", dueOn: "2026-12-31" }
      ],
      tranches: [
        { tranche: 1, amountFen: first, milestone: "签约" },
        { tranche: 2, amountFen: second, milestone: "中期" },
        { tranche: 3, amountFen: third, milestone: "验收" }
      ],
      startsOn: "2026-05-18",
      endsOn: "2026-12-31",
      evidence: ["三方协议"],
      by,
      on: "2026-05-18"
    },
    pay(id, 1, first, "2026-05-25")
  ]
}

const midTerm = ({ id, awardedFen, midTerm: result }: Award, of: Applications.Application): readonly AwardCommand[] => {
  const [first, second] = partsOf(awardedFen)
  const spent = { type: "spend", line: "materials", groups: [Applications.groupOf(of)], evidence: ["发票"] } as const
  const assessed = { type: "assess", result, by, on: "2026-09-01" } as const
  return [
    { ...spent, purchase: `purchase-${id}-1`, amountFen: Math.floor(first / 2), on: "2026-06-20" },
    { ...assessed, evidence: [result === "passed" ? "中期报告" : "中期检查：半数活动没有开展"] },
    ...(result === "failed"
      ? ([{ type: "hold-back", tranche: 2, reason: "中期未通过，整改后再拨", by, on: "2026-09-02" }] as const)
      : [pay(id, 2, second, "2026-09-10")])
  ]
}

/** All but 36,000 fen were spent; those come back. */
const returnedFen = 36_000
const accepted = ({ id, awardedFen }: Award, of: Applications.Application): readonly AwardCommand[] => {
  const [first, , third] = partsOf(awardedFen)
  const [materials, training] = Applications.linesOf(awardedFen)
  const spent = { type: "spend", groups: [Applications.groupOf(of)], evidence: ["发票"] } as const
  const left = materials.amountFen - Math.floor(first / 2)
  return [
    {
      type: "report",
      served: [{ group: Applications.groupOf(of), ...of.served, personTimes: of.served.people * 9 }],
      evidence: ["服务记录"],
      by,
      on: "2026-10-20"
    },
    { type: "accept", evidence: ["验收表"], by, on: "2026-10-26" },
    pay(id, 3, third, "2026-10-30"),
    { ...spent, purchase: `purchase-${id}-2`, line: "materials", amountFen: left - returnedFen, on: "2026-11-02" },
    { ...spent, purchase: `purchase-${id}-3`, line: "training", amountFen: training.amountFen, on: "2026-11-02" },
    { type: "demand-return", amountFen: returnedFen, reason: "结余退回", by, on: "2026-11-05" },
    { type: "take-back", amountFen: returnedFen, entry: `return-${id}`, on: "2026-11-09" },
    { type: "close", by, on: "2026-11-12" }
  ]
}

const named = ({ id }: Award): readonly AwardCommand[] =>
  id === sponsored
    ? [{ type: "name", sponsor: "org-sponsor", sponsoredFen: 1_000_000, gifts: ["gift-sponsor"], isAgreedTo: true, on: "2026-05-21" }]
    : []

/** An award's commands, and what its fund has to book before. */
const stepsOf = ({ projects }: Yanzhen, award: Award, call: string, cast: Cast): readonly Telling.Step[] => {
  const of = Applications.all.find(({ id }) => id === award.application)
  if (of === undefined) throw new RangeError(`${award.application} did not apply`)
  const commands = [
    ...signing(award, of, call, cast),
    ...named(award),
    ...midTerm(award, of),
    ...(award.isAccepted ? accepted(award, of) : [])
  ]
  return Telling.steps(award.id, commands, (command, giving) => projects.give(award.id, command, giving))
}

/** What was said when the part that is held back was asked for. */
export const tell = async (yanzhen: Yanzhen, call: string, cast: Cast): Promise<YanzhenError | undefined> => {
  await Promise.all(
    FundTerms.all.map((fund) => {
      const awards = all.filter(({ id }) => FundTerms.payingFor(id) === fund)
      return Telling.byDay([...Funds.steps(yanzhen, fund), ...awards.flatMap((award) => stepsOf(yanzhen, award, call, cast))])
    })
  )
  const failed = all.find((award) => award.midTerm === "failed")
  if (failed === undefined) return undefined
  const [, second] = partsOf(failed.awardedFen)
  const answer = await yanzhen.safe.projects.give(failed.id, pay(failed.id, 2, second, "2026-11-13"))
  return answer.ok ? undefined : answer.error
}
