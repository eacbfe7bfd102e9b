import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Agreement from "../../../src/activity/rules/Agreement.ts"
import { rules as messages } from "../../../src/activity/messages/rules.ts"
import type { Joining } from "../../../src/activity/rules/Joining.ts"
import * as SignUp from "../../../src/activity/rules/SignUp.ts"
import * as TwoAdults from "../../../src/activity/rules/TwoAdults.ts"
import type * as Day from "../../../src/foundation/Day.ts"
import * as Finding from "../../../src/foundation/Finding.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import { standingLimits } from "../../../src/law/parameters/Teams.ts"
import { tooFewAdults } from "../../../src/law/parameters/Activities.ts"
import { day, decide, said, viewOf, viewWith } from "../../law/policies.ts"
import { fine } from "../joining.ts"

const national = viewOf("national")

describe("activity.two-adults: two adults with children", () => {
  const asked = (row: Partial<Joining>, view = national) => decide(TwoAdults.twoAdults, { ...fine, childFacing: true, ...row }, view)
  it.each([
    [1, "unmet activity.few-adults"],
    [2, ""],
    [3, ""],
    [undefined, "unknown activity.few-adults"]
  ])("%s adults present: %s, and nobody is refused", (adultsPresent, answer) => {
    expect(said(asked({ adultsPresent }))).toBe(answer)
    expect(asked({ adultsPresent }).outcome).toBe("met")
  })
  it("a pack can make it a refusal", () => {
    const strict = viewWith(tooFewAdults, "strict")
    expect(said(asked({ adultsPresent: 1 }, strict))).toBe("unmet activity.too-few-adults")
    expect(asked({ adultsPresent: 1 }, strict).outcome).toBe("unmet")
    expect(said(asked({ adultsPresent: 2 }, strict))).toBe("")
  })
  it("without children one is enough", () => expect(said(asked({ childFacing: false, adultsPresent: 1 }))).toBe(""))
})

describe("activity.standings: members on probation or paused", () => {
  const asked = (row: Partial<Joining>, view = national) => said(decide(SignUp.standings, { ...fine, ...row }, view))
  it.each([
    [{}, ""],
    [{ paused: true }, "unmet activity.member-paused"],
    [{ paused: undefined }, "unknown activity.member-paused"],
    [{ onProbation: true }, ""]
  ])("%j: %s", (row, expected) => expect(asked(row)).toBe(expected))
  it("a pack can let those who pause sign up, and those on probation wait", () => {
    const other = viewWith(standingLimits, ["probation-signs-up"])
    expect(asked({ paused: true }, other)).toBe("")
    expect(asked({ onProbation: true }, other)).toBe("unmet activity.member-on-probation")
  })
})

describe("activity.clashes: clashes with other sign-ups", () => {
  const minute = Minute.require
  const span = (from: string, to: string) => ({ from: minute(`2026-03-10 ${from}`), to: minute(`2026-03-10 ${to}`) })
  const activity = span("09:00", "12:00")
  it.each([
    [[], 0],
    [[span("07:00", "09:00"), span("12:00", "13:00")], 0], // touching is not meeting
    [[span("11:59", "13:00")], 1],
    [[span("08:00", "10:00"), span("09:30", "10:30")], 90] // shared time counts once
  ])("%j: %i minutes", (others, minutes) => {
    expect(SignUp.clashMinutes(others, activity)).toBe(minutes)
    const answer = said(decide(SignUp.clashes, { ...fine, clashMinutes: minutes }, national))
    expect(answer).toBe(minutes === 0 ? "" : "unmet activity.clash")
  })
})

