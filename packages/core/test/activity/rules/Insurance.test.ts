import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Insurance from "../../../src/activity/rules/Insurance.ts"
import type { Joining } from "../../../src/activity/rules/Joining.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import { elderInsurance } from "../../../src/law/parameters/Activities.ts"
import { decide, said, viewOf, viewWith } from "../../law/policies.ts"
import { fine } from "../joining.ts"

const national = viewOf("national")
const minute = Minute.require
const cover = (from: string, until: string) => ({ insured: true, coverFrom: minute(from), coverUntil: minute(until) })

describe("志愿服务条例 art. 17: accident insurance", () => {
  const asked = (row: Partial<Joining>) => said(decide(Insurance.insurance, { ...fine, dangerous: true, ...row }, national))
  it.each([
    [cover("2026-03-10 09:00", "2026-03-10 12:00"), ""], // exactly as long
    [cover("2026-01-01 00:00", "2027-01-01 00:00"), ""],
    [cover("2026-03-10 10:00", "2026-03-10 12:00"), "unmet activity.insurance-gap"],
    [cover("2026-03-10 09:01", "2026-03-10 12:00"), "unmet activity.insurance-gap"],
    [cover("2026-03-10 09:00", "2026-03-10 11:59"), "unmet activity.insurance-gap"],
    [{ insured: false }, "unmet activity.insurance"],
    [{}, "unknown activity.insurance, unknown activity.insurance-gap"],
    [{ insured: true }, "unknown activity.insurance-gap"],
    [{ dangerous: false, insured: false }, ""],
    [{ dangerous: undefined, insured: false }, "unknown activity.insurance"]
  ])("VOL-08: %o: %s", (row, answer) => expect(asked(row)).toBe(answer))

  const activity = { from: minute("2026-03-10 09:00"), to: minute("2026-03-10 12:00") }
  const span = (from: string, to: string) => ({ from: minute(from), to: minute(to) })
  it("VOL-08: policies that follow each other without a gap are one", () => {
    const covered = Insurance.coverOf(
      [span("2026-03-10 11:00", "2026-03-11 00:00"), span("2026-03-01 00:00", "2026-03-10 11:00")],
      activity
    )
    expect(asked(covered)).toBe("")
    const gap = Insurance.coverOf([span("2026-03-10 11:01", "2026-03-11 00:00"), span("2026-03-01 00:00", "2026-03-10 11:00")], activity)
    expect(gap.coverUntil).toBe(minute("2026-03-10 11:00"))
    expect(asked(gap)).toBe("unmet activity.insurance-gap")
  })
  it("VOL-08: of several stretches the one that has most of the activity, and of equals the first", () => {
    const of = (...policies: readonly (readonly [string, string])[]) => {
      const { coverFrom } = Insurance.coverOf(
        policies.map(([from, to]) => span(`2026-03-10 ${from}`, `2026-03-10 ${to}`)),
        activity
      )
      return coverFrom && Minute.text(coverFrom).slice(-5)
    }
    expect(of(["00:00", "09:10"], ["11:00", "12:00"])).toBe("11:00")
    expect(of(["08:00", "11:00"], ["11:30", "23:00"])).toBe("08:00")
    expect(of(["09:00", "09:30"], ["11:30", "12:00"])).toBe("09:00")
    expect(of(["13:00", "14:00"])).toBe("13:00")
  })
  it("VOL-08: no policy is none, and no list of policies is not known", () => {
    expect(asked(Insurance.coverOf([], activity))).toBe("unmet activity.insurance")
    expect(Insurance.coverOf(undefined, activity)).toStrictEqual({ insured: undefined, coverFrom: undefined, coverUntil: undefined })
    expect(asked(Insurance.coverOf(undefined, activity))).toContain("unknown activity.insurance")
  })
  it("VOL-08: who is covered is covered minute by minute", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 5 })), { maxLength: 5 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (made, from, length) => {
          const policies = made.map(([start, long]) => ({ from: start as Minute.Minute, to: (start + long) as Minute.Minute }))
          const time = { from: from as Minute.Minute, to: (from + length) as Minute.Minute }
          const row = { ...fine, dangerous: true, startsAt: time.from, endsAt: time.to, ...Insurance.coverOf(policies, time) }
          const minutes = Array.from({ length }, (_, index) => from + index)
          const isCovered = minutes.every((at) => policies.some((policy) => policy.from <= at && at < policy.to))
          expect(decide(Insurance.insurance, row, national).outcome).toBe(isCovered ? "met" : "unmet")
        }
      )
    ))
})

describe("老年人权益保障法 art. 69: “自愿和量力”", () => {
  const asked = (age: number, insurerAccepts: boolean | undefined, view = national) =>
    decide(Insurance.elders, { ...fine, age, elderAge: age, insurerAccepts }, view)
  it.each([
    [75, true, "met"],
    [75, false, "unmet"],
    [75, undefined, "unknown"],
    [60, undefined, "unknown"],
    [59, false, "met"]
  ])("MIN-08: age %i, insurer accepts %s: %s", (age, accepts, outcome) => expect(asked(age, accepts).outcome).toBe(outcome))
  it("MIN-08: the question can be switched off", () => expect(asked(75, undefined, viewWith(elderInsurance, false)).outcome).toBe("met"))
  it.each([
    [59, "unmet activity.lowest-age"],
    [60, ""],
    [70, ""],
    [71, "unmet activity.highest-age"],
    [75, "unmet activity.highest-age"]
  ])("MIN-08: 长宁 at %i: %s", (age, answer) => expect(said(asked(age, true, viewOf("changning")))).toBe(answer))
})
