/** What holds of an account of time coins whatever is commanded, under the policies that make it hardest. */
import { describe, expect, it, vi } from "vitest"
import * as KeyedLog from "../../src/foundation/KeyedLog.ts"
import * as Rewards from "../../src/law/parameters/Rewards.ts"
import * as Coins from "../../src/reward/Coins.ts"
import * as Points from "../../src/reward/PointsAccount.ts"
import { Command, Event } from "../../src/reward/PointsAccount.schema.ts"
import type * as PointsLine from "../../src/reward/PointsLine.ts"
import * as PointsCommands from "../../src/testing/PointsCommands.ts"
import { day, viewOf } from "../law/policies.ts"
import { holdsOf } from "../lives.ts"
import { viewOver } from "./bank.ts"

vi.setConfig({ testTimeout: 60_000 })

const national: Points.Context = {
  today: day("2026-06-30"),
  view: viewOf("national", "2026-06-30"),
  holder: { age: 60, isTrained: true, isResident: true, isWoman: false }
}
const heldIn = (state: Points.PointsAccount, place: PointsLine.Place): number =>
  KeyedLog.values(state.lines).reduce((sum, { from, to, units }) => sum + (to === place ? units : 0) - (from === place ? units : 0), 0)
/** What came into the balance out of a place. */
const heldOf = (state: Points.PointsAccount, place: PointsLine.Place): number =>
  KeyedLog.values(state.lines).reduce((sum, { from, to, units }) => sum + (from === place && to === "balance" ? units : 0), 0)

describe("whatever is commanded", () => {
  const view = viewOver(
    [Rewards.capCoins, 3],
    [Rewards.dayCapCoins, 2],
    [Rewards.reviewers, 1],
    [Rewards.expiryMonths, 1],
    [Rewards.overCap, "donated"]
  )
  const context: Points.Context = { ...national, view }
  const commands = PointsCommands.rows
  const always = (state: Points.PointsAccount): void => {
    const balance = Points.balanceOf(state)
    expect(balance).toBeGreaterThanOrEqual(0)
    expect(balance).toBeLessThanOrEqual(3 * Coins.coin)
    // Everything that was kept is still there, or went somewhere.
    expect(Points.outs.reduce((sum, out) => sum + state.out[out], balance)).toBe(state.kept)
    expect([...state.accrued.values()].every((one) => one > 0)).toBe(true)
    // The lines alone say what there is.
    expect(heldIn(state, "balance")).toBe(balance)
    expect(heldIn(state, "month")).toBe([...state.accrued.values()].reduce((sum, one) => sum + one, 0))
    expect(heldIn(state, "carried")).toBe(0)
    if (state.stage === "closed") expect(balance).toBe(0)
  }
  it("nothing is lost, no cap is passed, a replay gives the same", () =>
    holdsOf({ decider: Points.decider, fits: Points.fits, Command, Event, commands, context, always }))
  it("where whole coins are paid too, and the coins of all months and their rest are exactly what was earned and stands", () => {
    const whole: Points.Context = { ...national, view: viewOver([Rewards.wholeCoins, true]) }
    holdsOf({
      decider: Points.decider,
      fits: Points.fits,
      Command,
      Event,
      commands,
      context: whole,
      always: (state) => {
        expect(heldIn(state, "balance")).toBe(Points.balanceOf(state))
        expect(heldIn(state, "month")).toBe([...state.accrued.values()].reduce((sum, one) => sum + one, 0))
        const earned = [...state.earned.values()].filter(({ stage }) => stage === "accrued").reduce((sum, one) => sum + one.units, 0)
        const rest = [...state.accrued.values()].reduce((sum, one) => sum + one, 0)
        expect(state.kept - heldOf(state, "account") - state.out.reversed + rest).toBe(earned)
      }
    })
  })
  it("with caps and whole coins no day puts more into months than its cap, a month pays whole coins, and what is taken back is taken once", () => {
    const view = viewOver([Rewards.wholeCoins, true], [Rewards.dayCapCoins, 2], [Rewards.capCoins, 5])
    holdsOf({
      decider: Points.decider,
      fits: Points.fits,
      Command,
      Event,
      commands: PointsCommands.paid,
      context: { ...national, view },
      always: (state) => {
        const standing = [...state.earned.values()].filter(({ stage }) => stage === "accrued")
        for (const { on } of standing)
          expect(standing.reduce((sum, one) => sum + (one.on === on ? one.accrued : 0), 0)).toBeLessThanOrEqual(2 * Coins.coin)
        expect(Points.balanceOf(state) % Coins.coin).toBe(0)
        const rest = [...state.accrued.values()].reduce((sum, one) => sum + one, 0)
        const keptOut = [...state.settled.values()].reduce((sum, one) => sum + one, 0)
        expect(Math.min(...state.settled.values(), ...state.accrued.values(), 0)).toBe(0)
        // Of every minute that stands, either it was paid, or it waits for its month, or the account was full.
        expect(state.kept - state.out.reversed + rest + keptOut).toBe(standing.reduce((sum, one) => sum + one.accrued, 0))
      }
    })
  })
})
