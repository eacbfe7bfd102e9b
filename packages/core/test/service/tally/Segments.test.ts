import { describe, expect, it } from "vitest"
import * as Minute from "../../../src/foundation/Minute.ts"
import type { CountingRules } from "../../../src/service/CountingRules.ts"
import * as Runs from "../../../src/service/tally/Runs.ts"
import * as Segments from "../../../src/service/tally/Segments.ts"
import { exact, record, type Row } from "./sheet.ts"

const clock = ({ from, to }: { readonly from: number; readonly to: number }): string =>
  [from, to].map((minute) => Minute.text(minute as Minute.Minute).slice(11, 16)).join("-")
const of = (row: Row, rules: Partial<CountingRules> = {}) => {
  const { stated, left, untimedStated, untimedLeft, steps } = Segments.of(record(row), { ...exact, ...rules })
  return [
    stated.map(clock).join(" "),
    left.map(clock).join(" "),
    untimedStated,
    untimedLeft,
    steps.map(({ step, minutes }) => `${step} ${minutes}`).join(", ")
  ]
}

describe("what a record states, what is left of it, and why", () => {
  it.each<readonly [Row, Partial<CountingRules>, ReturnType<typeof of>]>([
    [{ at: "09:00-12:00" }, {}, ["09:00-12:00", "09:00-12:00", 0, 0, "attended 180"]],
    [{ at: "09:00-11:00 10:00-12:00" }, {}, ["09:00-12:00", "09:00-12:00", 0, 0, "attended 180"]],
    [{ at: "09:00-12:00", breaks: "10:00-10:30" }, {}, ["09:00-12:00", "09:00-10:00 10:30-12:00", 0, 0, "attended 180, break -30"]],
    [
      { at: "09:00-12:00", breaks: "10:00-10:30", breakMinutes: 10 },
      {},
      ["09:00-12:00", "09:00-10:00 10:30-11:50", 0, 0, "attended 180, break -40"]
    ],
    [
      { at: "09:00-12:00", breaks: "10:00-10:30", breakMinutes: 10 },
      { breaksCounted: true },
      ["09:00-12:00", "09:00-12:00", 0, 0, "attended 180"]
    ],
    [{ at: "09:00-12:00", travelMinutes: 40 }, {}, ["09:00-12:00", "09:00-11:20", 0, 0, "attended 180, travel -40"]],
    [{ at: "09:00-12:00", travelMinutes: 40 }, { travelCounted: "out" }, ["09:00-12:00", "09:00-11:20", 0, 0, "attended 180, travel -40"]],
    [{ at: "09:00-12:00", travelMinutes: 40 }, { travelCounted: "both" }, ["09:00-12:00", "09:00-12:00", 0, 0, "attended 180"]],
    [{ at: "09:00-12:00", out: "08:30-09:00", back: "12:00-12:20" }, {}, ["09:00-12:00", "09:00-12:00", 0, 0, "attended 180"]],
    [
      { at: "09:00-12:00", out: "08:30-09:00", back: "12:00-12:20" },
      { travelCounted: "out" },
      ["08:30-12:00", "08:30-12:00", 0, 0, "attended 180, travel 30"]
    ],
    [
      { at: "09:00-12:00", out: "08:30-09:00", back: "12:00-12:20" },
      { travelCounted: "both" },
      ["08:30-12:20", "08:30-12:20", 0, 0, "attended 180, travel 50"]
    ],
    [
      { at: "09:00-12:00", out: "09:00-09:40", back: "11:40-12:20" },
      { travelCounted: "out" },
      ["09:00-12:00", "09:00-11:40", 0, 0, "attended 180, travel -20"]
    ],
    [{ untimedMinutes: 90 }, {}, ["", "", 90, 90, "attended 90"]],
    [{ untimedMinutes: 90, breakMinutes: 20, travelMinutes: 15 }, {}, ["", "", 90, 55, "attended 90, break -20, travel -15"]],
    [{ untimedMinutes: 90, breakMinutes: 100, travelMinutes: 15 }, {}, ["", "", 90, 0, "attended 90, break -90"]],
    [{ untimedMinutes: 90, travelMinutes: 100 }, {}, ["", "", 90, 0, "attended 90, travel -90"]],
    [{ untimedMinutes: 90, breakMinutes: 20 }, { untimedCounted: false }, ["", "", 90, 0, "attended 90, untimed -90"]],
    [{}, {}, ["", "", 0, 0, "attended 0"]]
  ])("%j under %j", (row, rules, wanted) => expect(of(row, rules)).toEqual(wanted))
})

describe("runs: where each begins, stated minutes, minutes taken from its end, whether it has no clock", () => {
  const runs = (row: Row, rules: Partial<CountingRules> = {}) => {
    const one = record(row)
    const found: (readonly number[])[] = []
    Runs.each(one, { ...exact, ...rules }, (from, start, minutes, deduct, isUntimed) => {
      expect(from).toBe(one)
      found.push([start - one.on * 1440, minutes, deduct, isUntimed])
    })
    return found
  }
  it.each<readonly [Row, Partial<CountingRules>, ReturnType<typeof runs>]>([
    [{ at: "09:00-12:00" }, {}, [[540, 180, 0, 0]]],
    [{ at: "09:00-12:00", breakMinutes: 30, travelMinutes: 20 }, {}, [[540, 180, 50, 0]]],
    [{ at: "09:00-12:00", breakMinutes: 30, travelMinutes: 20 }, { breaksCounted: true }, [[540, 180, 20, 0]]],
    [{ at: "09:00-12:00", breakMinutes: 30, travelMinutes: 20 }, { travelCounted: "both" }, [[540, 180, 30, 0]]],
    [{ at: "09:00-12:00", breakMinutes: 170, travelMinutes: 20 }, {}, [[540, 180, 180, 0]]],
    [
      { at: "09:00-12:00", breaks: "10:00-10:30" },
      {},
      [
        [540, 90, 30, 0],
        [630, 90, 0, 0]
      ]
    ],
    [
      { at: "09:00-12:00", breaks: "09:00-10:00" },
      {},
      [
        [540, 60, 60, 0],
        [600, 120, 0, 0]
      ]
    ],
    [{ at: "09:00-12:00", breaks: "11:00-12:00" }, {}, [[540, 180, 60, 0]]],
    [{ at: "09:00-12:00", breaks: "09:00-12:00" }, {}, [[540, 180, 180, 0]]],
    [
      { at: "09:00-10:00 11:00-12:00" },
      {},
      [
        [540, 60, 0, 0],
        [660, 60, 0, 0]
      ]
    ],
    [
      { at: "09:00-10:00 11:00-12:00", breakMinutes: 70 },
      {},
      [
        [540, 60, 10, 0],
        [660, 60, 60, 0]
      ]
    ],
    [{ at: "09:00-12:00", out: "08:30-09:00" }, { travelCounted: "out" }, [[510, 210, 0, 0]]],
    [{ untimedMinutes: 90, breakMinutes: 20 }, {}, [[0, 90, 20, 1]]],
    [{}, {}, []]
  ])("%j under %j", (row, rules, wanted) => expect(runs(row, rules)).toEqual(wanted))
  it("of 45 days fit, a minute more does not", () => {
    const long = (minutes: number) => ({
      ...record({ at: "09:00-10:00" }),
      attended: [{ from: 0 as Minute.Minute, to: minutes as Minute.Minute }]
    })
    Runs.each(long(65_535), exact, (_, __, minutes) => expect(minutes).toBe(65_535))
    expect(() => Runs.each(long(65_536), exact, () => undefined)).toThrow("record r1 has a run of 65536 minutes; 65535 is the most")
  })
})
