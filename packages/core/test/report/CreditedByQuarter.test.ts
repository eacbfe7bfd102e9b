import { expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as CreditedByQuarter from "../../src/report/CreditedByQuarter.ts"
import type { Trace } from "../../src/service/tally/Trace.ts"

const of = (timeClass: string, ...days: readonly (readonly [on: string, minutes: number])[]) => {
  const record = { record: "r-1", street: "north", team: "goose", timeClass }
  const amounts = days.map(([on, creditedMinutes]) => ({ day: Day.require(on), creditedMinutes }))
  return CreditedByQuarter.of({ record, days: amounts } as unknown as Trace, Period.year(2026), "service_record")
}
const row = (on: string, minutes: number) => ({
  register: "service_record",
  key: { record: "r-1" },
  street: "north",
  team: "goose",
  on: Day.require(on),
  minutes
})

it.each([
  [
    "days of one quarter are one row",
    [
      ["2026-01-31", 30],
      ["2026-02-01", 60]
    ],
    [row("2026-01-01", 90)]
  ],
  [
    "a night over its end is two",
    [
      ["2026-03-31", 30],
      ["2026-04-01", 60]
    ],
    [row("2026-01-01", 30), row("2026-04-01", 60)]
  ],
  [
    "what lies before the period is not of it",
    [
      ["2025-12-31", 30],
      ["2026-01-01", 60]
    ],
    [row("2026-01-01", 60)]
  ],
  [
    "nor what lies after",
    [
      ["2026-12-31", 30],
      ["2027-01-01", 60]
    ],
    [row("2026-10-01", 30)]
  ],
  [
    "a day without credit is no row",
    [
      ["2026-03-31", 0],
      ["2026-04-01", 60]
    ],
    [row("2026-04-01", 60)]
  ],
  ["nor is a record without any", [["2026-03-31", 0]], []]
] as const)("credited minutes: %s", (_, days, expected) => expect(of("service", ...days)).toStrictEqual(expected))
it("of training are none", () => expect(of("training", ["2026-03-31", 30])).toEqual([]))