describe("activity.blocks: blocks and appeals", () => {
  const asked = (row: Partial<Joining>) => said(decide(SignUp.blocks, { ...fine, ...row }, national))
  it.each([
    ["2026-03-09", ""],
    ["2026-03-10", "unmet activity.blocked"], // its last day
    ["2026-03-11", "unmet activity.blocked"]
  ])("blocked until %s, activity on 2026-03-10: %s", (until, answer) =>
    expect(asked({ blocked: true, blockedUntil: day(until) })).toBe(answer)
  )
  it("an open appeal is said and does not lift the block", () =>
    expect(asked({ blocked: true, blockedUntil: day("2026-04-01"), appealOpen: true })).toBe(
      "unmet activity.blocked, unmet activity.appeal-open"
    ))
  it("a block without an end that is known leaves it open", () => expect(asked({ blocked: true })).toBe("unknown activity.blocked"))

  const block = (
    from: string,
    until: string,
    more: Partial<Record<"imposedOn" | "liftedOn" | "appealedOn" | "answeredOn", string>> = {}
  ) => ({
    from: day(from),
    until: day(until),
    ...Object.fromEntries(Object.entries(more).map(([name, on]) => [name, day(on)]))
  })
  it("of several the longest stands; what was lifted or is not imposed yet does not", () => {
    const on = (blocks: readonly SignUp.Block[], asOf = "2026-03-01") => SignUp.blockOn(blocks, day(asOf), day("2026-03-20"))
    expect(on([])).toEqual({ blocked: false, blockedUntil: undefined, appealOpen: false })
    expect(on([block("2026-01-01", "2026-04-01"), block("2026-02-01", "2026-05-01")]).blockedUntil).toBe(day("2026-05-01"))
    expect(on([block("2026-01-01", "2026-04-01", { liftedOn: "2026-03-01" })]).blocked).toBe(false)
    expect(on([block("2026-01-01", "2026-04-01", { liftedOn: "2026-03-02" })]).blocked).toBe(true)
    expect(on([block("2026-03-02", "2026-04-01")]).blocked).toBe(false)
    expect(on([block("2026-01-01", "2026-04-01", { appealedOn: "2026-03-01" })]).appealOpen).toBe(true)
    expect(on([block("2026-01-01", "2026-04-01", { appealedOn: "2026-03-02" })]).appealOpen).toBe(false)
    expect(on([block("2026-01-01", "2026-04-01", { appealedOn: "2026-02-01", answeredOn: "2026-03-01" })]).appealOpen).toBe(false)
  })
  it.each([
    // Imposed on the day of asking, or the day after.
    ["2026-03-15", "2026-03-10", "2026-03-22", true],
    ["2026-03-15", "2026-03-11", "2026-03-22", false],
    // Of a block that does not say when it was imposed its first day is known.
    ["2026-03-15", undefined, "2026-03-22", false],
    ["2026-03-10", undefined, "2026-03-22", true],
    // The last day of the activity is its first; it begins when the activity is over.
    ["2026-03-22", "2026-03-10", "2026-03-22", true],
    ["2026-03-23", "2026-03-10", "2026-03-22", false],
    ["2026-03-09", "2026-03-09", "2026-03-08", false]
  ] as const)("a block from %s, imposed on %s, asked on 2026-03-10 for an activity until %s: %s", (from, imposedOn, last, blocked) => {
    const one = block(from, "2026-04-30", imposedOn === undefined ? {} : { imposedOn })
    expect(SignUp.blockOn([one], day("2026-03-10"), day(last)).blocked).toBe(blocked)
  })
  it("one that begins after the activity does not count for one that ended before it", () => {
    const ended = block("2026-03-01", "2026-03-12", { imposedOn: "2026-03-01" })
    const later = block("2026-04-01", "2026-04-30", { imposedOn: "2026-03-01" })
    const row = SignUp.blockOn([ended, later], day("2026-03-10"), day("2026-03-20"))
    expect(asked({ firstDay: day("2026-03-20"), lastDay: day("2026-03-20"), ...row })).toBe("")
  })
  it("an appeal is open where it is against one of those that last longest", () => {
    const appealed = { appealedOn: "2026-02-15" }
    const on = (...blocks: readonly SignUp.Block[]) => SignUp.blockOn(blocks, day("2026-03-01"), day("2026-03-20"))
    const [short, long] = [block("2026-01-01", "2026-04-01"), block("2026-02-01", "2026-05-01")]
    expect(on(block("2026-01-01", "2026-04-01", appealed), long)).toEqual({ blocked: true, blockedUntil: long.until, appealOpen: false })
    expect(on(short, block("2026-02-01", "2026-05-01", appealed)).appealOpen).toBe(true)
    expect(on(long, block("2026-01-01", "2026-05-01", appealed), short).appealOpen).toBe(true)
  })
  it("looks at nothing later than the day", () => {
    const days = fc.integer({ min: 0, max: 9 }) as fc.Arbitrary<never>
    const blocks = fc.array(
      fc.record(
        { imposedOn: days, from: days, until: days, liftedOn: days, appealedOn: days, answeredOn: days },
        { requiredKeys: ["from", "until"] }
      )
    )
    fc.assert(
      fc.property(blocks, days, days, (made: readonly SignUp.Block[], asOf: Day.Day, lastDay: Day.Day) => {
        const before = made
          .filter(({ imposedOn, from }) => (imposedOn ?? from) <= asOf)
          .map(
            (one) =>
              Object.fromEntries(
                Object.entries(one).filter(([name, on]) => ["from", "until"].includes(name) || on <= asOf)
              ) as unknown as SignUp.Block
          )
        expect(SignUp.blockOn(before, asOf, lastDay)).toEqual(SignUp.blockOn(made, asOf, lastDay))
      })
    )
  })
})

describe("activity.written-agreement: a written agreement, 安徽 (unverified)", () => {
  const asked = (row: Partial<Joining>, name: "anhui" | "national" = "anhui") =>
    decide(Agreement.agreement, { ...fine, ...row }, viewOf(name))
  const long = (from: string, to: string): Partial<Joining> => ({ fullTime: true, fullTimeFrom: day(from), fullTimeTo: day(to) })
  it.each([
    [long("2026-01-01", "2026-04-02"), "unknown activity.agreement-for-full-time"], // 92 days running
    [long("2026-03-01", "2026-05-31"), "unknown activity.agreement-for-full-time"], // three months, the last day among them
    [long("2026-03-01", "2026-05-30"), ""],
    [{ ...long("2026-01-01", "2026-04-02"), agreed: true }, ""],
    [{ ...long("2026-01-01", "2026-04-02"), agreementExcused: true }, ""],
    [{ ...long("2026-01-01", "2026-04-02"), agreementExcused: false }, "unmet activity.agreement-for-full-time"],
    [{ higherRisk: true }, "unknown activity.agreement-for-risk"],
    [{ largeEvent: true }, "unknown activity.agreement-for-large-event"],
    [{}, ""]
  ])("%o: %s, and never a refusal", (row, answer) => {
    expect(said(asked(row))).toBe(answer)
    expect(asked(row).outcome).toBe("met")
  })
  it("says 待核实, and is asked nowhere else", () => {
    const [finding] = asked(long("2026-01-01", "2026-04-02")).findings
    expect(finding && Finding.text(finding, "zh-CN", messages).title).toContain("待核实")
    expect(said(asked({ higherRisk: true }, "national"))).toBe("")
  })
})
