import { describe, expect, it } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import * as Award from "../../src/project/Award.ts"
import { stages, type Stage } from "../../src/project/AwardState.ts"
import { awarded, call, day, elders, id, lines, milestones, officer, pay, propose, sign, signed, spend, worker } from "./venture.ts"

const v = 1
const on = "2026-08-01"
const now = day(on)
const by = officer
const evidence = ["照片三张"] as const
const reason = "材料不全"
const [first, second, third] = sign.tranches.map((one) => ({ ...one, stage: "open" as const }))
const paid = { ...first!, stage: "paid" as const, paidOn: day("2026-03-12") }
const held = { ...second!, stage: "held" as const }
const bought = id<Id.PurchaseId>("buy-1")
const purchase = { line: "meals", amountFen: 800_000, groups: [elders], isAllowed: true }
const extra = { milestone: "extra", kind: "delivery" as const }

/** The first part is paid, the second held back, the third earned; one thing is bought, and something was delivered. */
const life: Award.Award = {
  ...awarded([...signed, pay(1, "2026-03-12"), spend("buy-1", 800_000, "2026-06-01")]),
  milestones: [...milestones, extra],
  tranches: [paid, held, third!],
  reached: new Map([
    ["signed", day("2026-03-09")],
    ["end", day("2026-07-01")]
  ]),
  delivered: new Map([["extra", worker]]),
  roles: [{ slot: "lead", holder: { person: officer }, from: day("2026-03-15") }]
}
const state = (stage: Stage): Award.Award => ({ ...life, stage })
const reached = (more: readonly (readonly [string, typeof now])[]) => ({ reached: new Map([...life.reached, ...more]) })
const { type: _, evidence: _shown, ...agreed } = sign
const { startsOn: _from, endsOn: _to, on: _on, by: _by, ...agreement } = agreed
const { type: _type, ...proposal } = propose as Extract<Award.Command, { readonly type: "propose" }>
const ended = "running accepted terminated"
const live = "running accepted"

const events: readonly (readonly [event: Award.Event, stages: string, change: Partial<Award.Award>])[] = [
  [{ ...proposal, type: "award.proposed", v, call, awardedFen: 1, on }, "none", { stage: "proposed", awardedFen: 1, proposedBy: officer }],
  [{ type: "award.publicised", v, by, on }, "proposed", { stage: "publicised", publicisedOn: now }],
  [{ type: "award.objected", v, words: "人数不实", on }, "publicised", { stage: "objected", objectedOn: now }],
  [{ type: "award.answered", v, upheld: true, words: "已核实", by, on }, "objected", { stage: "refused" }],
  [{ type: "award.answered", v, upheld: false, words: "已核实", by, on }, "objected", { stage: "publicised" }],
  [{ type: "award.approved", v, by, on }, "proposed publicised", { stage: "approved", approvedOn: now }],
  [{ type: "award.refused", v, reason, by, on }, "proposed publicised", { stage: "refused" }],
  [
    { ...agreed, type: "award.signed", v, evidence: ["扫描件"], on },
    "approved",
    {
      stage: "running",
      ...agreement,
      tranches: [first!, second!, third!],
      signedOn: now,
      startsOn: day(sign.startsOn),
      endsOn: day(sign.endsOn),
      ...reached([["signed", now]])
    }
  ],
  [{ type: "award.budget-changed", v, lines: [lines[0]], reason, by, on }, "running", { lines: [lines[0]] }],
  [
    { type: "award.marked", v, localStage: "整改中", by, on },
    "proposed publicised objected approved running accepted terminated",
    { localStage: "整改中" }
  ],
  [{ type: "award.extended", v, endsOn: "2027-03-31", reason, by, on }, "running", { endsOn: day("2027-03-31") }],
  [
    { type: "award.assigned", v, slot: "lead", holder: { person: worker }, on },
    "approved running",
    { roles: [{ slot: "lead", holder: { person: worker }, from: now }] }
  ],
  [
    { type: "award.assigned", v, slot: "doer", holder: { team: id("t-1") }, on },
    "approved running",
    { roles: [...life.roles, { slot: "doer", holder: { team: id("t-1") }, from: now }] }
  ],
  [
    { type: "award.delivered", v, milestone: "half", evidence, by, on },
    "running",
    { delivered: new Map([...life.delivered, ["half", officer]]) }
  ],
  [{ type: "award.confirmed", v, milestone: "extra", by, on }, "running", reached([["extra", now]])],
  [{ type: "award.assessed", v, result: "passed", evidence, by, on }, "running", { midTerm: "passed", ...reached([["half", now]]) }],
  [{ type: "award.assessed", v, result: "failed", evidence, by, on }, "running", { midTerm: "failed" }],
  [{ type: "award.held-back", v, tranche: 3, reason, by, on }, live, { tranches: [paid, held, { ...third!, stage: "held" }] }],
  [{ type: "award.released", v, tranche: 2, by, on }, live, { tranches: [paid, second!, third!] }],
  [
    { type: "award.tranche-cancelled", v, tranche: 2, reason, by, on },
    live,
    { tranches: [paid, { ...second!, stage: "cancelled" }, third!] }
  ],
  [{ type: "award.tranche-cancelled", v, tranche: 3, reason, by, on }, live, { tranches: [paid, held, { ...third!, stage: "cancelled" }] }],
  [
    { type: "award.paid", v, tranche: 3, amountFen: 150_000, resolution: id("r-1"), commitment: id("c-1"), entry: id("e-1"), on },
    live,
    { tranches: [paid, held, { ...third!, stage: "paid", paidOn: now }] }
  ],
  [
    { type: "award.spent", v, purchase: id("buy-2"), line: "staff", amountFen: 5, groups: [elders], evidence, on },
    ended,
    { purchases: new Map([...life.purchases, [id<Id.PurchaseId>("buy-2"), { ...purchase, line: "staff", amountFen: 5 }]]) }
  ],
  [
    { type: "award.disallowed", v, purchase: bought, reason, by, on },
    ended,
    { purchases: new Map([[bought, { ...purchase, isAllowed: false }]]) }
  ],
  [
    { type: "award.reported", v, served: [{ group: elders, kind: "elders", people: 9 }], evidence, by, on },
    live,
    { served: [{ group: elders, kind: "elders", people: 9 }] }
  ],
  [{ type: "award.return-demanded", v, amountFen: 7, reason, by, on }, ended, { outstandingFen: life.outstandingFen + 7 }],
  [{ type: "award.taken-back", v, amountFen: 7, entry: id("e-2"), on }, ended, { returnedFen: life.returnedFen + 7, outstandingFen: 0 }],
  [
    { type: "award.named", v, sponsor: id("org-s"), sponsoredFen: 1, isAgreedTo: true, on },
    "approved running",
    { sponsor: id<Id.OrganisationId>("org-s") }
  ],
  [{ type: "award.accepted", v, evidence, by, on }, "running", { stage: "accepted", ...reached([["end", now]]) }],
  [
    { type: "award.terminated", v, cause: "breach", reason, by, on },
    "approved running accepted",
    {
      stage: "terminated",
      cause: "breach",
      terminatedOn: now,
      tranches: [paid, { ...second!, stage: "cancelled" }, { ...third!, stage: "cancelled" }]
    }
  ],
  [{ type: "award.banned", v, reason, by, on }, "terminated closed", { bannedOn: now }],
  [{ type: "award.closed", v, by, on }, "accepted terminated", { stage: "closed", closedOn: now }]
]

