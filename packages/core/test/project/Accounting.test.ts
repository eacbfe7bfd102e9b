/** What was spent before an award ended early: still accounted for, in time; what is not comes back. A default of this library, not law. */
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import type * as Id from "../../src/foundation/Id.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import * as Application from "../../src/project/Application.ts"
import * as Award from "../../src/project/Award.ts"
import * as Dues from "../../src/project/Dues.ts"
import { viewWith } from "../law/policies.ts"
import { spoken } from "../said.ts"
import * as V from "./venture.ts"

const { awardContext, awarded, close, day, officer, pay, signed, spend, takeBack, view } = V
const terminate = (cause: Award.Cause): Award.Command => ({ type: "terminate", cause, reason: "未履约", by: officer, on: "2026-08-01" })
const bought = (on: string, spentOn: string | undefined, amountFen = 300_000): Award.Command =>
  ({ ...spend("b-9", amountFen, on), ...(spentOn === undefined ? {} : { spentOn }) }) as Award.Command
const ended = (cause: Award.Cause) => [...signed, pay(1, "2026-03-12"), spend("b-1", 100_000, "2026-05-01"), terminate(cause)]
const within = (days: number) => awardContext(viewWith(Ventures.accountingDays, days))
const ask = (before: readonly Award.Command[], command: Award.Command, context = awardContext()) =>
  spoken(Award.decide(command, awarded(before), context))
const terminatedOn = day("2026-08-01")
const strangers = V.id<Id.GroupId>("strangers-1")

