import { HostRatios } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { begun, forChildren, gift, used, withFunds } from "./fundBooks.ts"
import { failure, journal, run } from "./world.ts"

const day = Day.require
const million = 100_000_000
const books = () =>
  withFunds({
    "f-1": [...begun("2025-01-01", "甲"), gift("d-1", "2025-06-01", [100], forChildren(100)), ...used("2026-02-01")],
    "f-2": [...begun("2026-01-01", "乙"), gift("d-2", "2026-02-01", [50])],
    "f-3": [{ ...begun("2025-01-01", "丙")[0], host: "other" } as never, gift("d-3", "2025-06-01", [7])]
  })
const rules = ({ findings }: { readonly findings: readonly { readonly rule: string }[] }) => findings.map(({ rule }) => rule)

describe("the yearly ratios of a host", () => {
  it("CHA-08: of its whole accounts as declared: what is missing is told, with where the year ends at its pace", async () => {
    const world = await books()
    const declared = { netAssetsFen: 10 * million, charitableFen: 30 * 1_000_000, totalFen: 2 * million, administrationFen: 0.3 * million }
    // 182 days of 365 are over on 1 July.
    const asked = { class: "service", on: day("2026-07-01"), declared } as const
    const answer = await run(HostRatios.ratios(world, "host", asked))
    expect(answer).toMatchObject({
      at: (await journal(world)).length,
      ...{ host: "host", class: "service", on: day("2026-07-01") },
      sources: { netAssetsFen: "declared", charitableFen: "declared" },
      recorded: { lastIncomeFen: 100, netAssetsFen: 100, charitableFen: 20, raisedFen: 50 },
      // Of each fund its part; none is held to anything.
      funds: [
        { fund: "f-1", name: "甲", charitableFen: 20 },
        { fund: "f-2", name: "乙", charitableFen: 0 }
      ],
      limits: { leastFen: 60_000_000, mostFen: 26_000_000 },
      forecast: { charitableFen: 60_164_835, administrationFen: 60_164_835, missingFen: 0 }
    })
    expect([answer.ratios.outcome, rules(answer.ratios)]).toEqual(["unmet", ["fund.spent-too-little", "fund.administration-too-high"]])
    expect([answer.raising.outcome, answer.findings]).toEqual(["met", []])
    const [finding] = answer.ratios.findings
    expect(finding?.citations.map(({ instrument, provision }) => `${instrument} ${provision}`)).toContain("CL art. 61")
  })
  it("what nobody declares is open, unless the books of its funds are all it has", async () => {
    const world = await books()
    const on = day("2026-07-01")
    const open = await run(HostRatios.ratios(world, "host", { class: "service", on }))
    expect([open.limits, open.ratios.outcome, open.sources]).toEqual([undefined, "unknown", {}])
    const whole = await run(
      HostRatios.ratios(world, "host", { class: "service", on, isWhole: true, declared: { totalFen: 20, administrationFen: 0 } })
    )
    // The smallest: eight per cent of 100, and half of an income of 100.
    expect(whole).toMatchObject({ limits: { leastFen: 50 }, sources: { netAssetsFen: "recorded", totalFen: "declared" } })
    expect(whole.ratios.findings.map(({ rule, facts }) => [rule, facts])).toEqual([
      ["fund.spent-too-little", { charitableFen: 20, leastFen: 50 }]
    ])
    expect(whole.forecast).toMatchObject({ charitableFen: 40, missingFen: 10 })
    const less = await run(HostRatios.ratios(world, "host", { class: "service", on, declared: { charitableFen: 19 } }))
    expect(rules(less)).toEqual(["fund.declared-too-little"])
  })
  it("today where no day is said; a host without a fund here is not found", async () => {
    const world = await books()
    expect((await run(HostRatios.ratios(world, "other", { class: "service" }))).on).toBe(day("2026-03-10"))
    expect(await failure(HostRatios.ratios(world, "nobody", { class: "service" }))).toMatchObject({ _tag: "NotFound", id: "nobody" })
  })
  it("CHA-09: the cost of raising where a draft is laid over; CHA-08: a day before 2016 where the older pack is", async () => {
    const under = async (name: "raising-cost-draft" | "foundations-2004") => ({ ...(await books()), policy: Policies.byName(name) })
    const raising = { class: "service", declared: { raisedFen: 10_000, raisingCostFen: 301 } } as const
    expect(rules((await run(HostRatios.ratios(await under("raising-cost-draft"), "host", raising))).raising)).toEqual(["fund.raising-cost"])
    const declared = { netAssetsFen: 100 * million, charitableFen: 8 * million - 1, totalFen: 100, administrationFen: 11 }
    const of = async (on: string) =>
      run(HostRatios.ratios(await under("foundations-2004"), "host", { class: "foundation", on: day(on), declared }))
    const [then, now] = [await of("2016-10-19"), await of("2016-10-20")]
    expect([then.limits, rules(then.ratios)]).toEqual([
      { leastFen: 8 * million, mostFen: 10 },
      ["fund.spent-too-little", "fund.administration-too-high"]
    ])
    expect([now.limits, rules(now.ratios)]).toEqual([{ leastFen: 6 * million, mostFen: 12 }, []])
  })
})
