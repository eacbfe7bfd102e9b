import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as LikelyDuplicate from "../../src/service/LikelyDuplicate.ts"

const span = (from: string, to: string) => ({ from: Minute.require(`2026-03-10 ${from}`), to: Minute.require(`2026-03-10 ${to}`) })
type Service = Parameters<typeof LikelyDuplicate.reason>[0]
const record: Service = {
  volunteer: Id.require("v-1"),
  team: Id.require("t-1"),
  activity: Id.require("a-1"),
  activityName: "清洁家园",
  on: "2026-03-10",
  timeClass: "service",
  attended: [span("09:00", "12:00")]
}
const other = Id.require<Id.ActivityId>("a-2")
const untimed = (row: Service, minutes = 180): Service => ({ ...row, attended: [], untimedMinutes: minutes })

describe("a row of a file and a record that is there", () => {
  it.each([
    [record, "same-activity"],
    [{ ...record, activity: other, activityName: "别的名字", attended: [span("11:59", "13:00")] }, "shared-time"],
    [{ ...record, attended: [span("12:00", "13:00")] }, undefined],
    [untimed(record), "same-activity"],
    [untimed({ ...record, activity: other }), "same-name-and-day"],
    [untimed({ ...record, activity: other, activityName: " 清洁 家园 " }), "same-name-and-day"],
    [untimed({ ...record, activity: other, activityName: "清洁" }), undefined],
    [untimed({ ...record, activity: other, team: Id.require("t-2") }), undefined],
    [untimed({ ...record, on: "2026-03-11" }), undefined],
    [{ ...record, volunteer: Id.require("v-2") }, undefined],
    [{ ...record, timeClass: "training" }, undefined]
  ] satisfies readonly (readonly [Service, LikelyDuplicate.Reason | undefined])[])("case %#: $1", (row, expected) =>
    expect(LikelyDuplicate.reason(row, record)).toBe(expected)
  )
  it("of which neither says a name are not one for that", () => {
    const { activityName: _, ...nameless } = record
    expect(LikelyDuplicate.reason(untimed({ ...nameless, activity: other }), nameless)).toBeUndefined()
  })
  it("of which no day is known are not one for that", () => {
    const { on: _, ...dayless } = record
    expect(LikelyDuplicate.reason(untimed(dayless), untimed(dayless))).toBeUndefined()
  })
  it("names are compared with full-width letters as what they are", () =>
    expect(
      LikelyDuplicate.reason(untimed({ ...record, activity: other, activityName: "ＡＢ" }), untimed({ ...record, activityName: "ab" }))
    ).toBe("same-name-and-day"))
  it("what would be counted twice is the shared time, or the shorter of the two", () => {
    expect(LikelyDuplicate.minutesTwice({ ...record, attended: [span("11:00", "13:00")] }, record)).toBe(60)
    expect(LikelyDuplicate.minutesTwice(untimed(record, 90), record)).toBe(90)
    expect(LikelyDuplicate.minutesTwice(untimed(record, 300), record)).toBe(180)
  })
  it("it does not matter which of them is the row", () => {
    const service = fc
      .tuple(fc.boolean(), fc.boolean(), fc.boolean(), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .map(([isTimed, isSameActivity, isSameName, from, length]): Service => {
        const of = { ...record, ...(isSameActivity ? {} : { activity: other }), ...(isSameName ? {} : { activityName: "舞" }) }
        const start = Minute.plus(Minute.require("2026-03-10 09:00"), from * 60)
        return isTimed ? { ...of, attended: [{ from: start, to: Minute.plus(start, length * 60) }] } : untimed(of, length * 60)
      })
    fc.assert(
      fc.property(service, service, (a, b) => {
        expect(LikelyDuplicate.reason(a, b)).toBe(LikelyDuplicate.reason(b, a))
        expect(LikelyDuplicate.minutesTwice(a, b)).toBe(LikelyDuplicate.minutesTwice(b, a))
      })
    )
  })
})
