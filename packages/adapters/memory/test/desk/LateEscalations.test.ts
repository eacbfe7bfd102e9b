/** What was not passed on in time: reports without a supervisor, cases without a professional. */
import { LateEscalations } from "@yanzhen/core/desk"
import { Day, Minute } from "@yanzhen/core/foundation"
import { CareParameters, Pack } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import type { Told } from "./careEvents.ts"
import { given, policyWith } from "./policies.ts"
import { journal, run, settled, write } from "./world.ts"

const day = Day.require
const at = (clock: string, on = "2026-03-05") => Minute.require(`${on} ${clock}`)
const said = (
  all: readonly { readonly findings: readonly { readonly rule: string; readonly outcome: string; readonly facts: object }[] }[]
) => {
  // What is in time is not listed at all.
  expect(all.filter(({ findings }) => findings.length === 0)).toEqual([])
  return all.flatMap(({ findings }) => findings.map(({ outcome, rule, facts }) => [`${outcome} ${rule}`, facts]))
}

describe("MIN-06: reports of which no supervisor was told in time", () => {
  const raised = (more: object = {}): Told => ({
    ...{ type: "mandatory-report.raised", v: 1, recipient: "r-1", visit: "vi-1", dangers: ["violence"], to: ["police", "education"] },
    ...{ numbers: ["110"], at: at("10:00"), escalateAfterMinutes: 30, ...more }
  })
  const { escalateAfterMinutes: _, ...unpromised } = { escalateAfterMinutes: 0, ...raised() }
  const called = (to: string, clock: string): Told => ({ type: "mandatory-report.called", v: 1, by: "p-1", to, at: at(clock) })
  const escalated = (clock: string): Told => ({ type: "mandatory-report.escalated", v: 1, supervisor: "p-2", at: at(clock) })
  const closed: Told = { type: "mandatory-report.closed", v: 1, by: "p-1", outcome: "已由公安接手", at: at("23:00") }
  const both = (clock: string) => [called("police", "10:01"), called("education", clock)]
  const late = async (events: readonly Told[], on?: string) => {
    const world = await settled()
    await write(world, "report", { "mandatory-report/a": events })
    const answer = await run(LateEscalations.late(world, on === undefined ? undefined : day(on)))
    expect(answer).toMatchObject({ at: (await journal(world)).length, on: day(on ?? "2026-03-10"), cases: [] })
    return said(answer.reports)
  }
  const after = (waitedMinutes: number) => [["unmet care.supervisor-late", { waitedMinutes, promisedMinutes: 30 }]]
  it.each<readonly [string, readonly Told[], unknown]>([
    ["told in the thirtieth minute", [raised(), escalated("10:30")], []],
    ["told a minute later", [raised(), escalated("10:31")], after(31)],
    ["everybody was told in time", [raised(), ...both("10:30")], []],
    ["the last was told a minute late", [raised(), ...both("10:31")], after(31)],
    [
      "one was never told, the supervisor in time",
      [raised(), called("police", "10:01"), escalated("10:30"), called("education", "10:59")],
      []
    ],
    ["told late, and closed since", [raised(), escalated("10:45"), ...both("11:00"), closed], after(45)],
    ["where no policy named the minutes", [unpromised], []],
    ["where it named more", [raised({ escalateAfterMinutes: 60 }), escalated("11:00")], []]
  ])("%s", async (_, events, expected) => expect(await late(events, "2026-03-06")).toEqual(expected))
  it("nobody told, it waits until now, or until the end of the day that is asked about", async () => {
    const open = [raised({ at: at("23:29") })]
    expect(await late(open, "2026-03-04")).toEqual([])
    expect(await late(open, "2026-03-05")).toEqual([])
    expect(await late([raised({ at: at("23:28") })], "2026-03-05")).toEqual(after(31))
    // Now is the last minute of the day.
    expect(await late([raised({ at: at("23:29", "2026-03-10") })])).toEqual([])
    expect(await late([raised({ at: at("23:28", "2026-03-10") })])).toEqual(after(31))
    // What was done later was not done by then.
    expect(await late([raised({ at: at("09:00") }), escalated("09:30")], "2026-03-10")).toEqual([])
  })
  it("the longest ago first, of one minute by their ids", async () => {
    const world = await settled()
    await write(world, "reports", {
      "mandatory-report/b": [raised()],
      "mandatory-report/c": [raised({ at: at("09:00") })],
      "mandatory-report/a": [raised()]
    })
    const { reports } = await run(LateEscalations.late(world))
    expect(reports.map(({ row }) => row.report)).toEqual(["c", "a", "b"])
  })
})

describe("cases that no professional took up in time", () => {
  /** Three working days, one day where it is urgent. */
  const promised = policyWith(
    Pack.value(CareParameters.escalationDays, { ...given, value: 3 }),
    Pack.value(CareParameters.urgentEscalationDays, { ...given, value: 1 })
  )
  const raised = (risk: string, on = "2026-03-02"): Told => ({
    ...{ type: "escalation.raised", v: 1, recipient: "r-1", risk, to: "o-1", words: "情绪低落", on }
  })
  const takenUp = (on: string): Told => ({ type: "escalation.taken-up", v: 1, by: "p-1", on })
  const passedOn = (on: string): Told => ({ type: "escalation.passed-on", v: 1, to: "o-2", reason: "专业不符", on })
  const late = async (events: readonly Told[], on: string, policy = promised) => {
    const world = await settled({ policy })
    await write(world, "case", { "escalation/a": events })
    return said((await run(LateEscalations.late(world, day(on)))).cases).map(([what]) => what)
  }
  const [slow, urgent] = [["unmet care.escalation-late"], ["unmet care.urgent-escalation-late"]]
  it.each<readonly [string, readonly Told[], string, readonly string[]]>([
    ["waiting on the last day", [raised("ordinary")], "2026-03-05", []],
    ["waiting a day longer", [raised("ordinary")], "2026-03-06", slow],
    ["taken up on the last day", [raised("ordinary"), takenUp("2026-03-05")], "2026-03-10", []],
    ["taken up a day later", [raised("ordinary"), takenUp("2026-03-06")], "2026-03-10", slow],
    ["urgent, on the next day", [raised("urgent")], "2026-03-03", []],
    ["urgent, a day longer", [raised("urgent")], "2026-03-04", urgent],
    ["passed on, it waits anew", [raised("ordinary"), passedOn("2026-03-04")], "2026-03-09", []],
    ["passed on, and a day too long again", [raised("ordinary"), passedOn("2026-03-04")], "2026-03-10", slow],
    ["asked of a day before it was handed over", [raised("urgent", "2026-03-05")], "2026-03-04", []]
  ])("%s", async (_, events, on, expected) => expect(await late(events, on)).toEqual(expected))
  it("nothing is late where nothing is promised", async () => {
    const { policy } = await settled()
    expect(await late([raised("urgent")], "2026-03-10", policy)).toEqual([])
  })
  it("the longest ago first, of one day by their ids", async () => {
    const world = await settled({ policy: promised })
    await write(world, "cases", {
      "escalation/b": [raised("urgent", "2026-03-04")],
      "escalation/c": [raised("urgent", "2026-03-02")],
      "escalation/a": [raised("urgent", "2026-03-04")]
    })
    const { cases } = await run(LateEscalations.late(world))
    expect(cases.map(({ row }) => row.escalation)).toEqual(["c", "a", "b"])
  })
})
