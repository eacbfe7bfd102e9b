import { describe, expect, it } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import type { Money } from "../../src/foundation/Money.ts"
import type { ParameterView } from "../../src/foundation/ParameterView.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Refusal from "../../src/law/Refusal.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import * as Award from "../../src/project/Award.ts"
import * as Schedule from "../../src/project/Schedule.ts"
import * as Tranches from "../../src/project/Tranches.ts"
import { policyWith, viewOf, viewWith } from "../law/policies.ts"
import * as V from "./venture.ts"

const {
  accept,
  application,
  approve,
  assess,
  awardContext,
  awarded,
  chair,
  close,
  day,
  elders,
  id,
  officer,
  pay,
  propose,
  report,
  said,
  selected,
  sign,
  signed,
  spend,
  takeBack,
  told,
  view,
  whole,
  worker
} = V
const publicise = (on: string): Award.Command => ({ type: "publicise", by: officer, on })
const ask = (before: readonly Award.Command[], command: Award.Command, context = awardContext()): string =>
  said(Award.decide(command, awarded(before), context))
const part = (type: "hold-back" | "cancel-tranche", tranche: number, on: string): Award.Command => ({
  type,
  tranche,
  reason: "材料不全",
  by: officer,
  on
})
const release = (tranche: number, on: string): Award.Command => ({ type: "release", tranche, by: officer, on })
const terminate = (cause: Award.Cause, on = "2026-08-01"): Award.Command => ({
  type: "terminate",
  cause,
  reason: "见报告",
  by: officer,
  on
})
const disallow = (purchase: string, on: string): Award.Command => ({
  type: "disallow",
  purchase: id<Id.PurchaseId>(purchase),
  reason: "非项目用途",
  by: officer,
  on
})
const demand = (amountFen: number, on: string): Award.Command => ({
  type: "demand-return",
  amountFen,
  reason: "中期未通过",
  by: officer,
  on
})
const paidOnce = [...signed, pay(1, "2026-03-12")]

describe("the way of an award", () => {
  it("VEN-01: goes from the proposal to the closing, and what it closes with is nothing", () => {
    const done = awarded(whole)
    expect(done).toMatchObject({ stage: "closed", midTerm: "passed", returnedFen: 100_000, closedOn: day("2027-01-21") })
    expect([Award.disbursedFen(done), Award.earnedFen(done), Award.spentFen(done), Award.unspentFen(done), Award.openFen(done)]).toEqual([
      1_500_000, 1_500_000, 1_400_000, 0, 0
    ])
    expect(Award.isSettled(done)).toBe(true)
  })
  it.each(
    told<Award.Command>([
      [[], approve, "unmet award.stage"],
      [[propose], approve, "met"],
      [[propose, approve], close("2026-03-02"), "unmet award.stage"], // approved → closed
      [[propose, approve], pay(1, "2026-03-12"), "unmet award.stage"],
      [[propose, approve], sign, "met"],
      [[propose], sign, "unmet award.stage"],
      [signed, accept("2026-12-31"), "unmet award.not-reached award.nothing-reported"],
      [signed, close("2026-12-31"), "unmet award.stage"],
      [whole, pay(3, "2027-02-01"), "unmet award.stage"],
      [whole, terminate("other", "2027-02-01"), "unmet award.stage"],
      [[propose], { type: "refuse", reason: "异议成立", by: chair, on: "2026-02-20" }, "met"],
      [[propose, approve], terminate("given-up", "2026-03-02"), "met"],
      [[propose, approve, terminate("given-up", "2026-03-02")], close("2026-03-03"), "met"],
      [signed, { ...propose, on: "2026-03-10" }, "unmet award.stage"],
      [signed, pay(1, "2026-03-08"), "unmet award.before"],
      [signed, pay(1, "2028-01-01"), "unmet award.future"]
    ])
  )("VEN-01: after %s, %s: %s", (_before, _command, answer, before, command) => expect(ask(before, command)).toBe(answer))
  it.each([
    [{}, selected(), "met"],
    [{ awardedFen: 1_500_001 }, selected(), "unmet award.above-the-application budget.not-the-grant"],
    [{ appliedFen: 1_600_000 }, selected(), "unmet award.not-what-was-applied"],
    [{ awardedFen: 1_499_999 }, selected(), "unmet budget.not-the-grant"],
    [{}, { ...selected(), stage: "screened-in" }, "unmet award.not-selected"],
    [{ call: id<Id.CallId>("call-other") }, selected(), "unmet award.not-selected"]
  ] as const)("a proposal with %j: %s", (of, state, answer) =>
    expect(said(Award.decide({ ...propose, ...of } as Award.Command, Award.initial, awardContext(view(), state)))).toBe(answer)
  )
})

