import { describe, expect, it } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import * as Award from "../../src/project/Award.ts"
import { viewOf, viewWith } from "../law/policies.ts"
import { spoken } from "../said.ts"
import * as V from "./venture.ts"

const { approve, awardContext, awarded, chair, day, id, lines, officer, pay, propose, sign, signed, spend, takeBack, view, worker } = V
type Of<T extends Award.Command["type"]> = Extract<Award.Command, { readonly type: T }>
type Said = readonly (readonly unknown[])[]

const by = officer
const evidence = ["照片三张"] as const
const reason = "材料不全"
const paidOnce = [...signed, pay(1, "2026-03-12")]
const bought = [...paidOnce, spend("b-1", 400_000, "2026-03-20")]
const guide = { milestone: "guide", kind: "delivery" } as const
const withGuide = [propose, approve, { ...sign, milestones: [...sign.milestones, guide] } as Award.Command]
const deliver = (milestone: string, on = "2026-04-01"): Award.Command => ({ type: "deliver", milestone, evidence, by: worker, on })
const confirm = (milestone: string, by = officer): Award.Command => ({ type: "confirm", milestone, by, on: "2026-04-02" })
const terminate = (cause: Award.Cause): Award.Command => ({ type: "terminate", cause, reason, by, on: "2026-08-01" })
const demand = (amountFen: number): Award.Command => ({ type: "demand-return", amountFen, reason, by, on: "2026-07-01" })
const disallow = (purchase: string): Award.Command => ({
  type: "disallow",
  purchase: id<Id.PurchaseId>(purchase),
  reason,
  by,
  on: "2026-07-01"
})
const budget = (...amounts: readonly [meals: number, staff: number]): Award.Command => ({
  type: "change-budget",
  lines: [{ ...lines[0], amountFen: amounts[0] }, { ...lines[1]!, amountFen: amounts[1] }, lines[2]!],
  reason,
  by,
  on: "2026-07-01"
})
const publicise: Award.Command = { type: "publicise", by, on: "2026-03-02" }
const object: Award.Command = { type: "object", words: "服务人数不实", on: "2026-03-10" }
const answer = (on: string): Award.Command => ({ type: "answer", upheld: false, words: "已核实", by, on })
const assign: Award.Command = { type: "assign", slot: "丙员", holder: { person: worker }, on: "2026-03-15" }

const ask = (before: readonly Award.Command[], command: Award.Command, context = awardContext()): Said =>
  spoken(Award.decide(command, awarded(before), context))

