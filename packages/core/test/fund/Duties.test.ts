import { expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Duties from "../../src/fund/Duties.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import { viewOf } from "../law/policies.ts"
import { activate, after, asked, begun, entry, gift, id, setUp } from "./funds.ts"

const of = { view: viewOf("national"), calendar: china }
const running = after(...begun)
const close = asked({
  type: "close",
  entry: entry(),
  on: "2026-02-01",
  reason: "期满",
  purpose: "child-care",
  remainderTo: id<never>("f-2")
})
const ended = after(...begun, close)
const early = after({ ...setUp, on: "2024-12-31" }, { ...activate, on: "2024-12-31" })
const shown = (state: Parameters<typeof Duties.inYear>[0], year: number) =>
  Duties.inYear(state, year, of).duties.map(({ kind, about, deadline }) => [kind, about, deadline.known && Day.text(deadline.dueBy)])

it.each<readonly [string, Parameters<typeof Duties.inYear>[0], number, readonly unknown[]]>([
  ["of a fund that was never set up, nothing", after(), 2027, []],
  ["in its first year, nothing of the year before", running, 2026, []],
  [
    "of a fund of the last day of a year, that year",
    early,
    2026,
    [
      ["report-to-registrar", 2025, "2026-03-31"],
      ["annual-report", 2025, "2026-05-31"]
    ]
  ],
  [
    "set up on the last day of a year, that year is reported",
    early,
    2025,
    [
      ["report-to-registrar", 2024, "2025-03-31"],
      ["annual-report", 2024, "2025-05-31"]
    ]
  ],
  [
    "ended on the first day of a year, that year is reported",
    after(setUp, { ...close, on: "2026-01-01" }),
    2027,
    [
      ["report-to-registrar", 2026, "2027-03-31"],
      ["annual-report", 2026, "2027-05-31"]
    ]
  ],
  ["in the year in which it ended, what is left", ended, 2026, [["what-is-left", Day.require("2026-02-01"), "2026-05-01"]]]
])("%s", (_, state, year, expected) => expect(shown(state, year)).toEqual(expected))

it("of the year in which it ended it is reported in the next, and of none after that", () => {
  const kinds = (state: Parameters<typeof Duties.inYear>[0], year: number) => Duties.inYear(state, year, of).duties.map(({ kind }) => kind)
  expect([kinds(ended, 2027), kinds(ended, 2028)]).toEqual([["report-to-registrar", "annual-report"], []])
  expect([kinds(running, 2027), kinds(running, 2028)]).toEqual([
    ["report-to-registrar", "annual-report"],
    ["report-to-registrar", "annual-report"]
  ])
})

it("where no law is known there is no duty", () =>
  expect(Duties.inYear(ended, 2026, { view: ParameterView.none, calendar: china })).toEqual({ duties: [], receiptsDue: [] }))

it("donors who want a receipt and have none, whatever the year", () => {
  const state = after(
    ...begun,
    gift("due", 1, { donor: id<never>("d"), receipt: { kind: "due" } }),
    gift("waived", 1, { donor: id<never>("d") }),
    gift("of-nobody", 1, { receipt: { kind: "due" } })
  )
  expect(Duties.inYear(state, 2026, of).receiptsDue).toEqual(["due"])
})