describe("publicity and objections", () => {
  const counted = (first: boolean): ParameterView => view({ [Ventures.publicityDays.id]: 15, [Ventures.publicityCountsFirstDay.id]: first })
  const asked = (on: string, of: ParameterView, publicised = "2026-03-02"): string =>
    said(Award.decide({ ...approve, on }, awarded([propose, publicise(publicised)]), awardContext(of)))
  it.each([
    // public from 2026-03-02; fifteen days counted from both ends end on 03-16
    ["2026-03-16", viewOf("shanghai"), "unmet award.too-early"],
    ["2026-03-17", viewOf("shanghai"), "met"],
    ["2026-03-17", counted(false), "unmet award.too-early"],
    ["2026-03-18", counted(false), "met"],
    ["2026-03-17", counted(true), "met"],
    ["2026-03-02", view(), "met"]
  ])("VEN-06: approved on %s: %s", (on, of, answer) => expect(asked(on, of)).toBe(answer))
  it.each([
    ["2026-03-09", "unmet award.too-early"], // the fifth working day after a Monday
    ["2026-03-10", "met"]
  ])("VEN-06: five working days, approved on %s: %s", (on, answer) =>
    expect(asked(on, viewWith(Ventures.publicityWorkingDays, 5))).toBe(answer)
  )
  it("VEN-06: where days of both kinds are asked for, the later end holds", () => {
    const both = (days: number) => view({ [Ventures.publicityDays.id]: days, [Ventures.publicityWorkingDays.id]: 5 })
    expect([
      asked("2026-03-09", both(3)),
      asked("2026-03-10", both(3)),
      asked("2026-03-10", both(8)),
      asked("2026-03-11", both(8))
    ]).toEqual(["unmet award.too-early", "met", "unmet award.too-early", "met"])
  })
  it("VEN-06: nationally no publicity is asked for; where it is, it cannot be left out", () => {
    expect(ask([propose], approve, awardContext(viewOf("national")))).toBe("met")
    expect(ask([propose], approve, awardContext(viewOf("shanghai")))).toBe("unmet award.not-public")
  })
  it("VEN-06: waits for holidays that nobody has announced", () => {
    const late = awarded([propose, publicise("2026-12-28")])
    expect(said(Award.decide({ ...approve, on: "2027-06-01" }, late, awardContext(viewWith(Ventures.publicityWorkingDays, 5))))).toBe(
      "unknown award.not-announced"
    )
  })
  it.each([
    ["2026-04-07", "met"], // 20 days after 03-16 are 04-05, inside 清明: the next working day
    ["2026-04-08", "met award.approval-late"]
  ])("VEN-06: 上海, approved on %s: %s", (on, answer) => expect(asked(on, viewOf("shanghai"))).toBe(answer))
  const object: Award.Command = { type: "object", words: "服务人数不实", on: "2026-03-10" }
  const answer = (upheld: boolean, on: string): Award.Command => ({ type: "answer", upheld, words: "已核实", by: officer, on })
  it.each([
    ["2026-03-15", "met"], // a Sunday: the fifth day rolls to 03-16
    ["2026-03-16", "met"],
    ["2026-03-17", "met award.answer-late"]
  ])("VEN-06: 上海, an objection of 2026-03-10 answered on %s: %s", (on, expected) =>
    expect(ask([propose, publicise("2026-03-02"), object], answer(false, on), awardContext(viewOf("shanghai")))).toBe(expected)
  )
  it("VEN-06: an objection stops it until it is answered; upheld, the award is refused", () => {
    const objected = [propose, publicise("2026-03-02"), object]
    expect(ask(objected, { ...approve, on: "2026-03-20" })).toBe("unmet award.stage")
    expect(ask([...objected, answer(false, "2026-03-12")], { ...approve, on: "2026-03-20" })).toBe("met")
    expect(awarded([...objected, answer(true, "2026-03-12")]).stage).toBe("refused")
  })
  it("VEN-06: says what is compared, by whose number", () => {
    const decision = Award.decide(
      { ...approve, on: "2026-03-16" },
      awarded([propose, publicise("2026-03-02")]),
      awardContext(viewOf("shanghai"))
    )
    expect(decision.findings).toEqual([
      {
        rule: "award.too-early",
        outcome: "unmet",
        severity: "error",
        kind: "requirement",
        facts: { award: day("2026-03-17"), on: day("2026-03-16") },
        parameters: [
          expect.objectContaining({ parameter: Ventures.publicityDays.id, value: 15, pack: "shanghai@2009.2" }),
          expect.objectContaining({ parameter: Ventures.publicityCountsFirstDay.id, value: true })
        ],
        citations: [{ instrument: "SHANGHAI-BIDDING", confidence: "excerpt" }],
        units: { award: "day", on: "day" }
      }
    ])
  })
})

