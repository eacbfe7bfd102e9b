import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type { Finding } from "../../src/foundation/Finding.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Contradictions from "../../src/service/ServiceFactsContradictions.ts"
import { context, reason, span } from "./record.ts"

type Times = Contradictions.Times

const today = "2026-03-09"
const day = "2026-03-05"
const at = (from: string, to: string) => span(`${day} ${from}`, `${day} ${to}`)
const out = (from: string, to: string) => ({ ...at(from, to), way: "out" as const })

const found = (times: Partial<Times>, values: Parameters<typeof context>[1] = {}): readonly Finding[] => {
  const { today: on, view } = context(today, values)
  return Contradictions.of({ attended: [], ...times }, { today: on, now: undefined, view })
}

/** A reason that names two minutes of 2026-03-05. */
const between = (rule: string, from: string, to: string): Finding =>
  reason(
    rule,
    { from: Minute.require(`${day} ${from}`), to: Minute.require(`${day} ${to}`) },
    {
      units: { from: "minute", to: "minute" }
    }
  )

type Case = readonly [what: string, times: Partial<Times>, findings: readonly Finding[]]

describe("attended time (“真实、准确”, art. 3)", () => {
  it.each<Case>([
    ["nothing known yet", {}, []],
    ["one minute", { attended: [at("09:00", "09:01")] }, []],
    ["no minute", { attended: [at("09:00", "09:00")] }, [between("service.empty-span", "09:00", "09:00")]],
    ["an end before its start", { attended: [at("09:00", "08:59")] }, [between("service.end-before-start", "09:00", "08:59")]],
    [
      "clock times and a duration, which may even agree",
      { attended: [at("09:00", "10:00"), at("11:00", "11:30")], untimedMinutes: 90 },
      [reason("service.clock-and-duration", { untimedMinutes: 90, attendedMinutes: 90 })]
    ],
    ["a duration alone", { untimedMinutes: 1 }, []],
    ["a duration of nothing", { untimedMinutes: 0 }, [reason("service.no-minutes", { untimedMinutes: 0 })]],
    ["less than nothing", { untimedMinutes: -1 }, [reason("service.negative-minutes", { quantity: "untimedMinutes", minutes: -1 })]],
    ["planned: nothing", { plannedMinutes: 0 }, []],
    [
      "planned, travelled and paused less than nothing",
      { plannedMinutes: -1, travelMinutes: -2, breakMinutes: -3 },
      [
        reason("service.negative-minutes", { quantity: "breakMinutes", minutes: -3 }),
        reason("service.negative-minutes", { quantity: "travelMinutes", minutes: -2 }),
        reason("service.negative-minutes", { quantity: "plannedMinutes", minutes: -1 })
      ]
    ]
  ])("%s", (_what, times, findings) => expect(found(times)).toStrictEqual(findings))

  it.each<Case>([
    ["touching", { attended: [at("09:00", "10:00"), at("10:00", "11:00")] }, []],
    ["touching, the later one written first", { attended: [at("10:00", "11:00"), at("09:00", "10:00")] }, []],
    ["sharing a minute", { attended: [at("09:00", "10:01"), at("10:00", "11:00")] }, [between("service.spans-overlap", "10:00", "10:01")]],
    [
      "sharing a minute, the later one written first",
      { attended: [at("10:00", "11:00"), at("09:00", "10:01")] },
      [between("service.spans-overlap", "10:00", "10:01")]
    ],
    [
      "a long one over two short ones",
      { attended: [at("09:00", "12:00"), at("09:30", "10:00"), at("11:59", "13:00")] },
      [between("service.spans-overlap", "09:30", "12:00"), between("service.spans-overlap", "11:59", "12:00")]
    ],
    [
      "a chain in which the first and the last share nothing",
      { attended: [at("09:00", "10:00"), at("09:59", "11:00"), at("10:59", "12:00")] },
      [between("service.spans-overlap", "09:59", "10:00"), between("service.spans-overlap", "10:59", "11:00")]
    ],
    [
      "an empty one inside another is empty and nothing more",
      { attended: [at("09:00", "11:00"), at("10:00", "10:00")] },
      [between("service.empty-span", "10:00", "10:00")]
    ],
    [
      "a reversed one inside another is reversed and nothing more",
      { attended: [at("09:00", "11:00"), at("10:30", "10:00")] },
      [between("service.end-before-start", "10:30", "10:00")]
    ]
  ])("two spans: %s", (_what, times, findings) => expect(found(times)).toStrictEqual(findings))

  const longest = { "service.longest-span-minutes": 120 }
  const tooLong = (minutes: number): Finding =>
    reason(
      "service.span-too-long",
      { minutes, atMost: 120 },
      {
        kind: "requirement",
        parameters: [
          {
            parameter: "service.longest-span-minutes",
            value: 120,
            on: Day.require("2020-01-01"),
            since: Day.require("2020-01-01"),
            pack: "test@1",
            citations: []
          }
        ]
      }
    )
  it.each<Case>([
    ["a span of 120 minutes", { attended: [at("09:00", "11:00")] }, []],
    ["a span of 121 minutes", { attended: [at("09:00", "11:01")] }, [tooLong(121)]],
    ["two spans of 120 minutes", { attended: [at("09:00", "11:00"), at("11:00", "13:00")] }, []],
    ["a duration of 120 minutes", { untimedMinutes: 120 }, []],
    ["a duration of 121 minutes", { untimedMinutes: 121 }, [tooLong(121)]]
  ])("where 120 minutes are the longest: %s", (_what, times, findings) => expect(found(times, longest)).toStrictEqual(findings))

  it("where a policy gives no longest span, none is too long", () =>
    expect(found({ attended: [span("2026-03-01 00:00", "2026-03-08 00:00")] })).toEqual([]))
})

