import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as VisitPlan from "../../src/care/VisitPlan.ts"
import * as VisitPlanSchema from "../../src/care/VisitPlan.schema.ts"
import * as Day from "../../src/foundation/Day.ts"
import { after, begin, change, context, end } from "./plans.ts"
import { rulesOf, spoken } from "../said.ts"
import { li, reasons } from "./people.ts"

const day = Day.require

const ofElder = (months: number): VisitPlan.Command => ({ ...begin(months), whose: "elder" }) as VisitPlan.Command

describe("a visit plan", () => {
  it("is due from the month in which it begins, and under a new rhythm from the next", () =>
    expect(after(begin(), change(2, "2026-02-28"), change(3, "2026-03-31"), change(1, "2026-03-31"), end("2026-05-02"))).toEqual({
      stage: "ended",
      whose: "child",
      rhythms: [
        { months: 1, from: day("2026-01-01"), until: day("2026-05-02") },
        { months: 2, from: day("2026-03-01"), until: day("2026-05-02") },
        { months: 1, from: day("2026-04-01"), until: day("2026-05-02") }
      ],
      latest: day("2026-05-02")
    }))
  it("begins with no rhythm, one stream for each person; a month is one of twelve", () => {
    expect(VisitPlan.initial).toStrictEqual({ stage: "none", rhythms: [] })
    expect(VisitPlan.streamOf(li)).toBe("visit-plan/p-1")
    const decoded = [0, 1, 12, 13].map((months) => Schema.decodeUnknownResult(VisitPlanSchema.Command)(begin(months)))
    expect(decoded.map(({ _tag }) => _tag)).toEqual(["Failure", "Success", "Success", "Failure"])
    for (const one of decoded) if (one._tag === "Failure") expect(String(one.failure)).toContain("from 1 to 12 months")
  })
  it("may begin again, keeping what was due before", () =>
    expect(after(begin(), end("2026-02-28"), begin(2, "2026-04-02")).rhythms).toEqual([
      { months: 1, from: day("2026-01-01"), until: day("2026-02-28") },
      { months: 2, from: day("2026-04-01") }
    ]))
  it("VIS-04: further apart than the place asks for warns, and is accepted", () => {
    const decision = VisitPlan.decide(begin(2), VisitPlan.initial, context)
    expect(decision.outcome).toBe("met")
    expect(reasons(decision)).toEqual([["care.child-rhythm-slow", { intervalMonths: 2 }]])
    expect(reasons(VisitPlan.decide(change(2, "2026-02-01"), after(begin()), context))).toEqual([
      ["care.child-rhythm-slow", { intervalMonths: 2 }]
    ])
  })
  it("VIS-05: an elder's rhythm is held against the rule for elders", () =>
    expect(reasons(VisitPlan.decide(ofElder(2), VisitPlan.initial, { ...context, minor: false }))).toEqual([
      ["care.elder-rhythm-slow", { intervalMonths: 2 }]
    ]))
  it.each<[string, VisitPlan.Command, readonly VisitPlan.Command[], unknown]>([
    ["begun twice", begin(1, "2026-02-01"), [begin()], [["care.stage", { command: "begin", stage: "running" }]]],
    [
      "changed when it is over",
      change(1, "2026-03-01"),
      [begin(), end("2026-02-01")],
      [["care.stage", { command: "change", stage: "ended" }]]
    ],
    // Nobody knows yet whose rule it would be held against.
    ["changed before it begins", change(12, "2026-03-01"), [], [["care.stage", { command: "change", stage: "none" }]]],
    ["ended before it began", end("2026-01-14"), [begin()], [["care.before", { on: day("2026-01-14"), latest: day("2026-01-15") }]]]
  ])("is refused: %s", (_, command, before, expected) =>
    expect(reasons(VisitPlan.decide(command, after(...before), context))).toEqual(expected)
  )
  it.each<readonly [string, VisitPlan.Command, Partial<VisitPlan.Context>, string, unknown]>([
    ["a child's for a child", begin(), { minor: true }, "met", []],
    ["an elder's for an elder", ofElder(1), { minor: false }, "met", []],
    ["an elder's for a child", ofElder(1), { minor: true }, "unmet", [["care.plan-whose", { whose: "elder", minor: true }]]],
    ["a child's for an elder", begin(), { minor: false }, "unmet", [["care.plan-whose", { whose: "child", minor: false }]]],
    [
      "of whom nobody knows",
      begin(),
      { minor: undefined },
      "met",
      [["unknown warning care.plan-whose", { whose: "child", minor: undefined }]]
    ]
  ])("VIS-04, VIS-05: whose it is agrees with the file: %s", (_, command, more, outcome, expected) => {
    const decision = VisitPlan.decide(command, VisitPlan.initial, { ...context, ...more })
    expect([decision.outcome, spoken(decision)]).toEqual([outcome, expected])
  })
  const opened = { openedOn: day("2026-01-15") }
  it.each<readonly [string, VisitPlan.Context["file"], readonly string[]]>([
    ["opened that day", opened, []],
    ["opened a day later", { openedOn: day("2026-01-16") }, ["care.no-file"]],
    ["that nobody opened", {}, ["care.no-file"]],
    ["closed that day", { ...opened, closedOn: day("2026-01-15") }, ["care.file-closed"]],
    ["closed a day later", { ...opened, closedOn: day("2026-01-16") }, []]
  ])("VIS-01: a plan begins, and changes, for somebody with a file: %s", (_, file, expected) => {
    const of = (command: VisitPlan.Command, state: VisitPlan.VisitPlan) => rulesOf(VisitPlan.decide(command, state, { ...context, file }))
    expect(of(begin(), VisitPlan.initial)).toEqual(expected)
    expect(of(change(1, "2026-01-15"), after(begin()))).toEqual(expected)
    expect(of(end("2026-01-15"), after(begin()))).toEqual([])
  })
})
