import { describe, it } from "vitest"
import { day, put, tells } from "./stream.ts"

describe("what registers say of a visit", () => {
  const scope = { street: "s-1", community: "c-1", team: "t-1" }
  const planned = {
    ...{ type: "visit.planned", ...scope, recipient: "p-1", mode: "home", visitors: ["v-1", "v-2"], for: "2026-03-05", on: "2026-03-01" }
  }
  const row = { ...scope, visit: "vi-1", recipient: "p-1", mode: "home", stage: "planned", plannedFor: day("2026-03-05"), consented: false }
  const visit = (more: object) => put("visit", { ...row, ...more })
  const kept = { consented: true, stage: "kept", on: day("2026-03-05"), visitors: 1, minutes: 40 }
  it("who came and for how long is known once it was kept; what was found stands nowhere", () =>
    tells("visit", "vi-1", [
      [planned, visit({})],
      [{ type: "visit.agreed", by: "p-2", manner: "remote", evidence: "短信", on: "2026-03-02" }, visit({ consented: true })],
      [
        {
          ...{ type: "visit.kept", visitors: ["v-1"], present: ["p-2"], closedDoor: false, minutes: 40, dangerFound: true },
          ...{ words: "安好", on: "2026-03-05" }
        },
        visit(kept)
      ],
      [
        { type: "visit.linked", visitor: "v-1", record: "re-1", on: "2026-03-05" },
        put("visit_record", { ...scope, visit: "vi-1", visitor: "v-1", record: "re-1" })
      ]
    ]))
  it("one that was only attempted had no visitors", () =>
    tells("visit", "vi-1", [
      [planned, visit({})],
      [{ type: "visit.attempted", reason: "不在家", on: "2026-03-05" }, visit({ stage: "attempted", on: day("2026-03-05") })]
    ]))
})

it("of a case handed over: with whom it waits since when, and who has taken it up, which is forgotten when it is passed on", () => {
  const row = {
    ...{ escalation: "es-1", street: "s-1", community: "c-1", stage: "raised", risk: "raised", organisation: "o-1" },
    waitingSince: day("2026-03-01")
  }
  const escalation = (more: object) => put("escalation", { ...row, ...more })
  const passed = { organisation: "o-2", waitingSince: day("2026-03-03") }
  const taken = { ...passed, stage: "taken-up", takenUpOn: day("2026-03-04") }
  tells("escalation", "es-1", [
    [
      {
        ...{ type: "escalation.raised", recipient: "p-1", street: "s-1", community: "c-1", risk: "raised", to: "o-1" },
        ...{ words: "独居", on: "2026-03-01" }
      },
      escalation({})
    ],
    [{ type: "escalation.taken-up", by: "p-2", on: "2026-03-02" }, escalation({ stage: "taken-up", takenUpOn: day("2026-03-02") })],
    [{ type: "escalation.passed-on", to: "o-2", on: "2026-03-03", reason: "专业" }, escalation(passed)],
    [{ type: "escalation.taken-up", by: "p-3", on: "2026-03-04" }, escalation(taken)],
    [{ type: "escalation.assessed", risk: "urgent", by: "p-3", on: "2026-03-04" }, escalation({ ...taken, risk: "urgent" })],
    [
      { type: "escalation.closed", by: "p-3", outcome: "安置", on: "2026-03-05" },
      escalation({ ...taken, risk: "urgent", stage: "closed", closedOn: day("2026-03-05") })
    ]
  ])
})
