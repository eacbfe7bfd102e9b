import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Minute from "../../src/foundation/Minute.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Rewards from "../../src/law/parameters/Rewards.ts"
import * as Coins from "../../src/reward/Coins.ts"
import * as Weights from "../../src/reward/Weights.ts"
import { stretched, viewOver } from "./bank.ts"

const night = [
  [Rewards.nightFrom, 22 * 60],
  [Rewards.nightTo, 6 * 60],
  [Rewards.nightPercent, 150]
] as const
const nightly = viewOver(...night)
const restful = viewOver([Rewards.restDayPercent, 120], [Rewards.holidayPercent, 300], [Rewards.hardshipPercent, 200])

it("the minutes stay what they are, whatever they are worth, and nothing is worth less than plain", () => {
  const views = [nightly, restful, viewOver(...night, [Rewards.weighs, "whole-record"], [Rewards.holidayPercent, 250])]
  const start = fc.integer({ min: Minute.require("2026-04-28 00:00"), max: Minute.require("2026-05-12 00:00") })
  fc.assert(
    fc.property(start, fc.integer({ min: 0, max: 3000 }), fc.boolean(), fc.constantFrom(...views), (from, minutes, isHard, view) => {
      const stretches = stretched(from as Minute.Minute, minutes)
      const found = Weights.weigh({ stretches, isHard, rates: [] }, view, china)
      if (!found.known) return expect.unreachable()
      expect(Coins.minutesOf(found.parts)).toBe(minutes)
      expect(found.parts.every(({ percent }) => percent >= 100)).toBe(true)
      // Minute by minute it is the same, where each minute is weighed.
      if (view === nightly) {
        let units = 0
        for (let minute = from; minute < from + minutes; minute++) {
          const ofDay = Minute.minuteOfDay(minute as Minute.Minute)
          units += ofDay >= 1320 || ofDay < 360 ? 15_000 : 10_000
        }
        expect(Coins.unitsOf(found.parts, view)).toBe(units)
      }
    }),
    { numRuns: 200 }
  )
})