describe("what is said against a step of an award", () => {
  const rows: readonly (readonly [readonly Award.Command[], Award.Command, Said])[] = [
    [
      [],
      { ...(propose as Of<"propose">), appliedFen: 1_400_000, awardedFen: 1_500_000 },
      [
        ["award.not-what-was-applied", { appliedFen: 1_400_000, askedFen: 1_500_000 }],
        ["award.above-the-application", { awardedFen: 1_500_000, appliedFen: 1_400_000 }]
      ]
    ],
    [signed, { type: "extend", endsOn: "2026-12-31", reason, by, on: "2026-12-01" }, [["award.not-longer", { endsOn: day("2026-12-31") }]]],
    // Nothing ends before it is signed.
    [
      [propose, approve],
      { type: "extend", endsOn: "2026-12-31", reason, by, on: "2026-03-02" },
      [["award.stage", { command: "extend", stage: "approved" }]]
    ],
    [signed, assign, [["award.no-role-slots", { slot: "丙员" }]]],
    [withGuide, deliver("half"), [["award.no-delivery", { milestone: "half", kind: "mid-term" }]]],
    [withGuide, deliver("nothing"), [["award.no-delivery", { milestone: "nothing", kind: "none" }]]],
    [
      [...withGuide, deliver("guide"), confirm("guide")],
      deliver("guide", "2026-04-03"),
      [["award.reached-already", { milestone: "guide" }]]
    ],
    [withGuide, confirm("guide"), [["requirement award.nothing-delivered", { milestone: "guide" }]]],
    [[...withGuide, deliver("guide")], confirm("guide", worker), [["award.own-delivery", { milestone: "guide", by: worker }]]],
    [[...paidOnce, V.assess("passed")], V.assess("failed", "2026-07-02"), [["award.mid-term-passed", {}]]],
    [signed, { type: "hold-back", tranche: 9, reason, by, on: "2026-03-10" }, [["award.no-tranche", { tranche: 9 }]]],
    [signed, { type: "release", tranche: 1, by, on: "2026-03-10" }, [["award.tranche-stage", { tranche: 1, stage: "open" }]]],
    [paidOnce, { type: "hold-back", tranche: 1, reason, by, on: "2026-03-13" }, [["award.tranche-stage", { tranche: 1, stage: "paid" }]]],
    [
      paidOnce,
      { type: "cancel-tranche", tranche: 1, reason, by, on: "2026-03-13" },
      [["award.tranche-stage", { tranche: 1, stage: "paid" }]]
    ],
    [bought, spend("b-1", 1, "2026-03-21"), [["award.purchase-twice", { purchase: "b-1" }]]],
    [bought, spend("b-2", 1, "2026-03-21", "room"), [["award.no-line", { line: "room" }]]],
    [
      bought,
      spend("b-2", 600_001, "2026-03-21"),
      [
        ["award.line-empty", { line: "meals", amountFen: 600_001, leftFen: 600_000 }],
        ["award.not-paid-yet", { amountFen: 600_001, leftFen: 500_000 }]
      ]
    ],
    [bought, disallow("b-1"), []],
    [bought, disallow("b-9"), [["award.no-purchase", { purchase: "b-9" }]]],
    [bought, budget(399_999, 1_100_001), [["award.line-spent", { line: "meals", spentFen: 400_000, lineFen: 399_999 }]]],
    // What was disallowed was not spent.
    [[...bought, disallow("b-1")], budget(399_999, 1_100_001), []],
    [[...bought, demand(100_000)], demand(400_001), [["award.nothing-to-return", { amountFen: 400_001, unspentFen: 400_000 }]]],
    [
      [...bought, demand(100_000)],
      takeBack(500_001, "2026-07-02"),
      [["award.nothing-to-return", { amountFen: 500_001, unspentFen: 500_000 }]]
    ],
    [
      withGuide,
      V.accept("2026-12-31"),
      [
        ["requirement award.not-reached", { milestone: "half", kind: "mid-term" }],
        ["requirement award.not-reached", { milestone: "guide", kind: "delivery" }],
        ["requirement award.nothing-reported", {}]
      ]
    ],
    [
      V.whole.slice(0, 9),
      V.close("2027-01-11"),
      [
        ["award.still-to-pay", { openFen: 150_000 }],
        ["award.unspent", { unspentFen: 550_000 }]
      ]
    ],
    [[...signed, terminate("given-up")], { type: "ban", reason, by: chair, on: "2026-08-02" }, [["award.no-breach", { cause: "given-up" }]]]
  ]
  it.each(rows)("case %#", (before, command, said) => expect(ask(before, command)).toStrictEqual(said))
  it("an application that was not selected, or for another call", () => {
    const state = { ...V.selected(), stage: "screened-in" as const }
    expect(spoken(Award.decide(propose, Award.initial, awardContext(view(), state)))).toStrictEqual([
      ["award.not-selected", { stage: "screened-in" }]
    ])
    // How much was applied for may be unknown here: then nothing speaks against the amount.
    const { appliedFen: _, ...untold } = V.selected()
    expect(
      spoken(Award.decide({ ...propose, appliedFen: 1_600_000 } as Award.Command, Award.initial, awardContext(view(), untold)))
    ).toEqual([])
  })
  it("money that a line had from elsewhere does not pay for what the grant bought", () => {
    const own = { ...lines[0], source: "own" as const, amountFen: 400_000 }
    const to = [own, { ...lines[0], line: "food", amountFen: 1_000_000 }, lines[1]!] as unknown as typeof lines
    expect(ask(bought, { ...(budget(0, 0) as Of<"change-budget">), lines: to })).toStrictEqual([
      ["award.line-spent", { line: "meals", spentFen: 400_000, lineFen: 0 }]
    ])
  })
  it("a role that the policy does not have", () =>
    expect(ask(signed, assign, awardContext(viewWith(Ventures.roleSlots, ["甲员", "乙员"])))).toStrictEqual([
      ["award.no-such-slot", { slot: "丙员", slots: "甲员、乙员" }, Ventures.roleSlots.id]
    ]))
  it("a closed award of which no cause is kept was not broken off", () =>
    expect(ask(V.whole, { type: "ban", reason, by: chair, on: "2027-02-01" })).toStrictEqual([["award.no-breach", { cause: "none" }]]))
  it("a late answer, approval or first payment is told with its day, and where the policy has no number nothing is", () => {
    const objected = [propose, publicise, object]
    const late = (before: readonly Award.Command[], command: Award.Command, of: Parameters<typeof viewOf>[0]): Said =>
      ask(before, command, awardContext(viewOf(of)))
    const notice = (rule: string, on: string, dueBy: string, parameter: string): Said => [
      [`notice warning ${rule}`, { on: day(on), dueBy: day(dueBy) }, parameter]
    ]
    expect(late(objected, answer("2026-03-17"), "shanghai")).toStrictEqual(
      notice("award.answer-late", "2026-03-17", "2026-03-16", Ventures.objectionDays.id)
    )
    expect(late(objected, answer("2026-12-17"), "national")).toStrictEqual([])
    expect(late([propose, publicise], { ...approve, on: "2026-04-08" } as Award.Command, "shanghai")).toStrictEqual(
      notice("award.approval-late", "2026-04-08", "2026-04-07", Ventures.approvalDays.id)
    )
    expect(late(signed, pay(1, "2026-06-30"), "zhongshan")[0]?.[0]).toBe("notice warning award.first-payment-late")
    expect(late([...signed, pay(1, "2026-03-12"), V.assess("passed")], pay(2, "2026-12-30"), "zhongshan")).toStrictEqual([])
  })
  it("a publicity that was left out, or whose end nobody can know yet", () => {
    expect(ask([propose], approve, awardContext(viewWith(Ventures.publicityDays, 7)))).toStrictEqual([
      ["requirement award.not-public", {}, Ventures.publicityDays.id]
    ])
    const workingDays = awardContext(viewWith(Ventures.publicityWorkingDays, 5))
    const [said, facts] = ask(
      [propose, { ...publicise, on: "2026-12-28" } as Award.Command],
      { ...approve, on: "2027-06-01" } as Award.Command,
      workingDays
    )[0]!
    expect([said, facts]).toStrictEqual([
      "requirement unknown award.not-announced",
      { award: expect.any(Number) as number, on: day("2027-06-01") }
    ])
  })
})

