/** MIN-09: what an appeal for donations names, as it was looked up. */
import { describe, expect, it } from "vitest"
import type { Linked } from "../../src/fund/AppealReasons.ts"
import * as Fund from "../../src/fund/Fund.ts"
import { spoken } from "../said.ts"
import { after, begun, context, id } from "./funds.ts"

type Appeal = Extract<Fund.Command, { readonly type: "appeal" }>
type Link = Appeal["links"][number]

const link = (kind: Link["kind"], to = "one") => ({ kind, to: id(to) }) as Link
const found = (kind: Link["kind"], to = "one", more: Partial<Linked> = {}): Linked => ({
  ...link(kind, to),
  isThere: true,
  isOfChild: false,
  ...more
})
const appeal = (links: readonly Link[], linksTo: Appeal["linksTo"] = []): Appeal => ({
  ...{ type: "appeal", appeal: id("ap-1"), on: "2026-01-05", by: "host" },
  links,
  linksTo
})
const ask = (command: Appeal, linked?: readonly Linked[], state = after(...begun)) =>
  Fund.decide(command, state, { ...context, ...(linked === undefined ? {} : { linked }) })
const answer = (...of: Parameters<typeof ask>) => {
  const { outcome, findings } = ask(...of)
  return [outcome, ...findings.map(({ rule }) => rule)].join(" ")
}
const [fine, child, open] = ["met", "unmet fund.child-appeal", "unknown fund.child-appeal"]

describe("MIN-09: behind an appeal", () => {
  it.each<readonly [string, Appeal, readonly Linked[] | undefined, string | undefined]>([
    ["nobody", appeal([]), undefined, fine],
    ["a fund and an award, not looked up", appeal([link("fund"), link("award")]), undefined, fine],
    ["a wish, not looked up", appeal([link("wish")]), undefined, open],
    ["a file, not looked up", appeal([link("recipient")]), undefined, open],
    ["a wish of somebody of age", appeal([link("wish")]), [found("wish")], fine],
    ["a file of somebody of age", appeal([link("recipient")]), [found("recipient")], fine],
    ["another wish than was looked up", appeal([link("wish")]), [found("wish", "two")], open],
    ["a wish where a file was looked up", appeal([link("wish")]), [found("recipient")], open],
    ["two wishes, one looked up", appeal([link("wish"), link("wish", "two")]), [found("wish")], open],
    ["a child's wish", appeal([link("wish")]), [found("wish", "one", { isOfChild: true })], child],
    ["a child's wish beside another's", appeal([link("wish")]), [found("wish"), found("wish", "two", { isOfChild: true })], child],
    ["a child's, by its words alone", appeal([]), [found("recipient", "one", { isOfChild: true })], child],
    ["a wish kept elsewhere", appeal([], ["wish"]), [], child],
    ["a wish kept elsewhere, beside a fund", appeal([link("fund")], ["wish"]), [found("fund")], child],
    ["the wish that it names", appeal([link("wish")], ["wish"]), [found("wish")], fine],
    ["the wish that it names, beside a fund", appeal([link("wish"), link("fund")], ["wish"]), [found("wish"), found("fund")], fine],
    ["a child's file, by the word of whoever makes it", appeal([link("wish")], ["child-file"]), [found("wish")], child]
  ])("%s", (_, command, linked, said) => expect(answer(command, linked)).toBe(said))
  it("what is not there is told", () =>
    expect(spoken(ask(appeal([link("award"), link("fund")]), [found("award"), found("fund", "one", { isThere: false })]))).toEqual([
      ["fund.appeal-of-nothing", { kind: "fund", to: "one" }]
    ]))
  it("each has a name of its own; of an earlier release it had none", () => {
    const made = ask(appeal([]))
    const state = made.outcome === "met" ? made.value.reduce(Fund.evolve, after(...begun)) : expect.unreachable()
    expect(spoken(ask(appeal([]), [], state))).toEqual([["fund.appeal-twice", { appeal: "ap-1" }]])
    expect(answer({ ...appeal([]), appeal: id("ap-2") }, [], state)).toBe(fine)
    const older: Fund.Event = { type: "fund.appealed", v: 1, by: "host", linksTo: [], on: "2026-01-06" }
    const event: Fund.Event = { ...older, appeal: id("ap-1") }
    expect([Fund.fits(state, older), Fund.fits(Fund.evolve(state, older), older), Fund.fits(state, event)]).toEqual([true, true, false])
  })
})
