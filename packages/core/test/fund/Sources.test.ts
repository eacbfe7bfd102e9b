/** What may be done with money by where it comes from, and how much of it is matched. */
import { describe, expect, it } from "vitest"
import * as Fund from "../../src/fund/Fund.ts"
import { viewOf } from "../law/policies.ts"
import { spoken } from "../said.ts"
import { activate, after, asked, begun, children, context, entry, gift, id, setUp } from "./funds.ts"

type Of<T extends Fund.Command["type"]> = Extract<Fund.Command, { readonly type: T }>
const sources = ["donation", "start-up", "matching", "interest"] as const
const from = (source: (typeof sources)[number], of: Partial<Of<"receive">> = {}) =>
  gift("g", 10_000, { source, donor: id("p-1"), receipt: { kind: "due" }, ...of })

describe("a fee, a split, a refund and a receipt, by source", () => {
  const commands = {
    fee: asked({ type: "charge-fee", entry: entry(), on: "2026-01-06", donation: id("g") }),
    split: asked({
      ...{ type: "split", entry: entry(), on: "2026-01-06", donation: id("g") },
      shares: [{ by: "remainder", restriction: id("children") }]
    }),
    refund: asked({ type: "refund", entry: entry(), on: "2026-01-06", donation: id("g"), amount: 1, reason: "误转" }),
    receipt: asked({ type: "issue-receipt", donation: id("g"), number: "皖-1", on: "2026-01-06" })
  }
  const refused = { donation: [], "start-up": ["refund"], matching: ["fee"], interest: ["refund", "receipt"] }
  it.each(sources.flatMap((source) => (["fee", "split", "refund", "receipt"] as const).map((what) => [what, source] as const)))(
    "%s of %s (本库默认)",
    (what, source) =>
      expect(spoken(Fund.decide(commands[what], after(...begun, from(source)), context))).toEqual(
        (refused[source] as readonly string[]).includes(what) ? [["fund.not-of-its-source", { donation: "g", source }]] : []
      )
  )
  it("start-up money goes back while the fund has not begun", () =>
    expect(spoken(Fund.decide(commands.refund, after(setUp, children, from("start-up")), context))).toEqual([]))
  it("what was booked by mistake is taken back, whatever it is", () => {
    for (const source of sources) {
      const wrong = from(source)
      const back = asked({ type: "reverse", entry: entry(), on: "2026-01-06", reverses: wrong.entry, reason: "重记" })
      expect(spoken(Fund.decide(back, after(...begun, wrong), context))).toEqual([])
    }
  })
})

describe("FND-05: 大亚湾, 50,000 yuan are matched", () => {
  const before = after(setUp, activate, gift("d", 9_000_000), gift("m", 4_000_000, { source: "matching" }))
  const view = viewOf("dayawan")
  it.each<readonly [string, Partial<Of<"receive">>, readonly unknown[]]>([
    ["that much in all", { parts: [{ amount: 1_000_000 }] }, []],
    ["a fen more is told", { parts: [{ amount: 999_999 }, { restriction: id("children"), amount: 2 }] }, [{ matchedFen: 5_000_001 }]],
    ["goods do not count", { parts: [{ amount: 1_000_001 }], form: "goods" }, []],
    ["nor does another currency", { parts: [{ amount: 5_000_001 }], currency: "HKD" }, []],
    ["nor a donation", { parts: [{ amount: 1_000_001 }], source: "donation" }, []]
  ])("%s", (_, of, facts) => {
    const decision = Fund.decide(from("matching", of), Fund.evolve(before, { ...children, type: "fund.restricted", v: 1 }), {
      ...context,
      view
    })
    expect(decision.outcome).toBe("met")
    expect(decision.findings.map((finding) => finding.facts)).toEqual(facts)
    expect(decision.findings.every(({ rule, severity }) => rule === "fund.matched-above" && severity === "warning")).toBe(true)
  })
  it("nationally nothing is asked", () =>
    expect(Fund.decide(from("matching", { parts: [{ amount: 1_000_001 }] }), before, context).findings).toEqual([]))
})
