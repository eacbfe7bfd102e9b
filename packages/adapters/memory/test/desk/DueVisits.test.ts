/** Whose visits are due, and how many elders were visited. */
import { DueVisits } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { kept, opened, planned, tagged, type Told } from "./careEvents.ts"
import { journal, run, settled, type Town, write } from "./world.ts"

const day = Day.require

describe("VIS-05: how many elders on the list were visited in the month of a day", () => {
  const elders = async (): Promise<Town> => {
    const world = await settled()
    await write(world, "elders", {
      "recipient/untagged": [
        opened(),
        tagged("elder-living-alone", "2026-03-05"),
        { type: "recipient.untagged", v: 1, tag: "elder-living-alone", on: "2026-03-20", reason: "子女返乡" }
      ],
      "recipient/closed": [
        opened(),
        tagged("elder-disabled", "2026-03-01"),
        { type: "recipient.closed", v: 1, on: "2026-03-25", reason: "迁出" }
      ],
      "recipient/child": [opened(), tagged("left-behind-child", "2026-03-01")],
      "visit/vi-1": [planned("untagged"), kept("2026-03-06")],
      "visit/vi-2": [planned("closed"), kept("2026-03-12")],
      "visit/vi-3": [planned("child"), kept("2026-03-06")]
    })
    return world
  }
  it.each([
    ["the day before the first of March: nobody", "2026-02-28", 0, 0],
    ["the first day of a tag", "2026-03-01", 1, 0],
    ["the first day of another", "2026-03-05", 2, 0],
    ["the day of a visit", "2026-03-06", 2, 1],
    ["the day of the next", "2026-03-12", 2, 2],
    ["the last day on which a tag holds", "2026-03-19", 2, 2],
    ["the day on which it is over", "2026-03-20", 1, 1],
    ["the last day of a file", "2026-03-24", 1, 1],
    ["the day on which it is closed", "2026-03-25", 0, 0]
  ])("%s", async (_what, on, listed, visited) => {
    const world = await elders()
    expect(await run(DueVisits.elderVisitRate(world, day(on)))).toMatchObject({
      at: (await journal(world)).length,
      on: day(on),
      listed,
      visited
    })
  })
  it("today where no day is named", async () =>
    expect(await run(DueVisits.elderVisitRate(await elders()))).toMatchObject({ on: day("2026-03-10"), listed: 2, visited: 1 }))
  it("opens to the tags and the visits behind it", async () => {
    const { rate, listed, visited } = await run(DueVisits.elderVisitRate(await elders(), day("2026-03-12")))
    expect([rate.whole.value, rate.part.value]).toEqual([listed, visited])
    expect(rate.whole.records.map(({ register, adds }) => [register, adds])).toEqual([
      ["recipient_tag", 1],
      ["recipient_tag", 1]
    ])
    expect(rate.part.records.map(({ register, key }) => [register, key["visit"]])).toEqual([
      ["visit", "vi-1"],
      ["visit", "vi-2"]
    ])
  })
})

describe("VIS-04: whose visits are overdue", () => {
  const rhythm = (type: string, on: string, more: object): Told => ({ type: `visit-plan.${type}`, v: 1, on, ...more })
  const due = async (visits: Readonly<Record<string, readonly Told[]>>, asOf?: string) => {
    const world = await settled()
    await write(world, "due", {
      "recipient/r-1": [opened(), tagged("left-behind-child", "2026-01-01")],
      "visit-plan/r-1": [rhythm("begun", "2026-01-01", { whose: "child", months: 1 }), rhythm("changed", "2026-04-01", { months: 2 })],
      ...visits
    })
    const said = await run(DueVisits.overdue(world, asOf === undefined ? undefined : day(asOf)))
    expect(said).toMatchObject({ at: (await journal(world)).length, on: day(asOf ?? "2026-03-10") })
    return said.overdue.map(({ recipient: who, first, last }) => [who, Day.text(first), Day.text(last)])
  }
  const january = ["r-1", "2026-01-01", "2026-01-31"]
  const february = ["r-1", "2026-02-01", "2026-02-28"]
  it("as of today where no day is named", async () => expect(await due({})).toEqual([january, february]))
  it.each([
    ["kept", kept("2026-01-05"), [february]],
    ["attempted", { type: "visit.attempted", v: 1, reason: "不在家", on: "2026-01-05" }, [february]],
    ["excused", { type: "visit.excused", v: 1, reason: "大雪", evidence: "通知", on: "2026-01-05" }, [february]],
    ["only cancelled", { type: "visit.cancelled", v: 1, reason: "改期", on: "2026-01-05" }, [january, february]]
  ] as const)("a month in which a visit was %s", async (_what, event, expected) =>
    expect(await due({ "visit/vi-1": [planned("r-1", { on: "2026-01-01", for: "2026-01-05" }), event] })).toEqual(expected)
  )
  it("a visit that is only planned is none, nor is that of somebody else", async () =>
    expect(
      await due({
        "visit/vi-1": [planned("r-1", { on: "2026-01-01", for: "2026-01-05" })],
        "visit/vi-2": [planned("r-2", { on: "2026-01-01", for: "2026-01-05" }), kept("2026-01-05")]
      })
    ).toEqual([january, february]))
  it("a visit that is kept counts when it was, whenever it was planned for", async () =>
    expect(await due({ "visit/vi-1": [planned("r-1", { on: "2026-01-01", for: "2026-02-10" }), kept("2026-01-30")] })).toEqual([february]))
  it("a plan that was ended asks for nothing after its last day", async () => {
    const begun = rhythm("begun", "2026-01-01", { whose: "child", months: 1 })
    expect(await due({ "visit-plan/r-1": [begun, rhythm("ended", "2026-02-10", { reason: "迁出" })] })).toEqual([january])
  })
  it("another rhythm begins where the one before it ends, with the month that is under way", async () =>
    expect((await due({ "visit/vi-1": [planned("r-1"), kept("2026-03-05")] }, "2026-08-01")).slice(2)).toEqual([
      ["r-1", "2026-04-01", "2026-04-30"],
      ["r-1", "2026-05-01", "2026-06-30"]
    ]))
})
