/** What a need and an offer are held against each other by, as their registers have it. */
import { Proposing } from "@yanzhen/core/desk"
import { Id, Minute } from "@yanzhen/core/foundation"
import { Pack, ProtectionParameters } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { journal, run, town, write } from "./world.ts"

type Told = Parameters<typeof write>[2][string][number]
const span = (from: string, to: string) => ({ from: Minute.require(`2026-03-07 ${from}`), to: Minute.require(`2026-03-07 ${to}`) })
type Window = { readonly quantity: number } | { readonly quantity: number; readonly times: ReturnType<typeof span> }
const need = (more: object): readonly Told[] => [
  {
    ...{ type: "need.raised", v: 1, kind: "people", quantity: 1, features: [], urgency: "soon", childFacing: false, words: "陪护" },
    ...{ on: "2026-03-01", ...more }
  },
  { type: "need.checked", v: 1, holds: true, on: "2026-03-01" }
]
const offer = (more: object, windows: readonly Window[] = [{ quantity: 1 }]): readonly Told[] => [
  {
    ...{ type: "offer.made", v: 1, kind: "people", features: [], reach: "district", giver: { type: "volunteer", volunteer: "v-1" } },
    ...{ windows, on: "2026-03-01", ...more }
  }
]
const checked = (on: string, answer: "clear" | "not-clear"): readonly Told[] => [
  { type: "background-check.recorded", v: 1, unit: "o-1", on, answer }
]
/** Asks that everybody who comes to children is checked. */
const everyone = policyWith(
  Pack.value(ProtectionParameters.checkedPeople, {
    ...{ ...given, value: "everyone" }
  })
)

/** How the need and the first window of the offer stand to each other, by rule. */
const held = async (
  asked: object,
  offered: object,
  more: { readonly windows?: readonly Window[]; readonly streams?: Record<string, readonly Told[]> } = {}
) => {
  const world = town({ policy: everyone })
  await write(world, "pair", { "need/n-1": need(asked), "offer/o-1": offer(offered, more.windows), ...more.streams })
  const { at, matching } = await run(Proposing.propose(world))
  expect(at).toBe((await journal(world)).length)
  const reasons = matching.reasons(Id.require("n-1"), { offer: Id.require("o-1"), window: 0 })
  return {
    fits: reasons?.fits,
    of: (rule: string) => {
      const found = reasons?.findings.find((one) => one.rule === `matching.${rule}`)
      return [found?.outcome, found?.facts]
    },
    paired: matching.paired
  }
}

describe("a need and an offer", () => {
  it("each with its own features", async () => {
    const { of } = await held({ features: ["first-aid", "driving"] }, { features: ["driving"] })
    expect(of("features")).toMatchObject(["unmet", { featuresMissing: 1 }])
    const both = await held(
      { features: ["driving"] },
      { features: ["driving"] },
      { streams: { "need/n-2": need({ features: ["x"] }), "offer/o-2": offer({ features: ["y"] }) } }
    )
    expect(both.fits).toBe(true)
  })
  it("with their times, where both have some", async () => {
    const times = span("09:00", "11:00")
    const within = { windows: [{ quantity: 1, times: span("08:00", "11:00") }] }
    expect((await held({ times }, {}, within)).of("time")).toMatchObject(["met", { from: times.from, to: times.to, windowTo: times.to }])
    expect((await held({ times }, {}, { windows: [{ quantity: 1, times: span("08:00", "10:59") }] })).of("time")[0]).toBe("unmet")
    expect((await held({ times }, {})).of("time")).toMatchObject(["met", { anyTime: true }])
    expect((await held({}, {}, within)).of("time")).toMatchObject(["met", { anyTime: true }])
  })
  it.each([
    ["of one community", { community: "c-1" }, { reach: "community", community: "c-1" }, "met", 0],
    ["of two communities", { community: "c-1" }, { reach: "community", community: "c-2" }, "unmet", undefined],
    ["of no community that anybody knows", {}, { reach: "community", community: "c-2" }, "unknown", undefined],
    ["of one street", { street: "s-1" }, { reach: "street", street: "s-1" }, "met", 1],
    ["of two streets", { street: "s-1" }, { reach: "street", street: "s-2" }, "unmet", undefined],
    ["anywhere", { street: "s-1" }, { reach: "district", street: "s-2" }, "met", 2]
  ])("with their places: %s", async (_what, asked, offered, outcome, nearness) => {
    const { of, paired } = await held(asked, offered)
    expect(of("reach")[0]).toBe(outcome)
    expect(paired.map((one) => one.nearness)).toEqual(nearness === undefined ? [] : [nearness])
  })
  it.each([
    ["checked and clear", checked("2026-01-01", "clear"), "met"],
    ["checked and not clear", checked("2026-01-01", "not-clear"), "unmet"],
    ["checked long ago", checked("2020-01-01", "clear"), "unmet"],
    ["checked by nobody", undefined, "unknown"]
  ] as const)("among children, whether the volunteer is cleared: %s", async (_what, events, outcome) => {
    const streams = {
      "background-check/v-2": checked("2026-01-01", "not-clear"),
      ...(events === undefined ? {} : { "background-check/v-1": events })
    }
    expect((await held({ childFacing: true }, {}, { streams })).of("cleared")[0]).toBe(outcome)
  })
  it("a team's people are not known one by one", async () => {
    const team = { giver: { type: "team", team: "t-1" } }
    expect((await held({ childFacing: true }, team)).of("cleared")[0]).toBe("unknown")
  })
  it("what is not open is not brought together", async () => {
    const withdrawn = { type: "offer.withdrawn", v: 1, on: "2026-03-02", reason: "没空" } as const
    expect((await held({}, {}, { streams: { "offer/o-1": [...offer({}), withdrawn] } })).fits).toBeUndefined()
  })
})
