import { describe, it } from "vitest"
import { day, put, tells } from "./stream.ts"

describe("what registers say of a concern", () => {
  const row = {
    ...{ concern: "n-1", street: "s-1", community: "c-1", topic: "cables", building: "b-1", project: "aw-1" },
    ...{ stage: "reported", reportedOn: day("2026-03-01"), parties: 0, confirmations: 0, reopenings: 0 }
  }
  const concern = (more: object) => put("concern", { ...row, ...more })
  const change = (more: object) => put("concern_change", { concern: "n-1", street: "s-1", community: "c-1", measure: "cables", ...more })
  const counted = (moment: string, measure: string, value: number) => ({
    type: "concern.measured",
    moment,
    measure,
    value,
    on: "2026-03-02"
  })
  const led = { team: "t-1", takenUpOn: day("2026-03-03") }
  const agreed = { ...led, takenUpOn: day("2026-03-03"), parties: 2 }
  const nobodys = { ...agreed, team: undefined, reopenings: 1, reopenedOn: day("2026-03-09") }
  it("it is its team's that has it now; a change has both counts; solved is what residents say, and one that comes back is open again", () =>
    tells("concern", "n-1", [
      [
        {
          ...{ type: "concern.reported", topic: "cables", community: "c-1", street: "s-1", building: "b-1", project: "aw-1" },
          ...{ reporter: "p-9", words: "飞线", on: "2026-03-01" }
        },
        concern({})
      ],
      [counted("before", "cables", 9)],
      [counted("after", "bags", 1)],
      [
        { type: "concern.assigned", to: { type: "person", person: "p-1" }, on: "2026-03-03" },
        concern({ stage: "assigned", takenUpOn: day("2026-03-03") })
      ],
      [counted("after", "cables", 4), change({ before: 9, after: 4 })],
      [
        { type: "concern.assigned", to: { type: "team", team: "t-1" }, on: "2026-03-04" },
        concern({ ...led, stage: "assigned" }),
        change({ team: "t-1", before: 9, after: 4 })
      ],
      [
        {
          ...{ type: "concern.coordinated", agreed: true, words: "同意", on: "2026-03-05" },
          parties: [
            { type: "team", team: "t-1" },
            { type: "organisation", organisation: "o-1" }
          ]
        },
        concern({ ...agreed, stage: "coordinated" })
      ],
      [{ ...counted("after", "cables", 0), better: "lower" }, change({ team: "t-1", before: 9, after: 0, improved: true })],
      [{ type: "concern.handled", words: "已清理", on: "2026-03-06" }, concern({ ...agreed, stage: "handled" })],
      [
        { type: "concern.confirmed", by: "p-2", solved: true, on: "2026-03-07" },
        concern({ ...agreed, stage: "handled", confirmations: 1 })
      ],
      [
        { type: "concern.resolved", confirmations: 1, on: "2026-03-08" },
        concern({ ...agreed, stage: "resolved", confirmations: 1, resolvedOn: day("2026-03-08") })
      ],
      [
        { type: "concern.reopened", on: "2026-03-09" },
        concern({ ...agreed, stage: "assigned", reopenings: 1, reopenedOn: day("2026-03-09") })
      ],
      [
        { type: "concern.assigned", to: { type: "person", person: "p-1" }, on: "2026-03-10" },
        concern({ ...nobodys, stage: "assigned" }),
        change({ before: 9, after: 0, improved: true })
      ],
      [{ type: "concern.withdrawn", on: "2026-03-10", reason: "重复" }, concern({ ...nobodys, stage: "withdrawn" })]
    ]))
  it("who reported it stands in no register, and a place that is not told is unknown", () =>
    tells("concern", "n-2", [
      [
        { type: "concern.reported", topic: "rubbish", community: "c-1", reporter: "p-9", words: "垃圾", on: "2026-03-01" },
        put("concern", {
          ...{ concern: "n-2", community: "c-1", topic: "rubbish", stage: "reported", reportedOn: day("2026-03-01") },
          ...{ parties: 0, confirmations: 0, reopenings: 0 }
        })
      ]
    ]))
})
