import { Sustaining } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { begun, forChildren, gift, used, withFunds } from "./fundBooks.ts"
import { failure, journal, run } from "./world.ts"

const year = (of: number) => ({ first: Day.require(`${of}-01-01`), last: Day.require(`${of}-12-31`) })
const books = () =>
  withFunds({
    "f-1": [
      ...begun("2025-01-01"),
      gift("d-1", "2025-06-01", [100], { ...forChildren(100), donor: "p-1" }),
      gift("d-2", "2026-01-05", [50], { donor: "p-1", receipt: { kind: "waived" } }),
      gift("d-3", "2026-01-06", [9], { donor: "p-2", currency: "USD" }),
      ...used("2026-02-01")
    ]
  })

describe("how a fund sustains itself", () => {
  it("this period beside the same of the year before, in renminbi where nothing is said", async () => {
    const world = await books()
    const from = { donation: 0, "start-up": 0, matching: 0, interest: 0 }
    const none = {
      received: 0,
      receivedFrom: from,
      committed: 0,
      paid: 0,
      available: 0,
      monthsCovered: undefined,
      newDonors: 0,
      returningDonors: 0
    }
    expect(await run(Sustaining.sustainability(world, "f-1", year(2026)))).toEqual({
      ...{ at: (await journal(world)).length, period: { ...year(2026), last: Day.require("2026-03-10") }, currency: "CNY" },
      // 120 left at 20 in three months last 18; who gave in 2025 is no new donor.
      now: {
        received: 50,
        receivedFrom: { ...from, donation: 50 },
        committed: 30,
        paid: 20,
        available: 120,
        monthsCovered: 18,
        newDonors: 1,
        returningDonors: 1
      },
      // The gift of June 2025 came after these days.
      before: none
    })
    expect(await run(Sustaining.sustainability(world, "f-1", year(2026), "USD"))).toMatchObject({
      currency: "USD",
      now: { received: 9, available: 9 },
      before: { received: 0, available: 0 }
    })
  })
  it("a period that is over, and one that has not begun, is as it was asked", async () => {
    const world = await books()
    const shown = async (first: string, last: string) => {
      const { period, now } = await run(Sustaining.sustainability(world, "f-1", { first: Day.require(first), last: Day.require(last) }))
      return [Day.text(period.first), Day.text(period.last), now.monthsCovered]
    }
    expect(await shown("2026-02-01", "2026-02-28")).toEqual(["2026-02-01", "2026-02-28", 6])
    expect(await shown("2026-03-10", "2026-03-11")).toEqual(["2026-03-10", "2026-03-10", undefined])
    expect(await shown("2026-03-11", "2026-12-31")).toEqual(["2026-03-11", "2026-12-31", undefined])
  })
  it("a fund that nobody set up is not found", async () => {
    const world = await books()
    const notFound = { _tag: "NotFound", kind: "fund", id: "f-9" }
    expect(await failure(Sustaining.sustainability(world, "f-9", year(2026)))).toMatchObject(notFound)
  })
})

describe("funds that lie idle: after twelve months a warning, after twenty-four also advice to end it (本库默认)", () => {
  const closed = { type: "fund.closed", v: 1, entry: "e-x", on: "2024-06-01", reason: "期满", purpose: "child-care" } as const
  const funds = () =>
    withFunds({
      awake: begun("2025-03-11", "醒"),
      sleepy: [...begun("2025-03-10", "困"), { type: "fund.idle-warned", v: 1, on: "2026-03-01" }],
      asleep: begun("2024-03-10", "睡"),
      ended: [...begun("2024-01-01", "终"), closed],
      young: begun("2026-03-01", "幼").slice(0, 1)
    })
  const idle = async (on?: string) => {
    const world = await funds()
    const said = await run(Sustaining.idle(world, on === undefined ? undefined : Day.require(on)))
    expect(said).toMatchObject({ at: (await journal(world)).length, on: Day.require(on ?? "2026-03-10") })
    return said.funds.map(({ fund, findings }) => [fund, findings.map(({ rule }) => rule)])
  }
  it("on the day of the question, today where none is named", async () => {
    const sleepy = ["sleepy", ["fund.idle"]]
    const asleep = ["asleep", ["fund.idle", "fund.idle-long"]]
    expect(await idle()).toEqual([asleep, sleepy])
    expect(await idle("2026-03-09")).toEqual([["asleep", ["fund.idle"]]])
    expect(await idle("2026-03-11")).toEqual([asleep, ["awake", ["fund.idle"]], sleepy])
  })
  it("with its name, since when, and when it was warned", async () =>
    expect((await run(Sustaining.idle(await funds()))).funds).toMatchObject([
      { fund: "asleep", name: "睡", activeOn: Day.require("2024-03-10"), warnedOn: undefined },
      { fund: "sleepy", name: "困", activeOn: Day.require("2025-03-10"), warnedOn: Day.require("2026-03-01") }
    ]))
})