describe("what is said against an agreement", () => {
  const three = (...amounts: readonly number[]) => sign.tranches.map((one, index) => ({ ...one, amountFen: amounts[index] ?? 0 }))
  it.each<readonly [object, Said]>([
    [{ endsOn: "2026-03-10" }, []],
    [{ endsOn: "2026-03-09" }, [["award.ends-before", { startsOn: day("2026-03-10"), endsOn: day("2026-03-09") }]]],
    [{ parties: [sign.parties[1]] }, [["award.party-missing", { role: "funder" }]]],
    [{ parties: [...sign.parties, sign.parties[1]] }, [["award.party-missing", { role: "implementer" }]]],
    [
      { milestones: [...sign.milestones, sign.milestones[1]] },
      [
        ["award.milestone-twice", { milestone: "half" }],
        ["award.milestone-kind-twice", { kind: "mid-term" }]
      ]
    ],
    // Several things may be delivered.
    [{ milestones: [...sign.milestones, guide, { ...guide, milestone: "film" }] }, []],
    [{ milestones: sign.milestones.slice(0, 2) }, [["award.milestone-unknown", { tranche: 3, milestone: "end" }]]],
    [{ tranches: sign.tranches.toReversed() }, [["award.tranche-order", { tranches: "3、2、1" }]]],
    [{ tranches: three(900_000, 450_000, 149_999) }, [["award.not-the-award", { sumFen: 1_499_999, awardedFen: 1_500_000 }]]]
  ])("with %j", (of, said) => expect(ask([propose, approve], { ...sign, ...of } as Award.Command)).toStrictEqual(said))
  it("shares of another policy are told in yuan, theirs and ours", () => {
    const percents = Ventures.tranchePercents.slice(0, 3).map(({ id: parameter }) => parameter)
    const shares = view(Object.fromEntries(percents.map((parameter, index) => [parameter, [50, 30, 20][index]!])))
    expect(ask([propose, approve], sign, awardContext(shares))).toStrictEqual([
      ["requirement award.not-the-shares", { tranches: "9000.00、4500.00、1500.00", planned: "7500.00、4500.00、3000.00" }, ...percents]
    ])
    const four = {
      ...sign,
      tranches: [...three(750_000, 450_000, 300_000), { ...sign.tranches[2]!, tranche: 4, amountFen: 0 }]
    } as unknown as Award.Command
    expect(ask([propose, approve], four, awardContext(shares))).toHaveLength(1)
    const two = { ...sign, tranches: three(750_000, 450_000).slice(0, 2) } as unknown as Award.Command
    expect(ask([propose, approve], two, awardContext(shares)).map(([rule]) => rule)).toEqual([
      "award.not-the-award",
      "requirement award.not-the-shares"
    ])
  })
  it("a party that is missing rests on the place that asks for three", () =>
    expect(ask([propose, approve], { ...sign, parties: [sign.parties[1]!] }, awardContext(viewOf("tongling")))).toStrictEqual([
      ["award.party-missing", { role: "funder" }, Ventures.needsHost.id]
    ]))
  it("each party that is not the one of the application, or stands in two roles, by name", () => {
    const host = id<Id.OrganisationId>("org-community")
    const of = V.selected({}, { ...V.applicant, host })
    const [funder] = sign.parties
    const parties = [funder, { role: "implementer", party: { team: id<Id.TeamId>("t-9") } }, { ...funder, role: "host" }]
    expect(ask([propose, approve], { ...sign, parties } as unknown as Award.Command, awardContext(view(), of))).toStrictEqual([
      ["requirement award.one-party-two-roles", { party: "org-host" }],
      ["requirement award.not-the-applicant", { party: "t-9", applicant: "org-doer" }],
      ["requirement award.not-the-host", { party: "org-host", host }]
    ])
  })
  it("a project longer than its call rests on the place's number, where it has one", () => {
    const long = { ...awardContext(), call: V.closedCall({ ...V.terms, cycleMonths: 9 }) }
    const facts = { endsOn: day("2026-12-31"), lastOn: day("2026-12-09"), cycleMonths: 9 }
    const resting = { ...long, view: view({ [Ventures.cycleMonths.id]: 12 }) }
    expect([ask([propose, approve], sign, long), ask([propose, approve], sign, resting)]).toStrictEqual([
      [["requirement award.longer-than-the-call", facts]],
      [["requirement award.longer-than-the-call", facts, Ventures.cycleMonths.id]]
    ])
  })
  it("the host, where the policy asks for one", () => {
    const { applicant: mine, ...nobody } = V.selected()
    const team = { ...nobody, applicant: { ...mine!, kind: "filed" as const } }
    const asked = (of: typeof nobody) => ask([propose, approve], sign, awardContext(viewOf("tongling"), of))
    expect([asked(team), asked(nobody)]).toStrictEqual([
      [["requirement award.host-missing", { kind: "filed" }, Ventures.needsHost.id]],
      [["requirement unknown award.host-missing", { kind: undefined }, Ventures.needsHost.id]]
    ])
  })
})