describe("the agreement", () => {
  it.each([
    [{}, "met"],
    [{ endsOn: "2026-03-09" }, "unmet award.ends-before"],
    [{ parties: [sign.parties[0]] }, "unmet award.party-missing"],
    [{ parties: [sign.parties[0], ...sign.parties] }, "unmet award.party-missing"],
    [{ milestones: sign.milestones.slice(0, 2) }, "unmet award.milestone-unknown"],
    [{ milestones: [...sign.milestones, sign.milestones[0]] }, "unmet award.milestone-twice award.milestone-kind-twice"],
    [{ tranches: sign.tranches.slice(0, 2) }, "unmet award.not-the-award"],
    [{ tranches: sign.tranches.toReversed() }, "unmet award.tranche-order"]
  ])("with %j: %s", (of, answer) => expect(ask([propose, approve], { ...sign, ...of } as Award.Command)).toBe(answer))
  const organisation = (text: string) => ({ organisation: id<Id.OrganisationId>(text) })
  const team = { team: id<Id.TeamId>("t-1") }
  const applied = selected({}, { kind: "filed", by: team })
  const hosted = selected({}, { kind: "filed", by: team, host: id<Id.OrganisationId>("org-community") })
  const [funder] = sign.parties
  const party = (role: Award.Party["role"], body: Award.Party["party"]): Award.Party => ({ role, party: body })
  const two = { ...sign, parties: [funder, party("implementer", team)] } as const
  const three = { ...sign, parties: [...two.parties, party("host", organisation("org-community"))] } as const
  it.each([
    ["tongling", applied, two, "unmet award.host-missing"],
    ["tongling", applied, three, "met"],
    ["tongling", selected(), sign, "met"],
    ["tongling", { ...selected(), applicant: undefined }, sign, "unknown award.host-missing"],
    ["national", applied, two, "met"]
  ] as const)("VEN-03: %s, three parties where the group is not registered: %s", (name, state, command, answer) =>
    expect(ask([propose, approve], command, awardContext(viewOf(name), state as typeof applied))).toBe(answer)
  )
  it.each<readonly [string, readonly Award.Party[], string]>([
    ["those of the application", three.parties, "met"],
    ["nobody hosts, and nobody has to", two.parties, "met"],
    ["another team", [funder, party("implementer", { team: id<Id.TeamId>("t-banned") })], "unmet award.not-the-applicant"],
    ["an organisation of the same id", [funder, party("implementer", organisation("t-1"))], "unmet award.not-the-applicant"],
    ["another host", [...two.parties, party("host", organisation("org-other"))], "unmet award.not-the-host"],
    ["who pays hosts too", [...two.parties, party("host", funder.party)], "unmet award.one-party-two-roles award.not-the-host"],
    ["who does it pays", [party("funder", team), party("implementer", team)], "unmet award.one-party-two-roles"],
    ["who pays judges for the community", [...two.parties, party("community", funder.party)], "unmet award.one-party-two-roles"]
  ])("VEN-03: %s signs: %s", (_, parties, answer) =>
    expect(ask([propose, approve], { ...sign, parties } as Award.Command, awardContext(view(), hosted))).toBe(answer)
  )
  it("VEN-03: where the application named no host, any may come", () =>
    expect(ask([propose, approve], three, awardContext(view(), applied))).toBe("met"))
  it("VEN-02: neither an agreement nor a prolongation makes a project longer than its call lets one be", () => {
    // from 2026-03-10, ten months
    const asked = (endsOn: string, call = V.closedCall({ ...V.terms, cycleMonths: 10 })) => [
      ask([propose, approve], { ...sign, endsOn }, { ...awardContext(), call }),
      ask(signed, { type: "extend", endsOn, reason: "天气", by: officer, on: "2026-12-01" }, { ...awardContext(), call })
    ]
    expect(asked("2027-01-09")).toEqual(["met", "met"])
    expect(asked("2027-01-10")).toEqual(["unmet award.longer-than-the-call", "unmet award.longer-than-the-call"])
    expect(asked("2036-12-31", V.closedCall())).toEqual(["met", "met"])
  })
})

