import { describe, expect, it } from "vitest"
import * as CountingRules from "../../../src/service/CountingRules.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as ParameterView from "../../../src/foundation/ParameterView.ts"
import * as Id from "../../../src/foundation/Id.ts"
import * as Policies from "../../../src/law/Policies.ts"
import * as Policy from "../../../src/law/Policy.ts"
import * as Explanation from "../../../src/service/tally/Explanation.ts"
import * as Notices from "../../../src/service/tally/Notices.ts"
import * as Retally from "../../../src/service/tally/Retally.ts"
import * as SamePerson from "../../../src/service/tally/SamePerson.ts"
import * as Tally from "../../../src/service/tally/Tally.ts"
import { always, record } from "./sheet.ts"

const national = CountingRules.of(Policies.byName("national"))
const view = Policy.on(Policies.byName("national"), Day.require("2026-03-05"))
const v1 = Id.require<Id.VolunteerId>("v1")
const v2 = Id.require<Id.VolunteerId>("v2")

describe("retally", () => {
  const records = [
    record({ record: "r1", at: "09:00-12:30" }),
    record({ record: "r2", volunteer: "v2", at: "09:00-09:40" }),
    record({ record: "r3", volunteer: "v3", at: "09:00-11:00" })
  ]
  it("under Hailin the long activity loses, at its cap", () => {
    const { gainers, losers } = Retally.retally(records, national, CountingRules.of(Policies.byName("hailin")))
    expect(gainers).toEqual([])
    expect(losers.map(({ volunteer, beforeMinutes, afterMinutes }) => [volunteer, beforeMinutes, afterMinutes])).toEqual([["v1", 210, 120]])
    expect(losers[0]?.records[0]?.steps).toMatchObject([
      { step: "activity-cap", beforeMinutes: 0, afterMinutes: -90, afterUse: { value: 120, pack: "hailin@1" } }
    ])
  })
  it("under Jiaozhou the short one gains, by the minimum; who neither gains nor loses is not named", () => {
    const { gainers, losers, records: changed } = Retally.retally(records, national, CountingRules.of(Policies.byName("jiaozhou")))
    expect(gainers.map(({ volunteer, afterMinutes }) => [volunteer, afterMinutes])).toEqual([["v2", 60]])
    expect(losers).toEqual([])
    expect(changed.map(({ after }) => after.record.record)).toEqual(["r2"])
  })
})

describe("two entries are one person", () => {
  it("without overlap or cap nothing falls away", () => {
    const records = [record({ record: "r1", at: "09:00-11:00" }), record({ record: "r2", volunteer: "v2", at: "11:00-12:00" })]
    const { traces, changes } = SamePerson.merge(records, always(), v1, v2)
    expect(changes).toEqual([])
    expect(traces.map((trace) => [trace.record.volunteer, trace.creditedMinutes])).toEqual([
      ["v1", 120],
      ["v1", 60]
    ])
  })
  it("minutes counted twice fall away and are listed with their reason", () => {
    const records = [record({ record: "r1", at: "09:00-11:00" }), record({ record: "r2", volunteer: "v2", at: "10:30-12:00" })]
    const { changes } = SamePerson.merge(records, always(), v1, v2)
    expect(changes.map(({ after, minutes, steps }) => [after.record.record, minutes, steps.map(({ step }) => step)])).toEqual([
      ["r2", -30, ["overlap"]]
    ])
  })
  it("and what one cap has no room for", () => {
    const records = [record({ record: "r1", at: "09:00-11:00" }), record({ record: "r2", volunteer: "v2", at: "11:00-13:00" })]
    expect(SamePerson.merge(records, always({ dayCapMinutes: 180 }), v1, v2).changes.map(({ minutes }) => minutes)).toEqual([-60])
  })
})

describe("explanation", () => {
  const traces = Tally.count(
    [record({ record: "r1", at: "09:00-12:00", breakMinutes: 30 }), record({ record: "r2", team: "t2", at: "11:00-13:00" })],
    national
  )
  it("every step in Chinese, with value, pack and source", () => {
    const [head, first, second] = Explanation.ofVolunteer("v1", traces, "zh-CN")
    expect(head?.title).toBe("志愿者 v1：2 条，合计 4.00 小时（240 分钟）")
    expect(first?.title).toBe("记录 r1（2026-03-05）：记入 2.50 小时（150 分钟）")
    expect(first?.lines.map(({ text }) => text)).toEqual(["到场 180 分钟", "休息、就餐 -30 分钟"])
    expect(first?.lines[1]?.basis).toContain("service.breaks-counted = 否 (national@2026.1")
    expect(second?.lines.map(({ text }) => text)).toEqual(["到场 120 分钟", "与记录 r1 重叠，归较早的记录 -30 分钟"])
    expect(second?.lines[1]?.basis).toContain("真实、准确")
  })
  it("every step in English", () => {
    const [first] = traces
    if (first === undefined) throw new Error("no trace")
    expect(Explanation.ofRecord(first, "en").lines.map(({ text }) => text)).toEqual(["present 180 minutes", "rest and meals -30 minutes"])
  })
})

describe("notices", () => {
  it("REC-08: overlap is a warning at the record that gives way", () => {
    const [first, second] = Tally.count(
      [record({ record: "r1", at: "09:00-11:00" }), record({ record: "r2", at: "10:30-12:00" })],
      national
    )
    expect(first === undefined ? undefined : Notices.of(first, view)).toEqual([])
    expect(second === undefined ? undefined : Notices.of(second, view)).toMatchObject([
      { rule: "service.overlap", severity: "warning", where: "r2", facts: { overlapMinutes: 30, keptBy: "r1" } }
    ])
  })
  it("REC-08: where the policy does not warn of overlap there is no warning", () => {
    const [, second] = Tally.count([record({ record: "r1", at: "09:00-11:00" }), record({ record: "r2", at: "10:30-12:00" })], national)
    expect(second === undefined ? undefined : Notices.of(second, ParameterView.none)).toEqual([])
  })
  it("a duration without a clock is a hint", () => {
    const [trace] = Tally.count([record({ untimedMinutes: 120 })], national)
    expect(trace === undefined ? undefined : Notices.of(trace, view)).toMatchObject([
      { rule: "service.untimed", severity: "hint", facts: { untimedMinutes: 120 } }
    ])
  })
})