describe("breaks and travel", () => {
  const morning = { attended: [at("09:00", "11:00")] }
  it.each<Case>([
    ["a break inside", { breaks: [at("09:00", "09:30")] }, []],
    ["all of it", { breaks: [at("09:00", "11:00")] }, []],
    ["a break that begins a minute early", { breaks: [at("08:59", "09:30")] }, [between("service.break-outside", "08:59", "09:30")]],
    ["a break that ends a minute late", { breaks: [at("10:30", "11:01")] }, [between("service.break-outside", "10:30", "11:01")]],
    ["an empty break", { breaks: [at("10:00", "10:00")] }, [between("service.pause-empty", "10:00", "10:00")]],
    ["a reversed break, outside too", { breaks: [at("08:30", "08:00")] }, [between("service.pause-empty", "08:30", "08:00")]],
    ["the way there and back lies outside", { travel: [out("08:00", "09:00"), { ...at("11:00", "12:00"), way: "back" }] }, []],
    ["an empty way", { travel: [out("08:00", "08:00")] }, [between("service.pause-empty", "08:00", "08:00")]],
    [
      "travel that shares a minute with a break",
      { breaks: [at("09:00", "09:30")], travel: [out("09:29", "10:00")] },
      [between("service.pauses-overlap", "09:29", "09:30")]
    ],
    ["travel that follows a break", { breaks: [at("09:00", "09:30")], travel: [out("09:30", "10:00")] }, []]
  ])("09:00 to 11:00 with %s", (_what, times, findings) => expect(found({ ...morning, ...times })).toStrictEqual(findings))

  it("a break over the gap between two spans sticks out of both", () =>
    expect(found({ attended: [at("09:00", "10:00"), at("10:01", "11:00")], breaks: [at("09:30", "10:30")] })).toStrictEqual([
      between("service.break-outside", "09:30", "10:30")
    ]))

  const exceed = (pauses: number, attended: number) => reason("service.pauses-exceed", { pauses, attended })
  it.each<Case>([
    ["pauses of 120 minutes in all", { breaks: [at("09:00", "09:30")], breakMinutes: 30, travelMinutes: 60 }, []],
    ["pauses of 121", { breaks: [at("09:00", "09:30")], breakMinutes: 30, travelMinutes: 61 }, [exceed(121, 120)]],
    ["a break of 121 without a clock", { breakMinutes: 121 }, [exceed(121, 120)]],
    ["travel of 121 without a clock", { travelMinutes: 121 }, [exceed(121, 120)]],
    [
      "a break of less than nothing, which makes no room for travel",
      { breakMinutes: -1, travelMinutes: 121 },
      [reason("service.negative-minutes", { quantity: "breakMinutes", minutes: -1 }), exceed(121, 120)]
    ],
    [
      "travel of less than nothing, which makes no room for a break",
      { breakMinutes: 121, travelMinutes: -1 },
      [reason("service.negative-minutes", { quantity: "travelMinutes", minutes: -1 }), exceed(121, 120)]
    ],
    [
      "a reversed break, which makes no room either",
      { breaks: [at("10:00", "09:30")], breakMinutes: 121 },
      [between("service.pause-empty", "10:00", "09:30"), exceed(121, 120)]
    ]
  ])("09:00 to 11:00 with %s", (_what, times, findings) => expect(found({ ...morning, ...times })).toStrictEqual(findings))

  it.each<Case>([
    ["60 of 60 minutes without a clock", { untimedMinutes: 60, breakMinutes: 60 }, []],
    ["61 of 60 minutes without a clock", { untimedMinutes: 60, breakMinutes: 61 }, [exceed(61, 60)]],
    ["61 minutes of a time not known yet", { breakMinutes: 61 }, []],
    [
      "61 of an hour beside a reversed span, which takes nothing off it",
      { attended: [at("11:00", "09:00"), at("14:00", "15:00")], breakMinutes: 61 },
      [between("service.end-before-start", "11:00", "09:00"), exceed(61, 60)]
    ],
    [
      "1 of a reversed span alone: only the span is at fault",
      { attended: [at("11:00", "09:00")], breakMinutes: 1 },
      [between("service.end-before-start", "11:00", "09:00")]
    ]
  ])("paused: %s", (_what, times, findings) => expect(found(times)).toStrictEqual(findings))
})