describe("parts", () => {
  const shares = (...percents: readonly number[]) =>
    view(Object.fromEntries(percents.map((percent, index) => [Ventures.tranchePercents[index]!.id, percent])))
  it.each([
    [999_999, [60, 30, 10], [599_999, 300_000, 100_000]], // 9,999.99 yuan
    [1_500_000, [60, 30, 10], [900_000, 450_000, 150_000]],
    [1, [50, 30, 20], [1, 0, 0]],
    [100_000, [50, 50], [50_000, 50_000]]
  ])("VEN-07: %i fen at %j: %j", (fen, percents, amounts) =>
    expect(Tranches.plan(fen as Money, shares(...percents))?.amounts).toEqual(amounts)
  )
  it("VEN-07: no shares are law", () => expect(Tranches.plan(999_999 as Money, viewOf("national"))).toBeUndefined())
  it("VEN-07: where the policy has shares the agreement keeps to them", () => {
    const asked = (...percents: readonly number[]) => ask([propose, approve], sign, awardContext(shares(...percents)))
    expect([asked(60, 30, 10), asked(50, 30, 20), asked(60, 40)]).toEqual([
      "met",
      "unmet award.not-the-shares",
      "unmet award.not-the-shares"
    ])
  })
  it.each([
    ["2026-01-19", "met"],
    ["2026-01-20", "met award.first-payment-late"]
  ])("VEN-07: 中山, signed on 2025-12-26 and first paid on %s: %s", (on, answer) => {
    const state = Award.evolve(awarded([propose, approve]), { ...sign, type: "award.signed", v: 1, on: "2025-12-26" })
    expect(said(Award.decide(pay(1, on), state, awardContext(viewOf("zhongshan"))))).toBe(answer)
  })
  it("VEN-07: the day of the first payment can be asked, and none is promised where the policy has none or nothing was signed", () => {
    const due = (name: "zhongshan" | "national") => Schedule.firstPaymentBy(day("2025-12-26"), { view: viewOf(name), calendar: china })
    expect([due("zhongshan")?.deadline, due("national")]).toEqual([
      { known: true, dueBy: day("2026-01-19"), breachAfter: day("2026-01-19") },
      undefined
    ])
    expect(Schedule.firstPaymentBy(undefined, { view: viewOf("zhongshan"), calendar: china })).toBeUndefined()
  })
  it.each(
    told<Award.Command>([
      [signed, pay(1, "2026-03-12"), "met"],
      [signed, pay(2, "2026-03-12"), "unmet award.not-earned"],
      [signed, pay(4, "2026-03-12", 1), "unmet award.no-tranche"],
      [signed, pay(1, "2026-03-12", 899_999), "unmet award.not-the-amount"],
      [paidOnce, pay(1, "2026-03-13"), "unmet award.tranche-stage"],
      [[...signed, part("hold-back", 1, "2026-03-10")], pay(1, "2026-03-12"), "unmet award.tranche-stage"],
      [[...signed, part("hold-back", 1, "2026-03-10"), release(1, "2026-03-11")], pay(1, "2026-03-12"), "met"],
      [[...signed, part("cancel-tranche", 1, "2026-03-10")], pay(1, "2026-03-12"), "unmet award.tranche-stage"],
      [[...paidOnce, assess("failed")], pay(2, "2026-07-05"), "unmet award.not-earned award.mid-term-failed"],
      [[...paidOnce, assess("failed")], pay(3, "2026-07-05"), "unmet award.not-earned award.mid-term-failed"],
      [[...signed, assess("failed", "2026-03-10")], pay(1, "2026-03-12"), "unmet award.mid-term-failed"],
      [[...paidOnce, assess("failed"), assess("passed", "2026-09-01")], pay(2, "2026-09-05"), "met"],
      [[...paidOnce, assess("passed")], assess("failed", "2026-07-02"), "unmet award.mid-term-passed"],
      [
        signed,
        { type: "pay", tranche: 1, amountFen: 900_000, entry: id<Id.EntryId>("e"), on: "2026-03-12" },
        "unmet award.no-resolution award.no-commitment"
      ]
    ])
  )("VEN-07: after %s, %s: %s", (_before, _command, answer, before, command) => expect(ask(before, command)).toBe(answer))
  it("VEN-07: what waits for nothing but the fund is told", () => {
    const payable = (commands: readonly Award.Command[]) => Award.payableParts(awarded(commands)).map(({ tranche }) => tranche)
    expect([
      payable([propose, approve]),
      payable(signed),
      payable(paidOnce),
      payable([...paidOnce, assess("passed")]),
      payable([...paidOnce, assess("failed")])
    ]).toEqual([[], [1], [], [2], []])
  })
  it("VEN-07: a payment names what the fund booked", () => {
    const decision = Award.decide(pay(1, "2026-03-12"), awarded(signed), awardContext())
    expect(decision.outcome === "met" && decision.value).toEqual([
      {
        type: "award.paid",
        v: 1,
        tranche: 1,
        amountFen: 900_000,
        resolution: "res-1",
        commitment: "commit-1",
        entry: "pay-1",
        on: "2026-03-12"
      }
    ])
  })
})