describe("spending that comes to light after an early end", () => {
  it.each<readonly [string, readonly Award.Command[], Award.Command, ReturnType<typeof awardContext>, readonly unknown[]]>([
    ["on the last day, counts", ended("breach"), bought("2026-08-20", "2026-08-01"), awardContext(), []],
    ["before it, counts, as long as nothing is closed", ended("given-up"), bought("2027-01-20", "2026-07-31"), awardContext(), []],
    [
      "a day after it does not",
      ended("breach"),
      bought("2026-08-20", "2026-08-02"),
      awardContext(),
      [["requirement award.spent-after-the-end", { spentOn: day("2026-08-02"), terminatedOn }]]
    ],
    [
      "without a day does not",
      ended("breach"),
      bought("2026-08-20", undefined),
      awardContext(),
      [["requirement award.no-day-of-purchase", { terminatedOn }]]
    ],
    [
      "for false material does not: nothing is kept",
      ended("false-material"),
      bought("2026-08-20", "2026-07-31"),
      awardContext(),
      [["requirement award.nothing-kept", {}]]
    ],
    [
      "no more than was paid and not accounted for",
      ended("breach"),
      bought("2026-08-20", "2026-07-31", 800_001),
      awardContext(),
      [["award.not-paid-yet", { amountFen: 800_001, leftFen: 800_000 }]]
    ],
    // 30 days after 2026-08-01: Monday, 2026-08-31.
    ["on the last day of the policy's", ended("breach"), bought("2026-08-31", "2026-07-31"), within(30), []],
    [
      "a day later",
      ended("breach"),
      bought("2026-09-01", "2026-07-31"),
      within(30),
      [["requirement award.accounted-late", { on: day("2026-09-01"), dueBy: day("2026-08-31") }, Ventures.accountingDays.id]]
    ],
    // A term is the policy's: while an award runs, and after its acceptance, none is asked.
    ["while it runs, whenever", signed.concat(pay(1, "2026-03-12")), bought("2026-12-01", "2026-03-20"), within(1), []],
    [
      "on the first day of the agreement, counts",
      signed.concat(pay(1, "2026-03-12")),
      bought("2026-03-20", "2026-03-10"),
      awardContext(),
      []
    ],
    [
      "the day before it does not: an old bill is no project's",
      signed.concat(pay(1, "2026-03-12")),
      bought("2026-03-20", "2026-03-09"),
      awardContext(),
      [["requirement award.spent-before-the-start", { spentOn: day("2026-03-09"), startsOn: day("2026-03-10") }]]
    ],
    [
      "nor does what is told before it without a day of its own",
      [...signed.slice(0, -1), { ...V.sign, startsOn: "2026-04-01" }, pay(1, "2026-03-12")],
      bought("2026-03-20", undefined),
      awardContext(),
      [["requirement award.spent-before-the-start", { spentOn: day("2026-03-20"), startsOn: day("2026-04-01") }]]
    ],
    [
      "for a group that is neither planned nor reported",
      signed.concat(pay(1, "2026-03-12")),
      { ...bought("2026-03-20", undefined), groups: [V.elders, strangers] } as Award.Command,
      awardContext(),
      [["award.group-not-served", { group: strangers }]]
    ],
    [
      "for one that was reported since",
      [...signed, pay(1, "2026-03-12"), { ...V.report("2026-03-19"), served: [{ group: strangers, kind: "others" }] } as Award.Command],
      { ...bought("2026-03-20", undefined), groups: [V.elders, strangers] } as Award.Command,
      awardContext(),
      []
    ],
    [
      "of a project whose plan is kept elsewhere nobody is asked whom it serves",
      signed.concat(pay(1, "2026-03-12")),
      { ...bought("2026-03-20", undefined), groups: [strangers] } as Award.Command,
      awardContext(view(), Application.initial),
      []
    ],
    [
      "spent tomorrow is told tomorrow",
      signed.concat(pay(1, "2026-03-12")),
      bought("2026-03-20", "2026-03-21"),
      awardContext(),
      [["award.spent-later", { on: day("2026-03-20"), spentOn: day("2026-03-21") }]]
    ]
  ])("%s", (_, before, command, context, said) => expect(ask(before, command, context)).toStrictEqual(said))
  it("what is accounted for need not come back; the rest does before anything is closed", () => {
    const told = [...ended("breach"), bought("2026-08-20", "2026-07-31")]
    expect(Award.unspentFen(awarded(told))).toBe(500_000)
    expect(ask(told, close("2027-01-11"))).toStrictEqual([["award.unspent", { unspentFen: 500_000 }]])
    expect(awarded([...told, takeBack(500_000, "2026-09-01"), close("2027-01-11")]).stage).toBe("closed")
    const asked = Award.decide(close("2027-01-11"), awarded(told), awardContext())
    expect(asked.findings[0]?.citations.map(({ instrument }) => instrument)).toEqual(["LIBRARY", "ZHONGSHAN-VENTURES", "CL"])
  })
  it("its day stands in the record", () =>
    expect(Award.decide(bought("2026-08-20", "2026-07-31"), awarded(ended("breach")), awardContext())).toMatchObject({
      value: [{ type: "award.spent", on: "2026-08-20", spentOn: "2026-07-31" }]
    }))
  it("is due while something is neither accounted for nor come back, and the policy says until when", () => {
    const dues = (before: readonly Award.Command[], of: ReturnType<typeof view>, on = "2026-08-31") =>
      Dues.ofAward(awarded(before), { view: of, calendar: china, on: day(on) }).map(({ step, status, deadline, law }) => [
        step,
        status,
        deadline.known && Day.text(deadline.breachAfter),
        law?.parameter
      ])
    const thirty = viewWith(Ventures.accountingDays, 30)
    expect(dues(ended("breach"), thirty)).toEqual([["accounts", "due", "2026-08-31", Ventures.accountingDays.id]])
    expect(dues(ended("breach"), thirty, "2026-09-01")).toEqual([["accounts", "overdue", "2026-08-31", Ventures.accountingDays.id]])
    expect(dues(ended("breach"), view())).toEqual([])
    expect(dues([...ended("breach"), takeBack(800_000, "2026-08-20")], thirty)).toEqual([])
  })
})