describe("days", () => {
  const days = (rule: string, facts: Readonly<Record<string, string>>): Finding =>
    reason(rule, Object.fromEntries(Object.entries(facts).map(([name, text]) => [name, Day.require(text)])), {
      units: Object.fromEntries(Object.keys(facts).map((name) => [name, "day"]))
    })
  const night = [span("2026-03-05 22:00", "2026-03-06 02:00")]
  const two = [at("14:00", "15:00"), span("2026-03-04 09:00", "2026-03-04 10:00")]
  it.each<Case>([
    ["times of the day it names", { on: day, attended: [at("09:00", "11:00")] }, []],
    [
      "the day before",
      { on: "2026-03-04", attended: [at("09:00", "11:00")] },
      [days("service.other-day", { on: "2026-03-04", first: day })]
    ],
    [
      "the day after",
      { on: "2026-03-06", attended: [at("09:00", "11:00")] },
      [days("service.other-day", { on: "2026-03-06", first: day })]
    ],
    ["over midnight, named by its first day", { on: day, attended: night }, []],
    [
      "over midnight, named by its last",
      { on: "2026-03-06", attended: night },
      [days("service.other-day", { on: "2026-03-06", first: day })]
    ],
    ["two days, the later one written first", { on: "2026-03-04", attended: two }, []],
    ["two days, named by the later", { on: day, attended: two }, [days("service.other-day", { on: day, first: "2026-03-04" })]],
    ["no day named", { attended: [at("09:00", "11:00")] }, []]
  ])("%s", (_what, times, findings) => expect(found(times)).toStrictEqual(findings))

  const over = days("service.not-over", { last: "2026-03-10", today })
  it.each<Case>([
    ["until midnight of today", { attended: [span("2026-03-09 22:00", "2026-03-10 00:00")] }, []],
    ["a minute into tomorrow", { attended: [span("2026-03-09 22:00", "2026-03-10 00:01")] }, [over]],
    [
      "a minute into tomorrow, written before an earlier span",
      { attended: [span("2026-03-09 22:00", "2026-03-10 00:01"), at("09:00", "10:00")] },
      [over]
    ],
    ["a duration of today", { on: today, untimedMinutes: 60 }, []],
    ["a duration of tomorrow", { on: "2026-03-10", untimedMinutes: 60 }, [over]],
    [
      "a day of tomorrow, and yesterday's times",
      { on: "2026-03-10", attended: [at("09:00", "10:00")] },
      [days("service.other-day", { on: "2026-03-10", first: day })]
    ]
  ])("said on 2026-03-09: %s", (_what, times, findings) => expect(found(times)).toStrictEqual(findings))

  const noon = (times: Partial<Times>) => {
    const { today: on, view } = context(today)
    return Contradictions.of({ attended: [], ...times }, { today: on, now: Minute.require("2026-03-09 12:00"), view })
  }
  const yet = reason(
    "service.not-over-yet",
    { until: Minute.require("2026-03-09 12:01"), now: Minute.require("2026-03-09 12:00") },
    { units: { until: "minute", now: "minute" } }
  )
  it.each<Case>([
    ["until now", { attended: [span("2026-03-09 09:00", "2026-03-09 12:00")] }, []],
    ["a minute longer", { attended: [span("2026-03-09 09:00", "2026-03-09 12:01")] }, [yet]],
    [
      "a minute longer, written before an earlier span",
      { attended: [span("2026-03-09 11:00", "2026-03-09 12:01"), at("09:00", "10:00")] },
      [yet]
    ],
    ["into tomorrow: said once", { attended: [span("2026-03-09 22:00", "2026-03-10 00:01")] }, [over]],
    ["a duration of today has no hour", { on: today, untimedMinutes: 60 }, []]
  ])("said on 2026-03-09 at noon: %s", (_what, times, findings) => expect(noon(times)).toStrictEqual(findings))
})
