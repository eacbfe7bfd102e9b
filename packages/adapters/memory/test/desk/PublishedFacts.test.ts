/** What is public of the people served is counted from these facts; how much of it is told, `report/PublicCounts` decides. */
import { Publishing } from "@yanzhen/core/desk"
import { Period } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { run, town, write } from "./world.ts"

type Told = Parameters<typeof write>[2][string][number]
const from = "2020-01-01"
const street = (of: string): readonly Told[] => [{ type: "street.listed", v: 1, street: of, code: of, name: of, from }]
const community = (of: string, more: object = {}): readonly Told[] => [
  { type: "community.listed", v: 1, community: of, code: of, name: of, kind: "城市社区", from, ...more }
]
const file = (on: string, ...more: readonly Told[]): readonly Told[] => [{ type: "recipient.opened", v: 1, community: "c-1", on }, ...more]
const tagged = (tag: string, on: string): Told => ({ type: "recipient.tagged", v: 1, tag, source: "self", on })
const untagged = (tag: string, on: string): Told => ({ type: "recipient.untagged", v: 1, tag, reason: "核查", on })
const closed = (on: string): Told => ({ type: "recipient.closed", v: 1, reason: "迁出", on })
const visit = (of: string, on: string): readonly Told[] => [
  { type: "visit.planned", v: 1, recipient: of, mode: "home", visitors: ["v-1"], for: on, on } as Told,
  { type: "visit.kept", v: 1, visitors: ["v-1"], present: [], closedDoor: false, minutes: 30, dangerFound: false, on }
]
const wish = (of: string, on: string): readonly Told[] => [
  { type: "wish.collected", v: 1, recipient: of, of: "adult", round: "r", words: "台灯", valueFen: 1, on },
  { type: "wish.verified", v: 1, by: "p-1", holds: true, on },
  { type: "wish.published", v: 1, alias: "星", identifying: false, labelling: false, linksToDonation: false, on },
  { type: "wish.claimed", v: 1, by: { type: "volunteer", volunteer: "v-1" }, on },
  { type: "wish.fulfilled", v: 1, evidence: "签收", on },
  { type: "wish.confirmed", v: 1, by: "p-1", on }
]
const around = async (streams: Readonly<Record<string, readonly Told[]>>) => {
  const world = town()
  await write(world, "district", streams)
  return (await run(Publishing.around(world, Period.require("2026-Q1")))).facts
}
/** In the order of their ids. */
const servedIn = async (streams: Readonly<Record<string, readonly Told[]>>) =>
  (await around(streams)).served.map(({ recipient, groups, visited, granted }) => [recipient, groups.join(" "), visited, granted])

describe("the places of a district, for tables that are public", () => {
  it("communities in their streets, in order; those that nobody listed, or of no street that is listed, in the district itself", async () => {
    const { asked } = await around({
      "street/s-2": street("s-2"),
      "street/s-1": street("s-1"),
      "street/empty": street("empty"),
      "community/c-b": community("c-b", { street: "s-1" }),
      "community/c-a": community("c-a", { street: "s-1" }),
      "community/c-c": community("c-c", { street: "s-2" }),
      "community/c-e": community("c-e", { street: "nowhere" }),
      "recipient/r-1": [{ type: "recipient.opened", v: 1, community: "c-d", on: "2026-01-01" }],
      // Of a community that is listed the directory says where it lies.
      "recipient/r-2": [{ type: "recipient.opened", v: 1, community: "c-c", street: "s-1", on: "2026-01-01" }],
      "recipient/r-3": [{ type: "recipient.opened", v: 1, community: "c-f", street: "s-2", on: "2026-01-01" }]
    })
    const leaf = (id: string) => ({ id, parts: [] })
    expect(asked).toMatchObject({ quarter: "2026-Q1", groups: ["child", "elder", "assistance"] })
    expect(asked.place).toEqual({
      id: "340603",
      parts: [{ id: "s-1", parts: [leaf("c-a"), leaf("c-b")] }, { id: "s-2", parts: [leaf("c-c"), leaf("c-f")] }, leaf("c-d"), leaf("c-e")]
    })
  })
})

describe("who is counted in a quarter", () => {
  it("whoever is on file on any day of it", async () =>
    expect(
      await servedIn({
        "recipient/last-day": file("2026-03-31"),
        "recipient/later": file("2026-04-01"),
        "recipient/over-before": file("2025-01-01", closed("2026-01-01")),
        "recipient/one-day": file("2025-01-01", closed("2026-01-02"))
      })
    ).toEqual([
      ["last-day", "", false, false],
      ["one-day", "", false, false]
    ]))
  it("in each group that holds on any day of it, once", async () =>
    expect(
      await servedIn({
        "recipient/r-1": file("2025-01-01", tagged("elder-disabled", "2026-01-01"), tagged("elder-living-alone", "2026-03-31")),
        "recipient/r-2": file("2025-01-01", tagged("left-behind-child", "2026-04-01")),
        "recipient/r-3": file("2025-01-01", tagged("elder-disabled", "2025-02-01"), untagged("elder-disabled", "2026-01-01")),
        "recipient/r-4": file("2025-01-01", tagged("elder-disabled", "2025-02-01"), untagged("elder-disabled", "2026-01-02"))
      })
    ).toEqual([
      ["r-1", "elder", false, false],
      ["r-2", "", false, false],
      ["r-3", "", false, false],
      ["r-4", "elder", false, false]
    ]))
  it("with whether they were visited, and granted a wish, in it", async () =>
    expect(
      await servedIn({
        ...Object.fromEntries(["r-1", "r-2", "r-3", "r-4", "r-5"].map((one) => [`recipient/${one}`, file("2025-01-01")])),
        "visit/vi-1": visit("r-1", "2026-01-01"),
        "visit/vi-2": visit("r-2", "2025-12-31"),
        "visit/vi-3": visit("r-3", "2026-04-01"),
        "wish/w-1": wish("r-4", "2026-03-31"),
        "wish/w-2": wish("r-5", "2026-04-01")
      })
    ).toEqual([
      ["r-1", "", true, false],
      ["r-2", "", false, false],
      ["r-3", "", false, false],
      ["r-4", "", false, true],
      ["r-5", "", false, false]
    ]))
})
