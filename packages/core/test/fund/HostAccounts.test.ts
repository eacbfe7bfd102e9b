import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as Fund from "../../src/fund/Fund.ts"
import * as HostAccounts from "../../src/fund/HostAccounts.ts"
import * as Statement from "../../src/fund/Statement.ts"
import * as FundCommands from "../../src/testing/FundCommands.ts"
import { lived } from "../lives.ts"
import { readsWhole } from "../said.ts"
import { accountFor, after, asked, begun, commit, context, entry, further, gift, id, ofAward, pay, resolve } from "./funds.ts"

const day = Day.require
const inAwhile: Fund.Context = { ...context, today: day("2029-12-31") }
const give = (donation: string, amount: number, on: string, of: Partial<Extract<Fund.Command, { type: "receive" }>> = {}) =>
  gift(donation, amount, { on, ...of })
const back = (donation: string, amount: number, on: string) =>
  asked({ type: "refund", entry: entry(), on, donation: id(donation), amount, reason: "误" })
const wrong = give("wrong", 700, "2026-05-02")
const rice = give("rice", 30, "2027-01-03", { form: "goods" })
/** 2026: 1000 + 5 interest - 100 given back, and a start-up amount that is none of its income; 2027: 330. */
const books = further(
  after(...begun),
  [
    give("start", 50, "2026-01-05", { source: "start-up" }),
    give("match", 60, "2026-01-05", { source: "matching" }),
    give("usd", 9_999, "2026-01-05", { currency: "USD" }),
    give("d-1", 1000, "2026-05-01"),
    wrong,
    give("int", 5, "2026-12-31", { source: "interest" }),
    back("d-1", 100, "2026-12-31"),
    { type: "reverse", entry: entry(), on: "2026-12-31", reverses: wrong.entry, reason: "重记" },
    resolve("r-1", 600, { on: "2026-12-31" }),
    commit("a", [{ amount: 300 }], { on: "2026-12-31" }),
    pay("a", 80, { on: "2026-12-31" }),
    give("d-2", 300, "2027-01-01"),
    rice,
    pay("a", 100, { on: "2027-01-05" }),
    { ...accountFor("a", "p-1", 90), on: "2027-01-06" },
    { ...ofAward("return-unspent", "a", 20), on: "2027-02-01" },
    {
      ...{ type: "spend", entry: entry(), on: "2027-03-01", purchase: id<Id.PurchaseId>("p-2"), purpose: "child-care", servesDonor: false },
      ...{ resolution: id<Id.ResolutionId>("r-1"), form: "goods", currency: "CNY", groups: [id<Id.GroupId>("g")], amount: 30 }
    }
  ],
  inAwhile
)

describe("what the funds of a host recorded", () => {
  it("income of the year before without what is the host's own, what was given back or booked by mistake", () =>
    expect(HostAccounts.recorded([books], day("2027-03-01"), undefined)).toEqual({
      lastIncomeFen: 905,
      // What is there but for the 80 that were paid: 1015 - 80.
      netAssetsFen: 935,
      // 100 paid, 20 of it back, 30 of rice handed out.
      charitableFen: 110,
      raisedFen: 330
    }))
  it.each<readonly [string, number, number]>([
    ["2027-01-01", 0, 300],
    ["2027-01-02", 0, 300],
    ["2027-01-05", 100, 330],
    ["2027-01-31", 100, 330],
    ["2027-02-01", 80, 330],
    ["2027-02-28", 80, 330]
  ])("up to %s: spent %i, raised %i", (on, charitableFen, raisedFen) =>
    expect(HostAccounts.recorded([books], day(on), undefined)).toMatchObject({ charitableFen, raisedFen })
  )
  it("averages only of years in which there was a fund, rounded up", () => {
    const of = (on: string, years: number) => HostAccounts.recorded([books], day(on), years)
    expect(of("2028-01-01", 2)).toMatchObject({
      lastIncomeFen: 330,
      averageIncomeFen: 618,
      averageNetAssetsFen: Math.ceil((935 + 1155) / 2)
    })
    expect(of("2029-01-01", 3).averageIncomeFen).toBe(Math.ceil((905 + 330) / 3))
    expect(of("2028-01-01", 3)).not.toHaveProperty("averageIncomeFen")
    // One that was never set up is none of them.
    expect(HostAccounts.recorded([books, Fund.initial], day("2028-01-01"), 2)).toEqual(of("2028-01-01", 2))
    expect(of("2028-01-01", 3)).not.toHaveProperty("averageNetAssetsFen")
    expect(HostAccounts.recorded([], day("2028-01-01"), 2)).not.toHaveProperty("averageIncomeFen")
  })
  it("of several funds the sums; and of whatever was commanded, what their statements say was paid or handed out", () => {
    fc.assert(
      fc.property(FundCommands.rows, FundCommands.rows, (one, other) => {
        const states = [one, other].map((all) => lived(Fund.decider, all, context).state)
        const on = day("2026-01-06")
        const [both, ...each] = [states, ...states.map((state) => [state])].map((some) => HostAccounts.recorded(some, on, undefined))
        for (const name of ["netAssetsFen", "lastIncomeFen", "charitableFen", "raisedFen"] as const)
          expect(both?.[name]).toBe(each.reduce((sum, of) => sum + (of[name] ?? 0), 0))
        const period = { first: day("2026-01-01"), last: on }
        const handed = states.flatMap((state) => Statement.statement(state, period).lines.flatMap(({ changes }) => changes))
        const out = handed.filter(({ account }) => account.startsWith("handed-out/CNY/")).reduce((sum, { amount }) => sum + amount, 0)
        const paid = states.reduce((sum, state) => sum + Statement.figures(state, period, "CNY").paid, 0)
        expect(both?.charitableFen).toBe(paid + out)
      }),
      { numRuns: 60 }
    )
  })
})

describe("what is declared, and what is recorded", () => {
  const recorded: HostAccounts.Said = { netAssetsFen: 10, lastIncomeFen: 20, charitableFen: 30, raisedFen: 40 }
  it("what is declared holds, and what is recorded only where the books are whole", () => {
    const declared = { lastIncomeFen: 25, totalFen: 70 }
    expect(HostAccounts.together(declared, recorded, false)).toEqual({
      said: { lastIncomeFen: 25, totalFen: 70 },
      sources: { lastIncomeFen: "declared", totalFen: "declared" },
      findings: []
    })
    expect(HostAccounts.together(declared, recorded, true)).toEqual({
      said: { netAssetsFen: 10, lastIncomeFen: 25, charitableFen: 30, totalFen: 70, raisedFen: 40 },
      sources: {
        netAssetsFen: "recorded",
        lastIncomeFen: "declared",
        charitableFen: "recorded",
        totalFen: "declared",
        raisedFen: "recorded"
      },
      findings: []
    })
  })
  it("of what nothing is recorded nothing is held against it", () =>
    expect(HostAccounts.together({ charitableFen: 1 }, {}, false).findings).toEqual([]))
  it("declared less than is recorded of it is told, each; net assets may be less, since others owe", () => {
    const { findings } = HostAccounts.together({ netAssetsFen: -5, lastIncomeFen: 19, charitableFen: 30, raisedFen: 39 }, recorded, false)
    for (const finding of findings) readsWhole(finding)
    expect(findings.map(({ rule, severity, facts }) => [rule, severity, facts])).toEqual([
      ["fund.declared-too-little", "warning", { figure: "lastIncomeFen", declaredFen: 19, recordedFen: 20 }],
      ["fund.declared-too-little", "warning", { figure: "raisedFen", declaredFen: 39, recordedFen: 40 }]
    ])
  })
})