describe("deliveries", () => {
  const byDelivery = {
    ...sign,
    milestones: [{ milestone: "guide", kind: "delivery" }, ...sign.milestones],
    tranches: [{ ...sign.tranches[0], milestone: "guide" }, ...sign.tranches.slice(1)]
  } as unknown as typeof sign
  const begun = [propose, approve, byDelivery]
  const deliver = (milestone = "guide", by = worker): Award.Command => ({
    type: "deliver",
    milestone,
    evidence: ["手册"],
    by,
    on: "2026-04-01"
  })
  const confirm = (by = officer, milestone = "guide"): Award.Command => ({ type: "confirm", milestone, by, on: "2026-04-02" })
  it.each(
    told<Award.Command>([
      [begun, pay(1, "2026-04-03"), "unmet award.not-earned"],
      [begun, confirm(), "unmet award.nothing-delivered"],
      [[...begun, deliver()], pay(1, "2026-04-03"), "unmet award.not-earned"],
      [[...begun, deliver()], confirm(worker), "unmet award.own-delivery"],
      [[...begun, deliver()], confirm(), "met"],
      [[...begun, deliver(), confirm()], pay(1, "2026-04-03"), "met"],
      [[...begun, deliver(), confirm()], confirm(), "unmet award.reached-already"],
      [begun, deliver("half"), "unmet award.no-delivery"],
      [begun, deliver("nothing"), "unmet award.no-delivery"],
      [begun, confirm(officer, "end"), "unmet award.no-delivery award.nothing-delivered"]
    ])
  )("after %s, %s: %s", (_before, _command, answer, before, command) => expect(ask(before, command)).toBe(answer))
  it("without a mid-term there is nothing to assess", () => {
    const two = {
      ...sign,
      milestones: [sign.milestones[0], sign.milestones[2]],
      tranches: [{ ...sign.tranches[0], amountFen: 1_500_000 }]
    } as unknown as typeof sign
    expect(ask([propose, approve, two], assess("passed"))).toBe("unmet award.no-mid-term")
  })
})

