import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import type { ParameterView } from "../../src/foundation/ParameterView.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Rewards from "../../src/law/parameters/Rewards.ts"
import * as Weights from "../../src/reward/Weights.ts"
import { day, viewOf } from "../law/policies.ts"
import { stretched, viewOver } from "./bank.ts"

describe("weights", () => {
  const national = viewOf("national", "2026-06-30")
  const night = [
    [Rewards.nightFrom, 22 * 60],
    [Rewards.nightTo, 6 * 60],
    [Rewards.nightPercent, 150]
  ] as const
  const work = (start: string, minutes: number, of: Partial<Weights.Work> = {}): Weights.Work => ({
    stretches: stretched(Minute.require(start), minutes),
    isHard: false,
    rates: [],
    ...of
  })
  const weighed = (view: ParameterView, one: Weights.Work) => {
    const found = Weights.weigh(one, view, china)
    return found.known
      ? found.parts.map(({ from, minutes, because, percent, ratePercent, day: on }) =>
          [from === undefined ? on : Minute.text(from), minutes, because, percent, ...(ratePercent === 100 ? [] : [ratePercent])].join(" ")
        )
      : Day.text(found.day)
  }
  const nightly = viewOver(...night)
  const restful = viewOver([Rewards.restDayPercent, 120], [Rewards.holidayPercent, 300], [Rewards.hardshipPercent, 200])
  it.each<readonly [string, ParameterView, Weights.Work, unknown]>([
    ["without any weight", national, work("2026-03-05 21:00", 120), ["2026-03-05 21:00 120 plain 100"]],
    [
      "a window that crosses midnight is one, on two days",
      nightly,
      work("2026-03-05 21:00", 600),
      ["2026-03-05 21:00 60 plain 100", "2026-03-05 22:00 120 night 150", "2026-03-06 00:00 360 night 150", "2026-03-06 06:00 60 plain 100"]
    ],
    ["on its edges", nightly, work("2026-03-05 06:00", 960), ["2026-03-05 06:00 960 plain 100"]],
    [
      "the whole record is that of its highest minute",
      viewOver(...night, [Rewards.weighs, "whole-record"]),
      work("2026-03-05 21:59", 2),
      ["2026-03-05 2 night 150"]
    ],
    [
      "the whole record is at the rate of its first day, whatever its highest minute",
      viewOver(...night, [Rewards.weighs, "whole-record"], [Rewards.holidayPercent, 300]),
      work("2026-04-30 23:00", 120, {
        rates: [
          { from: day("2026-01-01"), percent: 110 },
          { from: day("2026-05-01"), percent: 130 }
        ]
      }),
      ["2026-04-30 120 holiday 300 110"]
    ],
    ["a public holiday", restful, work("2026-05-01 09:00", 60), ["2026-05-01 09:00 60 holiday 300"]],
    [
      "a public holiday where only days of rest are weighed",
      viewOver([Rewards.restDayPercent, 120]),
      work("2026-05-01 09:00", 60),
      ["2026-05-01 09:00 60 rest-day 120"]
    ],
    ["a day of rest beside it", restful, work("2026-05-03 09:00", 60), ["2026-05-03 09:00 60 rest-day 120"]],
    ["a Saturday that is worked", restful, work("2026-05-09 09:00", 60), ["2026-05-09 09:00 60 plain 100"]],
    ["an ordinary Saturday", restful, work("2026-05-16 09:00", 60), ["2026-05-16 09:00 60 rest-day 120"]],
    ["hard work, whose weight is higher", restful, work("2026-05-16 09:00", 60, { isHard: true }), ["2026-05-16 09:00 60 hardship 200"]],
    [
      "a weight below the plain rate is none",
      viewOver([Rewards.hardshipPercent, 99]),
      work("2026-05-14 09:00", 60, { isHard: true }),
      ["2026-05-14 09:00 60 plain 100"]
    ],
    ["a day that is not announced", restful, work("2029-03-03 09:00", 60), "2029-03-03"],
    ["a day that is not announced where nothing hangs on it", nightly, work("2029-03-03 09:00", 60), ["2029-03-03 09:00 60 plain 100"]],
    [
      "minutes without a clock are of their day, and of no night",
      viewOver(...night, [Rewards.holidayPercent, 200]),
      { isHard: false, rates: [], stretches: [{ day: day("2026-05-01"), minutes: 90 }] },
      ["2026-05-01 90 holiday 200"]
    ],
    [
      "minutes apart stay apart, those that touch are one",
      national,
      {
        isHard: false,
        rates: [],
        stretches: [
          { day: day("2026-03-05"), from: Minute.require("2026-03-05 09:00"), minutes: 60 },
          { day: day("2026-03-05"), from: Minute.require("2026-03-05 10:00"), minutes: 30 },
          { day: day("2026-03-05"), from: Minute.require("2026-03-05 11:00"), minutes: 30 },
          { day: day("2026-03-05"), minutes: 10 },
          { day: day("2026-03-05"), minutes: 5 }
        ]
      },
      ["2026-03-05 09:00 90 plain 100", "2026-03-05 11:00 30 plain 100", "2026-03-05 15 plain 100"]
    ],
    [
      "a position's rate from its day on",
      national,
      work("2026-03-05 23:00", 120, {
        rates: [
          { from: day("2026-01-01"), percent: 110 },
          { from: day("2026-03-06"), percent: 130 }
        ]
      }),
      ["2026-03-05 23:00 60 plain 100 110", "2026-03-06 00:00 60 plain 100 130"]
    ],
    [
      "a window within one day, on its edges",
      viewOver([Rewards.nightFrom, 60], [Rewards.nightTo, 300], [Rewards.nightPercent, 150]),
      work("2026-03-05 00:30", 300),
      ["2026-03-05 00:30 30 plain 100", "2026-03-05 01:00 240 night 150", "2026-03-05 05:00 30 plain 100"]
    ],
    [
      "a window of no length",
      viewOver([Rewards.nightFrom, 60], [Rewards.nightTo, 60], [Rewards.nightPercent, 150]),
      work("2026-03-05 00:30", 60),
      ["2026-03-05 00:30 60 plain 100"]
    ],
    [
      "a night of which only the end is said",
      viewOver([Rewards.nightTo, 360], [Rewards.nightPercent, 150]),
      work("2026-03-05 05:00", 60),
      ["2026-03-05 05:00 60 plain 100"]
    ],
    [
      "a night of which only the beginning is said",
      viewOver([Rewards.nightFrom, 60], [Rewards.nightPercent, 150]),
      work("2026-03-05 05:00", 60),
      ["2026-03-05 05:00 60 plain 100"]
    ],
    [
      "the latest rate that has begun, in whatever order they stand",
      national,
      work("2026-03-07 09:00", 60, {
        rates: [
          { from: day("2026-03-06"), percent: 130 },
          { from: day("2026-01-01"), percent: 110 },
          { from: day("2026-03-08"), percent: 140 }
        ]
      }),
      ["2026-03-07 09:00 60 plain 100 130"]
    ],
    [
      "of two rates of one day the one said last",
      national,
      work("2026-03-07 09:00", 60, {
        rates: [
          { from: day("2026-03-06"), percent: 130 },
          { from: day("2026-03-06"), percent: 120 }
        ]
      }),
      ["2026-03-07 09:00 60 plain 100 120"]
    ],
    [
      "minutes without a clock do not join those before them",
      national,
      {
        isHard: false,
        rates: [],
        stretches: [
          { day: day("2026-03-05"), minutes: 10 },
          { day: day("2026-03-05"), from: Minute.require("2026-03-05 09:00"), minutes: 60 }
        ]
      },
      ["2026-03-05 10 plain 100", "2026-03-05 09:00 60 plain 100"]
    ],
    [
      "of two weights that are alike the day's is named",
      viewOver([Rewards.restDayPercent, 150], [Rewards.hardshipPercent, 150]),
      work("2026-05-16 09:00", 60, { isHard: true }),
      ["2026-05-16 09:00 60 rest-day 150"]
    ],
    ["nothing at all", national, work("2026-03-05 23:00", 0), []]
  ])("TBK-07: %s", (_, view, one, expected) => expect(weighed(view, one)).toEqual(expected))
})
