import { describe, it } from "vitest"
import { day, gone, minute, put, tells } from "./stream.ts"

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
          ...{ type: "visit.kept", visitors: ["v-1", "v-1"], present: ["p-2"], closedDoor: false, minutes: 40, dangerFound: true },
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

describe("what registers say of somebody who is looked after", () => {
  const scope = { street: "s-1", community: "c-1" }
  const file = (more: object) => put("recipient", { recipient: "p-1", ...scope, stage: "open", openedOn: day("2026-01-01"), ...more })
  const tag = (name: string, group: string, from: string, more: object = {}) =>
    put("recipient_tag", { recipient: "p-1", ...scope, tag: name, group, source: "community-check", from: day(from), ...more })
  const opened = { type: "recipient.opened", ...scope, on: "2026-01-01" }
  const noted = (name: string, on: string) => ({ type: "recipient.tagged", tag: name, source: "community-check", on })
  const over = (name: string, on: string) => ({ type: "recipient.untagged", tag: name, reason: "父母返乡", on })
  const ended = { endedOn: day("2026-06-01") }
  it("a tag stays in the list when it is over, with its group; what a visitor must know stands nowhere", () =>
    tells("recipient", "p-1", [
      [opened, file({})],
      [noted("left-behind-child", "2026-01-01"), tag("left-behind-child", "child", "2026-01-01")],
      [{ type: "recipient.advised", words: "耳背", on: "2026-01-02" }],
      [{ type: "recipient.reviewed", by: "p-2", on: "2026-03-01" }, file({ reviewedOn: day("2026-03-01") })],
      [over("left-behind-child", "2026-06-01"), tag("left-behind-child", "child", "2026-01-01", ended)],
      [
        { type: "recipient.closed", reason: "迁出", on: "2026-07-01" },
        file({ reviewedOn: day("2026-03-01"), stage: "closed", closedOn: day("2026-07-01") })
      ],
      [
        { type: "recipient.anonymised", on: "2029-07-01" },
        file({ reviewedOn: day("2026-03-01"), stage: "anonymised", closedOn: day("2026-07-01") })
      ]
    ]))
  it("what was ended on the day on which it was noted, and noted again, begins once on that day", () =>
    tells("recipient", "p-1", [
      [opened, file({})],
      [noted("left-behind-child", "2026-06-01"), tag("left-behind-child", "child", "2026-06-01")],
      [over("left-behind-child", "2026-06-01"), tag("left-behind-child", "child", "2026-06-01", ended)],
      [noted("left-behind-child", "2026-06-01"), tag("left-behind-child", "child", "2026-06-01")]
    ]))
})

it("of a duty to report: until when somebody must have been told, and how many are still to be told", () => {
  const [at, due, late] = [minute("2026-03-05 09:00"), minute("2026-03-05 09:30"), minute("2026-03-05 09:45")]
  const row = { report: "mr-1", stage: "open", raisedAt: at, supervisorDueAt: due, stillToTell: 2 }
  const report = (more: object) => put("mandatory_report", { ...row, ...more })
  const told = { supervisorDueAt: undefined, escalatedAt: late }
  const call = (to: string) => ({ type: "mandatory-report.called", by: "p-2", to, at: late })
  tells("mandatory-report", "mr-1", [
    [
      {
        ...{ type: "mandatory-report.raised", recipient: "p-1", dangers: ["injury"], to: ["police", "civil-affairs"], at },
        ...{ numbers: ["110"], escalateAfterMinutes: 30 }
      },
      report({})
    ],
    [call("police"), report({ stillToTell: 1 })],
    [{ type: "mandatory-report.escalated", supervisor: "p-3", at: late }, report({ ...told, stillToTell: 1 })],
    [call("civil-affairs"), report({ ...told, stillToTell: 0 })],
    [{ type: "mandatory-report.closed", by: "p-2", outcome: "已处置", at: late }, report({ ...told, stillToTell: 0, stage: "closed" })]
  ])
})

it("of the rhythm of visits: the one that begins last holds; a last day has what the end of the plan cut off", () => {
  const rhythm = (from: string, months: number, more: object = {}) =>
    put("visit_rhythm", { recipient: "p-1", from: day(from), months, ...more })
  const until = day("2026-06-30")
  tells("visit-plan", "p-1", [
    [{ type: "visit-plan.begun", whose: "child", months: 1, on: "2026-01-15" }, rhythm("2026-01-01", 1)],
    [{ type: "visit-plan.changed", months: 3, on: "2026-02-10" }, rhythm("2026-03-01", 3)],
    [{ type: "visit-plan.ended", on: "2026-06-30", reason: "迁出" }, rhythm("2026-01-01", 1, { until }), rhythm("2026-03-01", 3, { until })]
  ])
})

describe("what registers say of a wish", () => {
  const row = {
    ...{ wish: "w-1", street: "s-1", community: "c-1", recipient: "p-1", round: "2026-spring", valueFen: 5000 },
    ...{ stage: "collected", open: true, claimsLost: 0 }
  }
  const wish = (more: object) => put("wish", { ...row, ...more })
  const published = { publishedOn: day("2026-03-03") }
  const claimed = { ...published, stage: "claimed", claimedOn: day("2026-03-05"), claimsLost: 1 }
  const onBoard = put("wish_board", { wish: "w-1", alias: "小雁", words: "书包" })
  const by = { type: "volunteer", volunteer: "v-1" }
  it("it is on the board while it can be claimed, under its alias; a claim that was given back is counted", () =>
    tells("wish", "w-1", [
      [
        {
          ...{ type: "wish.collected", recipient: "p-1", of: "child", round: "2026-spring", community: "c-1", street: "s-1" },
          ...{ words: "书包", valueFen: 5000, on: "2026-03-01" }
        },
        wish({})
      ],
      [{ type: "wish.verified", by: "p-2", holds: true, on: "2026-03-02" }, wish({ stage: "verified" })],
      [{ type: "wish.published", alias: "小雁", on: "2026-03-03" }, wish({ ...published, stage: "published" }), onBoard],
      [
        { type: "wish.claimed", by, on: "2026-03-04" },
        wish({ ...published, stage: "claimed", claimedOn: day("2026-03-04") }),
        gone("wish_board", { wish: "w-1" })
      ],
      [{ type: "wish.released", on: "2026-03-04", reason: "退回" }, wish({ ...published, stage: "published", claimsLost: 1 }), onBoard],
      [{ type: "wish.claimed", by, on: "2026-03-05" }, wish(claimed), gone("wish_board", { wish: "w-1" })]
    ]))
})
