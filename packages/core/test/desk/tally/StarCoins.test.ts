import { describe, expect, it } from "vitest"
import * as StarCoins from "../../../src/desk/tally/StarCoins.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Coins from "../../../src/reward/Coins.ts"

const line = (holder: string | undefined, on: string, from: string, to: string, units?: number): StarCoins.Line =>
  ({ account: `of-${holder}`, holder, on: Day.require(on), number: 1, from, to, units }) as StarCoins.Line
const lines = [
  line("ann", "2026-03-05", "service", "balance", 3 * Coins.coin),
  line("ann", "2026-03-06", "balance", "spent", Coins.coin),
  line("ann", "2026-03-07", "balance", "pool", Coins.coin),
  line("bo", "2026-03-07", "service", "month", Coins.coin),
  line("bo", "2026-03-08", "month", "balance"),
  line(undefined, "2026-03-05", "service", "balance", Coins.coin)
]
const held = (day: string) => [...StarCoins.on(lines, Day.require(day))]

describe("what time banks say about stars", () => {
  it.each<readonly [string, readonly unknown[]]>([
    ["2026-03-04", []],
    ["2026-03-05", [["ann", { balance: 3 * Coins.coin, spent: 0 }]]],
    ["2026-03-06", [["ann", { balance: 2 * Coins.coin, spent: Coins.coin }]]],
    [
      "2026-03-08",
      [
        ["ann", { balance: Coins.coin, spent: Coins.coin }],
        ["bo", { balance: 0, spent: 0 }]
      ]
    ]
  ])("at the end of %s", (day, expected) => expect(held(day)).toEqual(expected))
  it("points are whole coins that are there; of somebody without an account they are unknown", () => {
    expect(StarCoins.points({ balance: 2 * Coins.coin - 1, spent: 5 * Coins.coin })).toEqual({ points: 1 })
    expect(StarCoins.points(undefined)).toEqual({})
  })
})