describe("what happens to an award", () => {
  it.each(events)("case %#: $type, changes this and nothing else, in these stages and no others", (event, fitting, change) => {
    for (const stage of stages) {
      const before = state(stage)
      const isFitting = fitting.split(" ").includes(stage)
      expect([stage, Award.fits(before, event)]).toEqual([stage, isFitting])
      const after = Award.evolve(before, event)
      if (isFitting) expect(after).toStrictEqual({ ...before, ...change, latest: now })
      else expect(after).toBe(before)
    }
  })
  const payment = { type: "award.paid", v, resolution: id<Id.ResolutionId>("r-1"), commitment: id<Id.EntryId>("c-1"), on } as const
  it.each<[string, Award.Event]>([
    ["a part held back that is held", { type: "award.held-back", v, tranche: 2, reason, by, on }],
    ["a part held back that is paid", { type: "award.held-back", v, tranche: 1, reason, by, on }],
    ["a part held back that is not there", { type: "award.held-back", v, tranche: 9, reason, by, on }],
    ["a part released that is not held", { type: "award.released", v, tranche: 3, by, on }],
    ["a part released that is not there", { type: "award.released", v, tranche: 9, by, on }],
    ["a part cancelled that is paid", { type: "award.tranche-cancelled", v, tranche: 1, reason, by, on }],
    ["a part cancelled that is not there", { type: "award.tranche-cancelled", v, tranche: 9, reason, by, on }],
    ["a part paid twice", { ...payment, tranche: 1, amountFen: 900_000, entry: id("e-1") }],
    ["a part paid that is held", { ...payment, tranche: 2, amountFen: 450_000, entry: id("e-1") }],
    ["a part paid that is not there", { ...payment, tranche: 9, amountFen: 1, entry: id("e-1") }],
    ["another amount than that of the part", { ...payment, tranche: 3, amountFen: 149_999, entry: id("e-1") }],
    ["a confirmation of what was not delivered", { type: "award.confirmed", v, milestone: "half", by, on }],
    ["a purchase twice", { type: "award.spent", v, purchase: bought, line: "meals", amountFen: 5, groups: [elders], evidence, on }],
    ["a purchase disallowed that is not there", { type: "award.disallowed", v, purchase: id("buy-9"), reason, by, on }]
  ])("%s cannot be", (_, event) => {
    for (const stage of ["running", "accepted", "terminated"] as const) {
      const before = state(stage)
      expect(Award.fits(before, event)).toBe(false)
      expect(Award.evolve(before, event)).toBe(before)
    }
  })
  it("a place's own state is gone with the stage that it was within, and with no other event", () => {
    const marked = { ...state("proposed"), localStage: "待补件" }
    expect(Award.evolve(marked, { type: "award.payer-named", v, fund: id("f-1"), by, on }).localStage).toBe("待补件")
    const { fund: _fund, ...unpaid } = marked
    expect(Award.evolve(unpaid, { type: "award.payer-named", v, fund: id("f-1"), by, on }).localStage).toBe("待补件")
    expect(Award.evolve(marked, { type: "award.publicised", v, by, on })).not.toHaveProperty("localStage")
  })
  it("a part is paid only once its milestone is reached, and a purchase disallowed only once", () => {
    const early = { ...state("running"), reached: new Map([["signed", day("2026-03-09")]]) }
    expect(Award.fits(early, { ...payment, tranche: 3, amountFen: 150_000, entry: id("e-1") })).toBe(false)
    const disallowed: Award.Event = { type: "award.disallowed", v, purchase: bought, reason, by, on }
    expect(Award.fits(Award.evolve(state("running"), disallowed), disallowed)).toBe(false)
  })
})