describe("money", () => {
  it.each(
    told<Award.Command>([
      [signed, spend("b-1", 1, "2026-03-20"), "unmet award.not-paid-yet"],
      [paidOnce, spend("b-1", 900_000, "2026-03-20"), "met"],
      [paidOnce, spend("b-1", 900_001, "2026-03-20"), "unmet award.not-paid-yet"],
      [paidOnce, spend("b-1", 500_001, "2026-03-20", "staff"), "unmet award.line-empty"],
      [paidOnce, spend("b-1", 1, "2026-03-20", "room"), "unmet award.no-line"], // own money
      [[...paidOnce, spend("b-1", 1, "2026-03-20")], spend("b-1", 1, "2026-03-21"), "unmet award.purchase-twice"],
      [[...paidOnce, spend("b-1", 400_000, "2026-03-20", "staff")], spend("b-2", 100_001, "2026-03-21", "staff"), "unmet award.line-empty"],
      [[...paidOnce, demand(100_000, "2026-03-20")], spend("b-1", 800_001, "2026-03-21"), "unmet award.not-paid-yet"],
      [[...paidOnce, demand(100_000, "2026-03-20")], spend("b-1", 800_000, "2026-03-21"), "met"],
      [paidOnce, takeBack(900_000, "2026-03-20"), "met"],
      [paidOnce, takeBack(900_001, "2026-03-20"), "unmet award.nothing-to-return"],
      [[...paidOnce, spend("b-1", 1, "2026-03-20")], takeBack(900_000, "2026-03-21"), "unmet award.nothing-to-return"],
      [[...paidOnce, spend("b-1", 1, "2026-03-20"), disallow("b-1", "2026-03-21")], takeBack(900_000, "2026-03-21"), "met"],
      [
        [...paidOnce, spend("b-1", 1, "2026-03-20"), disallow("b-1", "2026-03-21")],
        disallow("b-1", "2026-03-22"),
        "unmet award.no-purchase"
      ],
      [[...paidOnce, demand(500_000, "2026-03-20")], demand(400_001, "2026-03-21"), "unmet award.nothing-to-return"],
      [[...paidOnce, demand(500_000, "2026-03-20")], demand(400_000, "2026-03-21"), "met"],
      // What came back unasked answers no demand that is made afterwards; what comes back after it does.
      [
        [...paidOnce, takeBack(300_000, "2026-03-20"), demand(200_000, "2026-03-21")],
        spend("b-1", 400_001, "2026-03-22"),
        "unmet award.not-paid-yet"
      ],
      [[...paidOnce, takeBack(300_000, "2026-03-20"), demand(200_000, "2026-03-21")], spend("b-1", 400_000, "2026-03-22"), "met"],
      [[...paidOnce, demand(200_000, "2026-03-20"), takeBack(300_000, "2026-03-21")], spend("b-1", 600_000, "2026-03-22"), "met"]
    ])
  )("after %s, %s: %s", (_before, _command, answer, before, command) => expect(ask(before, command)).toBe(answer))
  const before = whole.slice(0, -2) // all paid, 1,000 yuan unspent
  it.each(
    told<Award.Command>(
      (
        [
          [before, "unmet award.unspent"] as const,
          [[...before, takeBack(99_999, "2027-01-20")], "unmet award.unspent"] as const,
          [[...before, takeBack(100_000, "2027-01-20")], "met"] as const,
          [whole.slice(0, 9), "unmet award.still-to-pay award.unspent"] as const,
          [[...paidOnce, terminate("breach")], "unmet award.unspent"] as const,
          [[...paidOnce, terminate("breach"), takeBack(900_000, "2026-09-01")], "met"] as const,
          [[...paidOnce, spend("b-1", 300_000, "2026-05-01"), terminate("breach"), takeBack(600_000, "2026-09-01")], "met"] as const,
          // false material: nothing that was bought is kept
          [
            [...paidOnce, spend("b-1", 300_000, "2026-05-01"), terminate("false-material"), takeBack(600_000, "2026-09-01")],
            "unmet award.unspent"
          ],
          [[...paidOnce, spend("b-1", 300_000, "2026-05-01"), terminate("false-material"), takeBack(900_000, "2026-09-01")], "met"]
        ] satisfies readonly (readonly [readonly Award.Command[], string])[]
      ).map(([commands, answer]) => [commands, close("2027-02-01"), answer] as const)
    )
  )("VEN-08: after %s, %s: %s", (_before, _command, answer, before, command) => expect(ask(before, command)).toBe(answer))
  it("a mid-term that failed blocks what was not paid; ended, only what was not spent comes back", () => {
    const ended = awarded([
      ...paidOnce,
      spend("b-1", 400_000, "2026-05-01"),
      assess("failed"),
      demand(500_000, "2026-07-10"),
      terminate("breach")
    ])
    expect([Award.openFen(ended), Award.unspentFen(ended), ended.outstandingFen, ended.tranches.map(({ stage }) => stage)]).toEqual([
      0,
      500_000,
      500_000,
      ["paid", "cancelled", "cancelled"]
    ])
  })
  it.each([
    ["breach", "met"],
    ["false-material", "met"],
    ["given-up", "unmet award.no-breach"]
  ] as const)("VEN-08: ended by %s, a ban: %s", (cause, answer) =>
    expect(ask([...signed, terminate(cause)], { type: "ban", reason: "违约", by: chair, on: "2026-08-02" })).toBe(answer)
  )
})

describe("the budget", () => {
  const change = (lines: typeof V.lines): Award.Command => ({
    type: "change-budget",
    lines,
    reason: "菜价上涨",
    by: officer,
    on: "2026-06-02"
  })
  const spentMeals = [...paidOnce, spend("b-1", 800_000, "2026-06-01")]
  const lines = (meals: number, staff: number) =>
    [{ ...V.lines[0], amountFen: meals }, { ...V.lines[1]!, amountFen: staff }, V.lines[2]!] as unknown as typeof V.lines
  it.each([
    [lines(1_200_000, 300_000), "met"],
    [lines(800_000, 700_000), "met"],
    [lines(799_999, 700_001), "unmet award.line-spent"],
    [lines(1_000_000, 500_001), "unmet budget.not-the-grant"]
  ])("VEN-04: changed to %j: %s", (to, answer) => expect(ask(spentMeals, change(to))).toBe(answer))
  it("VEN-04: a changed budget is held to the policy's shares", () =>
    expect(
      said(Award.decide(change(lines(800_000, 700_000)), awarded(spentMeals), awardContext(viewWith(Ventures.staffMaxPercent, 46))))
    ).toBe("unmet project.budget-staff"))
})