describe("what is said against a payment", () => {
  it.each<readonly [readonly Award.Command[], Award.Command, Said]>([
    [signed, pay(4, "2026-03-12", 1), [["award.no-tranche", { tranche: 4 }]]],
    [signed, pay(2, "2026-03-12"), [["requirement award.not-earned", { tranche: 2, milestone: "half", evidence: false }]]],
    [paidOnce, pay(1, "2026-03-13"), [["award.tranche-stage", { tranche: 1, stage: "paid" }]]],
    [signed, pay(1, "2026-03-12", 899_999), [["award.not-the-amount", { tranche: 1, amountFen: 899_999, trancheFen: 900_000 }]]],
    [[...signed, V.assess("failed", "2026-03-10")], pay(1, "2026-03-12"), [["requirement award.mid-term-failed", { tranche: 1 }]]],
    [
      signed,
      { type: "pay", tranche: 1, amountFen: 900_000, entry: id<Id.EntryId>("e"), on: "2026-03-12" },
      [
        ["requirement award.no-resolution", { tranche: 1 }],
        ["requirement award.no-commitment", { tranche: 1 }]
      ]
    ]
  ])("case %#", (before, command, said) => expect(ask(before, command)).toStrictEqual(said))
  it("a part for which something was delivered waits for its confirmation, and says that it does", () => {
    const tranches = [{ ...sign.tranches[0]!, milestone: "guide" }, ...sign.tranches.slice(1)]
    const begun = [
      propose,
      approve,
      { ...sign, milestones: [...sign.milestones, guide], tranches } as unknown as Award.Command,
      deliver("guide")
    ]
    expect(ask(begun, pay(1, "2026-04-03"))).toStrictEqual([
      ["requirement award.not-earned", { tranche: 1, milestone: "guide", evidence: true }]
    ])
  })
  it("VEN-07: rests on the places that say so, and on this library where they say nothing", () => {
    const { findings } = Award.decide(pay(3, "2026-07-05"), awarded([...paidOnce, V.assess("failed")]), awardContext())
    const resting = findings.map(({ rule, citations }) => [rule, ...citations.map(({ instrument }) => instrument)])
    const places = ["LIBRARY", "ZIBO-VENTURES", "ZHONGSHAN-VENTURES"]
    expect(resting).toEqual([
      ["award.not-earned", ...places],
      ["award.mid-term-failed", ...places]
    ])
  })
  it("nothing is payable but of an award that lives", () => {
    const parts = (stage: Award.Stage) => Award.payableParts({ ...awarded(signed), stage }).map(({ tranche }) => tranche)
    expect((["approved", "running", "accepted", "terminated", "closed"] as const).map(parts)).toEqual([[], [1], [1], [], []])
  })
})

