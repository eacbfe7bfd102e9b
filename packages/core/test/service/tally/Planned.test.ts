import { describe, expect, it } from "vitest"
import * as Period from "../../../src/foundation/Period.ts"
import * as Planned from "../../../src/service/tally/Planned.ts"
import { record, type Row } from "./sheet.ts"

const planned = (row: Row, plannedMinutes?: number) => ({ ...record(row), ...(plannedMinutes === undefined ? {} : { plannedMinutes }) })
const records = [
  planned({ record: "r1", volunteer: "v1", team: "t1", community: "c1", at: "09:00-11:00" }, 150),
  // Overlap is no matter of plans.
  planned({ record: "r2", volunteer: "v1", team: "t2", at: "10:00-12:00" }, 120),
  planned({ record: "r3", volunteer: "v2", team: "t2", on: "2026-03-31", at: "23:00-01:00" }, 90),
  planned({ record: "r4", volunteer: "v2", team: "t2", at: "09:00-10:00" }),
  planned({ record: "r5", volunteer: "v2", team: "t2", at: "09:00-10:00", timeClass: "training" }, 60),
  planned({ record: "r6", volunteer: "v3", team: "t3", at: "09:00-10:00" })
]

describe("planned minutes", () => {
  it("are summed as they are stated, by every key", () => {
    expect([...Planned.of(records, { by: [] })]).toEqual([["", 360]])
    expect([...Planned.of(records, { by: ["team"] })]).toEqual([
      ["t1", 150],
      ["t2", 210]
    ])
    expect([...Planned.of(records, { by: ["community", "volunteer"] })]).toEqual([
      ["c1\nv1", 150],
      ["\nv1", 120],
      ["\nv2", 90]
    ])
  })
  it("stand on the first day of the service, night or not", () => {
    expect([...Planned.of(records, { by: ["month"] })]).toEqual([["2026-03", 360]])
    expect([...Planned.of(records, { by: [], period: Period.require("2026-03-31..2026-03-31") })]).toEqual([["", 90]])
    expect([...Planned.of(records, { by: [], period: Period.require("2026-04") })]).toEqual([])
  })
  it("of other time stand beside", () => expect([...Planned.of(records, { by: [], timeClass: "training" })]).toEqual([["", 60]]))
})