describe("named roles and names", () => {
  const assign = (slot: string): Award.Command => ({ type: "assign", slot, holder: { person: worker }, on: "2026-03-15" })
  const slots = viewWith(Ventures.roleSlots, ["甲员", "乙员"])
  it("VEN-10: the names come from the policy; this library has none", () => {
    expect(ask(signed, assign("甲员"), awardContext(viewOf("national")))).toBe("unmet award.no-role-slots")
    expect(ask(signed, assign("甲员"), awardContext(slots))).toBe("met")
    expect(ask(signed, assign("丙员"), awardContext(slots))).toBe("unmet award.no-such-slot")
    expect(policyWith(Ventures.roleSlots, ["甲员"]).timelines.get(Ventures.roleSlots.id)).toHaveLength(1)
  })
  it("VEN-10: a slot has one holder, the last one", () => {
    const other: Award.Command = { type: "assign", slot: "甲员", holder: { team: id<Id.TeamId>("t-1") }, on: "2026-04-01" }
    expect(awarded([...signed, assign("甲员"), assign("乙员"), other], awardContext(slots)).roles).toEqual([
      { slot: "乙员", holder: { person: worker }, from: day("2026-03-15") },
      { slot: "甲员", holder: { team: "t-1" }, from: day("2026-04-01") }
    ])
  })
  const name = (sponsoredFen: number, isAgreedTo?: boolean): Award.Command => ({
    type: "name",
    sponsor: id<Id.OrganisationId>("org-sponsor"),
    sponsoredFen,
    gifts: [id("gift-1")],
    ...(isAgreedTo === undefined ? {} : { isAgreedTo }),
    on: "2026-03-15"
  })
  it.each([
    // the project costs 20,000 yuan
    [1_000_000, true, "met"],
    [999_999, true, "unmet project.naming-share"],
    [1_000_000, false, "unmet project.naming-consent"],
    [1_000_000, undefined, "unknown project.naming-consent"]
  ])("VEN-09: 中山, %i fen, agreed to %s: %s", (fen, agreed, answer) =>
    expect(ask(signed, name(fen, agreed), { ...awardContext(viewOf("zhongshan")), gifts: [given(1_000_000)] })).toBe(answer)
  )
  const given = (
    keptFen: number,
    donation = "gift-1",
    donor = "org-sponsor",
    of: { readonly fund?: string; readonly names?: string } = {}
  ) => ({
    donation: id<Id.DonationId>(donation),
    donor,
    keptFen,
    fund: id<Id.FundId>(of.fund ?? awarded(signed).fund ?? "f-1"),
    ...(of.names === undefined ? {} : { names: id<Id.AwardId>(of.names) })
  })
  it.each<readonly [string, readonly ReturnType<typeof given>[], readonly string[], string]>([
    ["the gift came", [given(500)], ["gift-1"], "met"],
    ["a fen less", [given(499)], ["gift-1"], "unmet award.sponsored-less"],
    ["two together", [given(250), given(250, "gift-2")], ["gift-1", "gift-2"], "met"],
    ["one of two is not known", [given(250)], ["gift-1", "gift-2"], "unmet award.no-gift award.sponsored-less"],
    ["of somebody else", [given(500, "gift-1", "p-1")], ["gift-1"], "unmet award.gift-of-another"],
    ["the same twice counts once", [given(250)], ["gift-1", "gift-1"], "unmet award.gift-twice award.sponsored-less"],
    ["in another fund", [given(500, "gift-1", "org-sponsor", { fund: "f-9" })], ["gift-1"], "unmet award.gift-elsewhere"],
    ["for which another is named", [given(500, "gift-1", "org-sponsor", { names: "aw-9" })], ["gift-1"], "unmet award.gift-names-another"],
    ["none is known", [], ["gift-1"], "unmet award.no-gift award.sponsored-less"]
  ])("a naming sponsor gave what it names: %s", (_, gifts, named, expected) =>
    expect(
      ask(signed, { ...name(500, true), gifts: named.map((one) => id<Id.DonationId>(one)) as never } as Award.Command, {
        ...awardContext(),
        gifts
      })
    ).toBe(expected)
  )
  it("where nobody says which gifts there are, there are none", () =>
    expect(ask(signed, name(500, true))).toBe("unmet award.no-gift award.sponsored-less"))
})

