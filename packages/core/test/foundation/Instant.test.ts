import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Instant from "../../src/foundation/Instant.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as Zone from "../../src/foundation/Zone.ts"
import * as Times from "../../src/testing/Times.ts"

describe("Instant as text", () => {
  it.each([
    ["1970-01-01T00:00:00Z", 0],
    ["1970-01-01T08:00:00+08:00", 0],
    ["1970-01-01t00:00:00.5z", 500],
    ["1970-01-01T00:00:00.123999Z", 123],
    ["1969-12-31T23:59:59.999Z", -1],
    ["2026-03-05T09:00:00-00:30", 1_772_703_000_000],
    ["1970-01-01T23:59:00+23:59", 0],
    ["0001-01-02T00:00:00Z", (Day.first + 1) * 86_400_000],
    ["9999-12-30T23:59:59.999Z", Day.last * 86_400_000 - 1]
  ])("%s is %i ms", (text, ms) => expect(Instant.fromText(text)).toBe(ms))

  it.each([
    "2026-03-05",
    "2026-03-05T09:00:00",
    "2026-03-05 09:00:00Z",
    "2026-03-05T09:00Z",
    "2026-03-05T24:00:00Z",
    "2026-03-05T09:60:00Z",
    "2026-03-05T23:59:60Z",
    "2026-02-29T09:00:00Z",
    "2026-03-05T09:00:00+24:00",
    "2026-03-05T09:00:00+08:60",
    "2026-03-05T09:00:00+0800",
    "2026-03-05T09:00:00.Z",
    "12026-03-05T09:00:00Z",
    "2026-03-05T09:00:00ZZ",
    "0001-01-01T00:00:00Z",
    "9999-12-31T00:00:00Z",
    "0001-01-01T23:59:59.999Z",
    ""
  ])("%j is no instant", (text) => {
    expect(Instant.fromText(text)).toBeUndefined()
    expect(() => Instant.require(text)).toThrow(RangeError)
  })

  it("is written in the zone asked for", () => {
    const instant = Instant.require("2026-03-05T16:30:01.02Z")
    expect(Instant.text(instant, Zone.china)).toBe("2026-03-06T00:30:01.020+08:00")
    expect(Instant.text(instant, Zone.utc)).toBe("2026-03-05T16:30:01.020Z")
    expect(Instant.text(instant, { offsetMinutes: -210 })).toBe("2026-03-05T13:00:01.020-03:30")
  })

  it("reads back from every zone, and agrees with the platform", () => {
    fc.assert(
      fc.property(Times.instant(), Times.zone(), (instant, zone) => {
        const text = Instant.text(instant, zone)
        expect(Instant.fromText(text)).toBe(instant)
        expect(Date.parse(text)).toBe(instant)
      })
    )
  })
})

describe("Zone", () => {
  it.each([
    ["2026-03-05T15:59:59.999Z", "2026-03-05", "2026-03-05 23:59"],
    ["2026-03-05T16:00:00.000Z", "2026-03-06", "2026-03-06 00:00"],
    ["1969-12-31T15:59:59.999Z", "1969-12-31", "1969-12-31 23:59"]
  ])("%s falls on %s in China", (text, day, minute) => {
    const instant = Instant.require(text)
    expect(Day.text(Zone.dayOf(instant, Zone.china))).toBe(day)
    expect(Minute.text(Zone.minuteOf(instant, Zone.china))).toBe(minute)
  })

  it("a day begins at its first minute, in every zone", () => {
    fc.assert(
      fc.property(Times.minute(), Times.zone(), (minute, zone) => {
        const instant = Zone.instantOf(minute, zone)
        expect(Zone.minuteOf(instant, zone)).toBe(minute)
        expect(Zone.dayOf(instant, zone)).toBe(Minute.dayOf(minute))
        const start = Zone.startOf(Minute.dayOf(minute), zone)
        expect(instant - start).toBe(Minute.minuteOfDay(minute) * 60_000)
        expect(Zone.dayOf((start - 1) as Instant.Instant, zone)).toBe(Minute.dayOf(minute) - 1)
      })
    )
  })
})
