import { Life, ListedRows, RewardLives, Verification } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import { Registers } from "@yanzhen/core/registers"
import { Coins, type PointsAccount } from "@yanzhen/core/reward"
import { describe, expect, it } from "vitest"
import { failure, journal, run, town } from "./world.ts"

const id = <I extends Id.Id>(text: string): I => Id.require<I>(text)
const points = RewardLives.pointsKnowing({ recipientAge: 66 })
const open = (holder: string): PointsAccount.Asked => ({ type: "open", on: "2026-01-01", holder: id(holder) })
const give = (units: number): PointsAccount.Asked => ({
  type: "give",
  entry: id("g-1"),
  on: "2026-01-03",
  units,
  to: id("a-2"),
  relation: "direct-relative"
})

describe("an account of time coins at the desk", () => {
  const world = async () => {
    const there = town({ policy: Policies.byName("nanjing") })
    await run(Life.give(there, points, "a-1", open("v-1")))
    await run(Life.give(there, points, "a-2", open("v-2")))
    await run(
      Life.give(there, points, "a-1", {
        type: "earn",
        entry: id<Id.EntryId>("e-1"),
        on: "2026-01-02",
        record: id<Id.RecordId>("rec-1"),
        parts: [{ minutes: 120, weight: Coins.plain }],
        isGroupTime: false
      })
    )
    return there
  }
  it("gives coins to another in one commit: both accounts book or neither does", async () => {
    const there = await world()
    const before = (await journal(there)).length
    await run(Life.give(there, points, "a-1", give(Coins.coin)))
    expect((await run(ListedRows.list(there, Registers.pointsAccount))).rows).toMatchObject([
      { account: "a-1", holder: "v-1", stage: "open", balance: Coins.coin, kept: 2 * Coins.coin, given: Coins.coin },
      { account: "a-2", holder: "v-2", stage: "open", balance: Coins.coin, kept: Coins.coin, given: 0 }
    ])
    expect(await journal(there)).toHaveLength(before + 2)
    expect(
      await failure(Life.give(there, points, "a-1", { ...give(2 * Coins.coin), entry: id("g-2") } as PointsAccount.Asked))
    ).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "reward.too-few-coins" }]
    })
    expect(await journal(there)).toHaveLength(before + 2)
    expect(await run(Verification.verify(there))).toMatchObject({ holds: true })
  })
  it("gives nothing to an account that is not open", async () => {
    const there = await world()
    const before = (await journal(there)).length
    expect(await failure(Life.give(there, points, "a-1", { ...give(1), to: id("nobody") } as PointsAccount.Asked))).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "reward.stage", facts: { command: "take", stage: "none" } }]
    })
    expect(await journal(there)).toHaveLength(before)
  })
})