describe("the money of an award", () => {
  const state = awarded(signed)
  const [first, second] = state.tranches
  it("is earned where its milestone is reached and it was not cancelled", () =>
    expect([Award.earnedFen(state), Award.earnedFen({ ...state, tranches: [{ ...first!, stage: "cancelled" }, second!] })]).toEqual([
      900_000, 0
    ]))
  it("may still be paid while it is open or held", () =>
    expect(Award.openFen({ ...state, tranches: [{ ...first!, stage: "held" }, second!, { ...second!, stage: "paid" }] })).toBe(1_350_000))
  it("is settled only where nothing is to be paid, nothing is left and nothing demanded is out", () => {
    const settled = awarded(V.whole)
    expect([
      Award.isSettled(settled),
      Award.isSettled({ ...settled, tranches: [...settled.tranches, { ...second!, stage: "open" }] }),
      Award.isSettled({ ...settled, returnedFen: settled.returnedFen - 1 }),
      Award.isSettled({ ...settled, outstandingFen: 1 })
    ]).toEqual([true, false, false, false])
  })
})

it("an award is nothing at first", () =>
  expect(Award.initial).toStrictEqual({
    stage: "none",
    appliedFen: 0,
    awardedFen: 0,
    lines: [],
    parties: [],
    milestones: [],
    tranches: [],
    reached: new Map(),
    delivered: new Map(),
    midTerm: "none",
    roles: [],
    purchases: new Map(),
    served: [],
    outstandingFen: 0,
    returnedFen: 0
  }))
