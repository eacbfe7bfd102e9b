import { describe, expect, it } from "vitest"
import * as OnTime from "../../../src/desk/record/OnTime.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import { china } from "../../../src/law/calendars/Calendars.ts"
import * as Policies from "../../../src/law/Policies.ts"
import * as Policy from "../../../src/law/Policy.ts"
import { recordDeadline } from "../../../src/law/parameters/Recording.ts"
import * as ServiceTimes from "../../../src/registers/service/ServiceTimes.ts"
import { policyWith } from "../../law/policies.ts"

const day = Day.require
const at = Minute.require
const national = Policies.byName("national")
const isOnTime = (entered: OnTime.Entered): boolean | undefined => OnTime.of(national, china).isMet(entered)
/** Served on 5 March 2026, a Thursday; the tenth working day after it is the 19th. */
const row = (enteredOn: string | undefined, to = "2026-03-05 11:00", more: Partial<OnTime.Entered> = {}): OnTime.Entered => ({
  on: day("2026-03-05"),
  enteredOn: enteredOn === undefined ? undefined : day(enteredOn),
  from: at("2026-03-05 09:00"),
  to: at(to),
  more: undefined,
  ...more
})
const evening = ServiceTimes.write({
  attended: [
    { from: at("2026-03-05 09:00"), to: at("2026-03-05 11:00") },
    { from: at("2026-03-05 14:00"), to: at("2026-03-05 15:00") },
    { from: at("2026-03-05 22:00"), to: at("2026-03-06 01:00") }
  ]
})
/** Of a record whose own hours nobody stated. */
const pause = ServiceTimes.write({ attended: [], breaks: [{ from: at("2026-03-05 22:00"), to: at("2026-03-06 01:00") }] })

describe("REC-09: whether a record was entered in time, by the register alone", () => {
  it.each<readonly [string, OnTime.Entered, boolean | undefined]>([
    ["on the last day", row("2026-03-19"), true],
    ["a day late", row("2026-03-20"), false],
    ["of a night that ended on the next day", row("2026-03-20", "2026-03-06 00:01"), true],
    ["of one that ended at midnight", row("2026-03-20", "2026-03-06 00:00"), false],
    ["of several sign-ins the last", row("2026-03-20", "2026-03-05 11:00", { more: evening }), true],
    ["of a day without clock times", row("2026-03-20", undefined, { from: undefined, to: undefined }), false],
    [
      "of a break that is stated, of hours that are not",
      row("2026-03-19", undefined, { from: undefined, to: undefined, more: pause }),
      true
    ],
    ["of such a one, a day late", row("2026-03-20", undefined, { from: undefined, to: undefined, more: pause }), false],
    ["of a day that is not known", row("2026-03-19", undefined, { on: undefined }), undefined],
    ["entered nobody knows when", row(undefined), undefined],
    ["while the holidays on the way are not announced", row("2030-10-12", "2030-09-25 11:00", { on: day("2030-09-25") }), undefined]
  ])("%s", (_, entered, expected) => {
    expect(isOnTime(entered)).toBe(expected)
    expect(isOnTime(entered)).toBe(expected)
  })
  it("where no rule asks, everything is", () => expect(OnTime.of(Policy.of([]), china).isMet(row("2026-12-31"))).toBe(true))
  it.each<readonly [string, on: string, enteredOn: string, to: string, boolean | undefined]>([
    ["the last day of ten", "2026-03-05", "2026-03-19", "2026-03-05 11:00", true],
    ["one more", "2026-03-05", "2026-03-20", "2026-03-05 11:00", false],
    // A night that began under the old number ends under it.
    ["the last day of ten, of a night that ended under five", "2026-03-05", "2026-03-20", "2026-03-06 00:01", true],
    ["the last day of five", "2026-03-06", "2026-03-13", "2026-03-06 11:00", true],
    ["one more, that ten would allow", "2026-03-06", "2026-03-16", "2026-03-06 11:00", false],
    ["long after, the last day of five", "2026-04-09", "2026-04-16", "2026-04-09 11:00", true],
    ["long after, one more", "2026-04-09", "2026-04-17", "2026-04-09 11:00", false],
    ["before there was a number, however late", "2021-01-31", "2021-12-31", "2021-01-31 11:00", true],
    // The holidays of that year are not on the calendar, so nobody knows.
    ["from the first day of the number", "2021-02-01", "2021-12-31", "2021-02-01 11:00", undefined]
  ])("of ten working days, and of five from 6 March 2026: %s", (_, on, enteredOn, to, expected) => {
    const policy = policyWith(recordDeadline, 5, "national", day("2026-03-06"))
    const entered = { on: day(on), enteredOn: day(enteredOn), from: at(`${on} 09:00`), to: at(to), more: undefined }
    // Days under another number were asked of before, or none was.
    for (const before of [[], ["2021-01-31"], ["2026-03-04"], ["2026-03-10"]]) {
      const fresh = new OnTime.OnTime(policy, china)
      for (const other of before) fresh.isMet({ ...entered, on: day(other) })
      expect(fresh.isMet(entered)).toBe(expected)
    }
    expect(OnTime.of(policy, china).isMet(entered)).toBe(expected)
  })
  it("records with one day in common have their own answers", () => {
    const fresh = new OnTime.OnTime(national, china)
    const asked = [row("2026-03-19"), row("2026-03-20"), row("2026-03-20", "2026-03-06 00:01"), row("2026-03-19", "2026-03-06 00:01")]
    for (const entered of [...asked, ...asked]) expect(fresh.isMet(entered)).toBe(isOnTime(entered))
    expect(asked.map((entered) => fresh.isMet(entered))).toEqual([true, false, true, true])
  })
})
