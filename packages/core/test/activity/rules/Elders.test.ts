import { describe, expect, it } from "vitest"
import * as Elders from "../../../src/activity/rules/Elders.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import * as Pack from "../../../src/law/Pack.ts"
import { elderHighestCelsius, elderMinutesPerDay } from "../../../src/law/parameters/Activities.ts"
import * as Policies from "../../../src/law/Policies.ts"
import * as Policy from "../../../src/law/Policy.ts"
import { day, decide, given, organisation, said, viewOf, viewWith } from "../../law/policies.ts"

const strict = Policy.on(
  Policy.extend(
    Policies.byName("national"),
    organisation(Pack.value(elderMinutesPerDay, { ...given, value: 240 }), Pack.value(elderHighestCelsius, { ...given, value: 34 }))
  ),
  day("2026-03-05")
)
const elder: Elders.Serving = { elderAge: 60, dayMinutes: 240, outdoors: true, highestCelsius: 34 }

describe("activity.elder-limits: hours and heat for elders who sign up", () => {
  it.each<[Partial<Elders.Serving>, string]>([
    [{}, ""],
    [{ dayMinutes: 241 }, "unmet activity.elder-hours"],
    [{ dayMinutes: undefined }, "unknown activity.elder-hours"],
    [{ dayMinutes: 241, elderAge: 59 }, ""],
    [{ highestCelsius: 35 }, "unmet activity.elder-heat"],
    [{ highestCelsius: 35, outdoors: false }, ""],
    [{ highestCelsius: 35, elderAge: 59 }, ""],
    [{ highestCelsius: 35, outdoors: undefined }, "unknown activity.elder-heat"],
    [{ highestCelsius: undefined }, "unmet activity.elder-forecast"],
    [{ highestCelsius: undefined, outdoors: false }, ""],
    [{ highestCelsius: undefined, outdoors: undefined }, "unknown activity.elder-forecast"],
    [{ highestCelsius: 35, dayMinutes: 241 }, "unmet activity.elder-hours, unmet activity.elder-heat"]
  ])("%j: %s", (row, expected) => expect(said(decide(Elders.limits, { ...elder, ...row }, strict))).toBe(expected))
  it("a forecast that is not there refuses nobody", () =>
    expect(decide(Elders.limits, { ...elder, highestCelsius: undefined }, strict).outcome).toBe("met"))
  it("nothing is asked where no pack sets a limit, and one may be set without the other", () => {
    const much = { ...elder, dayMinutes: 1440, highestCelsius: 45 }
    expect(said(decide(Elders.limits, much, viewOf("national")))).toBe("")
    expect(said(decide(Elders.limits, much, viewWith(elderMinutesPerDay, 240)))).toBe("unmet activity.elder-hours")
    expect(said(decide(Elders.limits, much, viewWith(elderHighestCelsius, 34)))).toBe("unmet activity.elder-heat")
  })
})

describe("activity.elder-limits-held: hours and heat of elders who were there", () => {
  it.each<[Partial<Elders.Serving>, string]>([
    [{}, ""],
    [{ dayMinutes: 241, highestCelsius: 35 }, "unmet activity.elder-was-long, unmet activity.elder-was-hot"],
    [{ highestCelsius: undefined }, ""],
    [{ dayMinutes: 241, elderAge: 59 }, ""]
  ])("%j: %s, and nobody is refused", (row, expected) => {
    const decision = decide(Elders.limitsHeld, { ...elder, ...row }, strict)
    expect([said(decision), decision.outcome]).toEqual([expected, "met"])
  })
})

describe("most minutes on one day", () => {
  const span = (from: string, to: string) => ({ from: Minute.require(from), to: Minute.require(to) })
  it.each([
    [[span("2026-03-10 09:00", "2026-03-10 12:00")], 180],
    [[span("2026-03-10 09:00", "2026-03-10 12:00"), span("2026-03-10 11:00", "2026-03-10 13:00")], 240], // shared time counts once
    [[span("2026-03-10 09:00", "2026-03-10 12:00"), span("2026-03-09 09:00", "2026-03-09 20:00")], 180], // another day
    [[span("2026-03-10 23:00", "2026-03-11 02:00")], 120],
    [[span("2026-03-10 20:00", "2026-03-11 02:00")], 240],
    [[span("2026-03-10 20:00", "2026-03-12 02:00")], 1440], // a whole day between
    [[span("2026-03-10 20:00", "2026-03-11 00:00")], 240]
  ])("of %j: %i", (spans, minutes) => expect(Elders.mostOnOneDay(spans, spans[0]!)).toBe(minutes))
  it("each day of a long activity is looked at, not the first two and the last alone", () => {
    const week = span("2026-03-09 08:00", "2026-03-13 18:00")
    const attended = [span("2026-03-09 08:00", "2026-03-09 10:00"), span("2026-03-11 08:00", "2026-03-11 16:00")]
    expect(Elders.mostOnOneDay(attended, week)).toBe(480)
  })
  it("of nothing: none", () => expect(Elders.mostOnOneDay([], span("2026-03-10 09:00", "2026-03-10 12:00"))).toBe(0))
})
