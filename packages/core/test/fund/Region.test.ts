/** 专款专用: what was given for a street or a community is promised and spent there, unless its donors agree to more. */
import { describe, expect, it } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import * as Fund from "../../src/fund/Fund.ts"
import type { Place } from "../../src/fund/Fund.schema.ts"
import { after, asked, begun, commit, context, entry, gift, id, resolve, toChildren } from "./funds.ts"

const street = (name: string): Place => ({ street: id(name) })
const community = (name: string): Place => ({ community: id(name) })
const both = (of: string, within: string): Place => ({ ...street(of), ...community(within) })
const bounded = (region: Place) => [
  ...begun,
  asked({ type: "restrict", restriction: id("here"), on: "2026-01-02", purposes: ["child-care"], region }),
  gift("h", 1_000, { parts: [{ restriction: id("here"), amount: 1_000 }] }),
  gift("c", 1_000, toChildren(1_000)),
  resolve("r-1", 1_000)
]
const answer = (state: Fund.Fund, command: Fund.Command, place?: Place) => {
  const { outcome, findings } = Fund.decide(command, state, { ...context, ...(place === undefined ? {} : { place }) })
  return [outcome, ...findings.map(({ rule }) => rule)].join(" ")
}
const spend = (place: Place | undefined, more: Partial<Extract<Fund.Command, { type: "spend" }>> = {}): Fund.Command => ({
  ...{ type: "spend", entry: entry(), on: "2026-01-07", purchase: id("p"), groups: [id<Id.GroupId>("g")], form: "money", currency: "CNY" },
  ...{ purpose: "child-care", resolution: id("r-1"), amount: 1, servesDonor: false, restriction: id("here") },
  ...(place === undefined ? {} : { place }),
  ...more
})
const [fine, wrong, open] = ["met", "unmet fund.beyond-region", "unknown fund.beyond-region"]

describe("a restriction to a region", () => {
  const rows: readonly (readonly [region: Place, place: Place | undefined, answer: string | undefined])[] = [
    [street("s-1"), street("s-1"), fine],
    [street("s-1"), both("s-1", "c-9"), fine],
    [street("s-1"), street("s-2"), wrong],
    [street("s-1"), both("s-2", "c-1"), wrong],
    [street("s-1"), community("c-1"), open],
    [street("s-1"), undefined, open],
    [community("c-1"), both("s-1", "c-1"), fine],
    [community("c-1"), community("c-2"), wrong],
    [community("c-1"), street("s-1"), open],
    [both("s-1", "c-1"), both("s-1", "c-1"), fine],
    [both("s-1", "c-1"), both("s-1", "c-2"), wrong],
    [both("s-1", "c-1"), both("s-2", "c-1"), wrong],
    [both("s-1", "c-1"), community("c-2"), wrong],
    [both("s-1", "c-1"), community("c-1"), open],
    [both("s-1", "c-1"), {}, open]
  ]
  it.each(rows)("%j, spent in %j: %s", (region, place, said) => {
    const state = after(...bounded(region))
    expect(answer(state, spend(place))).toBe(said)
    expect(answer(state, commit("a", [{ restriction: id("here"), amount: 1 }]), place)).toBe(said)
  })
  it("of a command the place is its own when it is spent straight, and its award's when it is promised", () => {
    const state = after(...bounded(street("s-1")))
    expect(answer(state, spend(street("s-1")), street("s-2"))).toBe(fine)
    expect(answer(state, spend(undefined), street("s-1"))).toBe(open)
  })
  it("does not bind other money, nor beyond what its donors agree to", () => {
    const state = after(...bounded(street("s-1")))
    expect(answer(state, spend(street("s-2"), { restriction: id("children") }))).toBe(fine)
    expect(answer(state, spend(street("s-2"), { consent: "捐赠人同意" }))).toBe(fine)
    const parts = [
      { restriction: id<Id.RestrictionId>("children"), amount: 1 },
      { restriction: id<Id.RestrictionId>("here"), amount: 1 }
    ] as const
    expect(answer(state, commit("a", parts), street("s-2"))).toBe(wrong)
  })
  it("where nobody says the place, its own is told", () =>
    expect(Fund.decide(spend(undefined), after(...bounded(both("s-1", "c-1"))), context).findings).toMatchObject([
      { outcome: "unknown", facts: { restriction: "here", region: "s-1 c-1", place: undefined } }
    ]))
  it("is told with both places", () =>
    expect(Fund.decide(spend(both("s-2", "c-2")), after(...bounded(street("s-1"))), context).findings).toMatchObject([
      { kind: "requirement", facts: { restriction: "here", region: "s-1", place: "s-2 c-2" } }
    ]))
})
