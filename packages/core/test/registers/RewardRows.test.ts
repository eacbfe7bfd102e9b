import { describe, expect, it } from "vitest"
import * as Projection from "../../src/registers/Projection.ts"
import type { Row } from "../../src/registers/RowChange.ts"
import { day, put, tells } from "./stream.ts"

const own = { account: "a-1", holder: "v-1" }
const account = (on: string, more: Row) =>
  put("points_account", {
    ...{ ...own, stage: "open", balance: 0, accrued: 0, waiting: 0, kept: 0, bookedTo: day(on) },
    ...{ spent: 0, given: 0, donated: 0, expired: 0, reversed: 0, ...more }
  })
const line = (number: number, on: string, type: string, [from, to, units]: readonly [string, string, number], more: Row = {}) =>
  put("points_line", { ...own, number, on: day(on), type: `points.${type}`, from, to, units, ...more })
const earned = (entry: string, record: string, units: number, on: string) => ({
  ...{ type: "points.earned", entry, record, units, on },
  ...{ parts: [{ day: "2026-03-05", minutes: units, because: "plain", percent: 100, ratePercent: 100 }], isGroupTime: false }
})
const opened = (bonus: number) => ({ type: "points.opened", holder: "v-1", bonus, on: "2026-01-01" })

describe("what registers say of an account of time coins", () => {
  it("what waits for a check is counted apart; what a cap refused has a line and is in no balance", () =>
    tells("points", "a-1", [
      [opened(5), account("2026-01-01", { balance: 5, kept: 5 }), line(1, "2026-01-01", "opened", ["bonus", "balance", 5])],
      [earned("e-1", "r-1", 60, "2026-01-02"), account("2026-01-02", { balance: 5, kept: 5, waiting: 1 })],
      [earned("e-2", "r-2", 30, "2026-01-03"), account("2026-01-03", { balance: 5, kept: 5, waiting: 2 })],
      [{ type: "points.checked", entry: "e-1", by: "p-1", on: "2026-01-03" }],
      [
        { type: "points.credited", entry: "e-1", kept: 40, overDay: 10, overCap: 7, donated: 3, on: "2026-01-04" },
        account("2026-01-04", { balance: 45, kept: 45, waiting: 1 }),
        line(2, "2026-01-04", "credited", ["service", "balance", 40], { entry: "e-1", record: "r-1" }),
        line(3, "2026-01-04", "credited", ["service", "over-day", 10], { entry: "e-1", record: "r-1" }),
        line(4, "2026-01-04", "credited", ["service", "over-cap", 7], { entry: "e-1", record: "r-1" }),
        line(5, "2026-01-04", "credited", ["service", "pool", 3], { entry: "e-1", record: "r-1" })
      ],
      [
        { type: "points.reversed", entry: "e-3", reverses: "e-1", units: 40, on: "2026-01-05" },
        account("2026-01-05", { balance: 5, kept: 45, waiting: 1, reversed: 40 }),
        line(6, "2026-01-05", "reversed", ["balance", "reversed", 40], { entry: "e-3", record: "r-1" })
      ]
    ]))

  it("what is paid by the month waits in its months, which add up, and only whole coins leave them", () =>
    tells("points", "a-1", [
      [opened(0), account("2026-01-01", {})],
      [earned("e-1", "r-1", 70, "2026-01-02"), account("2026-01-02", { waiting: 1 })],
      [
        { type: "points.accrued", entry: "e-1", month: "2026-01", units: 70, on: "2026-01-02" },
        account("2026-01-02", { accrued: 70 }),
        line(1, "2026-01-02", "accrued", ["service", "month", 70], { entry: "e-1", record: "r-1", month: "2026-01" })
      ],
      [earned("e-2", "r-2", 20, "2026-02-02"), account("2026-02-02", { accrued: 70, waiting: 1 })],
      [
        { type: "points.accrued", entry: "e-2", month: "2026-02", units: 20, on: "2026-02-02" },
        account("2026-02-02", { accrued: 90 }),
        line(2, "2026-02-02", "accrued", ["service", "month", 20], { entry: "e-2", record: "r-2", month: "2026-02" })
      ],
      [
        {
          ...{ type: "points.settled", entry: "e-3", month: "2026-01", next: "2026-02", carried: 10, on: "2026-02-03" },
          ...{ kept: 60, overDay: 0, overCap: 0, donated: 0 }
        },
        account("2026-02-03", { balance: 60, kept: 60, accrued: 30 }),
        line(3, "2026-02-03", "settled", ["month", "balance", 60], { entry: "e-3", month: "2026-01" }),
        line(4, "2026-02-03", "settled", ["month", "carried", 10], { entry: "e-3", month: "2026-01" }),
        line(5, "2026-02-03", "settled", ["carried", "month", 10], { entry: "e-3", month: "2026-02" })
      ],
      [
        { type: "points.reversed", entry: "e-4", reverses: "e-2", units: 0, on: "2026-02-04" },
        account("2026-02-04", { balance: 60, kept: 60, accrued: 10 }),
        line(6, "2026-02-04", "reversed", ["month", "reversed", 20], { entry: "e-4", record: "r-2", month: "2026-02" })
      ]
    ]))

  it("what went out stands by where it went, and stays when the account is closed", () =>
    tells("points", "a-1", [
      [opened(100), account("2026-01-01", { balance: 100, kept: 100 }), line(1, "2026-01-01", "opened", ["bonus", "balance", 100])],
      [
        { type: "points.taken", entry: "e-1", from: "a-2", units: 8, on: "2026-01-02" },
        account("2026-01-02", { balance: 108, kept: 108 }),
        line(2, "2026-01-02", "taken", ["account", "balance", 8], { entry: "e-1", other: "a-2" })
      ],
      [
        { type: "points.spent", entry: "e-2", units: 50, for: "理发", on: "2026-01-03" },
        account("2026-01-03", { balance: 58, kept: 108, spent: 50 }),
        line(3, "2026-01-03", "spent", ["balance", "spent", 50], { entry: "e-2" })
      ],
      [
        { type: "points.given", entry: "e-3", to: "a-3", units: 28, on: "2026-01-04" },
        account("2026-01-04", { balance: 30, kept: 108, spent: 50, given: 28 }),
        line(4, "2026-01-04", "given", ["balance", "account", 28], { entry: "e-3", other: "a-3" })
      ],
      [
        { type: "points.donated", entry: "e-4", units: 20, on: "2026-01-05" },
        account("2026-01-05", { balance: 10, kept: 108, spent: 50, given: 28, donated: 20 }),
        line(5, "2026-01-05", "donated", ["balance", "pool", 20], { entry: "e-4" })
      ],
      [
        { type: "points.expired", entry: "e-5", units: 10, on: "2028-01-02" },
        account("2028-01-02", { kept: 108, spent: 50, given: 28, donated: 20, expired: 10 }),
        line(6, "2028-01-02", "expired", ["balance", "expired", 10], { entry: "e-5" })
      ],
      [
        { type: "points.closed", on: "2028-01-03" },
        account("2028-01-03", { stage: "closed", kept: 108, spent: 50, given: 28, donated: 20, expired: 10 })
      ]
    ]))
})

it("of a claim no register says anything", () => expect(Projection.kinds.claim.feeds).toEqual([]))