describe("an answer", () => {
  const rest: readonly (readonly [readonly Award.Command[], Award.Command, Award.Event["type"]])[] = [
    [signed, { type: "change-budget", lines: V.lines, reason: "菜价上涨", by: officer, on: "2026-06-02" }, "award.budget-changed"],
    [signed, { type: "extend", endsOn: "2027-03-31", reason: "天气", by: officer, on: "2026-12-01" }, "award.extended"],
    [signed, part("hold-back", 1, "2026-03-12"), "award.held-back"],
    [[...signed, part("hold-back", 1, "2026-03-12")], release(1, "2026-03-13"), "award.released"],
    [signed, part("cancel-tranche", 3, "2026-03-12"), "award.tranche-cancelled"],
    [[propose], publicise("2026-03-02"), "award.publicised"],
    [[propose], { type: "refuse", reason: "不符", by: chair, on: "2026-03-02" }, "award.refused"],
    [[...signed, terminate("breach")], { type: "ban", reason: "违约", by: chair, on: "2026-08-02" }, "award.banned"],
    [signed, terminate("breach"), "award.terminated"],
    [
      signed,
      { type: "name", sponsor: id("org-s"), sponsoredFen: 1, gifts: [id("gift-1")], isAgreedTo: true, on: "2026-03-15" },
      "award.named"
    ]
  ]
  const types: readonly Award.Event["type"][] = [
    "award.proposed",
    "award.approved",
    "award.signed",
    "award.paid",
    "award.spent",
    "award.assessed",
    "award.paid",
    "award.reported",
    "award.accepted",
    "award.paid",
    "award.spent",
    "award.spent",
    "award.taken-back",
    "award.closed"
  ]
  const way = whole.map((command, index) => [whole.slice(0, index), command, types[index]!] as const)
  it.each([...way.slice(1), ...rest])("case %#: is what was commanded, in the event of that name", (before, command, type) => {
    const gifts = [
      { donation: id<Id.DonationId>("gift-1"), donor: "org-s", keptFen: 1, fund: awarded(before).fund ?? id<Id.FundId>("f-1") }
    ]
    const decision = Award.decide(command, awarded(before), { ...awardContext(viewOf("national")), gifts })
    expect(decision.outcome === "met" && decision.value).toStrictEqual([{ ...command, type, v: 1 }])
  })
  it("a proposal takes along where the project is and whose it is, as far as its application says", () => {
    const { plan, applicant, ...bare } = selected()
    const placed = { street: id<Id.StreetId>("s-1"), community: id<Id.CommunityId>("c-1") }
    const { featureOf: _, ...unfeatured } = plan!
    const proposed = (of: Parameters<typeof awardContext>[1]) => {
      const decision = Award.decide(propose, Award.initial, awardContext(view(), of))
      return decision.outcome === "met" ? decision.value : decision.findings.map(({ rule }) => rule)
    }
    const event = { ...propose, type: "award.proposed", v: 1 }
    expect(proposed({ ...bare, applicant: applicant!, plan: { ...plan!, ...placed } })).toStrictEqual([
      { ...event, ...placed, featureOf: "team-1", organisation: "org-doer" }
    ])
    expect(proposed({ ...bare, applicant: { ...applicant!, by: { team: id<Id.TeamId>("t-9") } }, plan: unfeatured })).toStrictEqual([
      { ...event, team: "t-9" }
    ])
    expect(proposed(bare)).toStrictEqual([event])
  })
  it("a day that is not there yet, or before what is known, is named with the other", () => {
    const units = { on: "day", today: "day", latest: "day" }
    const refused = (command: Award.Command) => Award.decide(command, awarded(signed), awardContext()).findings
    expect(refused(pay(1, "2028-01-01"))).toStrictEqual([
      Refusal.finding("award.future", { on: day("2028-01-01"), today: day("2027-12-31") }, { units })
    ])
    expect(refused(pay(1, "2026-03-08"))).toStrictEqual([
      Refusal.finding("award.before", { on: day("2026-03-08"), latest: day("2026-03-09") }, { units })
    ])
    expect(refused(pay(1, "2027-12-31"))).toStrictEqual([])
    expect(refused({ ...propose, on: "2026-03-10" })).toStrictEqual([
      Refusal.finding("award.stage", { command: "propose", stage: "running" })
    ])
  })
})

describe("outcome and time", () => {
  it("what was reported last stands, people and person-times apart", () => {
    const more: Award.Command = {
      type: "report",
      served: [{ group: elders, kind: "elders", people: 50 }],
      evidence: ["签到表"],
      by: worker,
      on: "2026-12-21"
    }
    expect(awarded([...signed, report("2026-12-20"), more]).served).toEqual([{ group: elders, kind: "elders", people: 50 }])
  })
  it("more people than times is refused", () =>
    expect(
      ask(signed, {
        type: "report",
        served: [{ group: elders, kind: "elders", people: 2, personTimes: 1 }],
        evidence: ["签到表"],
        by: worker,
        on: "2026-12-20"
      })
    ).toBe("unmet plan.fewer-times-than-people"))
  it.each([
    ["2026-12-31", "unmet award.not-longer"],
    ["2027-01-01", "met"]
  ])("prolonged to %s: %s", (endsOn, answer) =>
    expect(ask(signed, { type: "extend", endsOn, reason: "天气", by: officer, on: "2026-12-01" })).toBe(answer)
  )
  it("is a stream of its own", () => expect(Award.streamOf(V.award)).toBe("award/award-1"))
  it("knows its application", () => expect(awarded(signed).application).toBe(application))
})
