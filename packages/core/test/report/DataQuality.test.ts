import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as DataQuality from "../../src/report/DataQuality.ts"
import type * as Parts from "../../src/report/Parts.ts"
import { grades } from "../../src/service/Evidence.ts"

const asked: DataQuality.Asked = { period: Period.require("2026-Q1"), leastEvidence: "roll-call" }
const [before, first] = [Day.require("2025-12-31"), Day.require("2026-01-01")]
let number = 0
const record = (more: Partial<DataQuality.Record> = {}): DataQuality.Record => ({
  register: "service_record",
  key: { record: `r-${++number}` },
  street: "n",
  team: "a",
  stage: "recorded",
  on: first,
  evidence: "roll-call",
  isOnTime: true,
  isOdd: false,
  volunteer: `v-${number}`,
  service: "s",
  ...more
})
const told = ({ shares }: Parts.Part): Readonly<Record<string, string>> =>
  Object.fromEntries(shares.map(({ id, part, whole }) => [id, `${part.value ?? "?"}/${whole.value ?? "?"}`]))
const of = (...records: readonly DataQuality.Record[]) => told(DataQuality.report(records, asked).district)
const good = {
  "quality-drafts": "0/1",
  "quality-ill-shown": "0/1",
  "quality-late": "0/1",
  "quality-odd": "0/1",
  "quality-twice": "0/1"
}
const nothing = Object.fromEntries(Object.keys(good).map((id) => [id, "0/0"]))

describe("the quality of records", () => {
  it.each<readonly [string, Partial<DataQuality.Record>, object]>([
    ["nothing amiss", {}, good],
    ["a draft", { stage: "draft" }, { ...nothing, "quality-drafts": "1/1" }],
    ["a draft of no known day", { stage: "draft", on: undefined }, { ...nothing, "quality-drafts": "?/?" }],
    ["handed in only", { stage: "submitted" }, { ...nothing, "quality-drafts": "0/1" }],
    ["voided", { stage: "voided", isOdd: true }, nothing],
    ["of another period", { on: before, isOdd: true }, nothing],
    ["weak evidence", { evidence: "back-office" }, { ...good, "quality-ill-shown": "1/1" }],
    ["none", { evidence: undefined }, { ...good, "quality-ill-shown": "1/1" }],
    ["late", { isOnTime: false }, { ...good, "quality-late": "1/1" }],
    ["late nobody knows whether", { isOnTime: undefined }, { ...good, "quality-late": "?/1" }],
    ["odd", { isOdd: true }, { ...good, "quality-odd": "1/1" }]
  ])("%s", (_, more, expected) => expect(of(record(more))).toEqual(expected))

  it.each<readonly [string, Partial<DataQuality.Record>, string]>([
    ["of the same volunteer, day and service is likely one", {}, "2/2"],
    ["of another service is not", { service: "t" }, "0/2"],
    ["of another day is not", { on: Day.plusDays(first, 1) }, "0/2"],
    ["of somebody else is not", { volunteer: "bo" }, "0/2"],
    ["that was voided is not", { stage: "voided" }, "0/1"],
    ["that lacks facts is not", { stage: "draft" }, "0/1"],
    ["of another team is all the same", { team: "b" }, "2/2"]
  ])("another record %s", (_, more, expected) =>
    expect(of(record({ volunteer: "ann" }), record({ volunteer: "ann", ...more }))["quality-twice"]).toBe(expected)
  )

  it("opens to the records, in each street and team", () => {
    const [late, odd] = [record({ isOnTime: false }), record({ street: "s", team: undefined, isOdd: true })]
    const { district, parts } = DataQuality.report([late, odd, record()], asked)
    const behind = ({ shares }: Parts.Part, id: string) => shares.find((one) => one.id === id)?.part.records.map(({ key }) => key)
    expect([behind(district, "quality-late"), behind(district, "quality-odd")]).toEqual([[late.key], [odd.key]])
    expect(parts("street").map((part) => [part.id, behind(part, "quality-odd")])).toEqual([
      ["n", []],
      ["s", [odd.key]]
    ])
    expect(parts("team").map(({ id }) => id)).toEqual(["a", undefined])
  })
  it("parts add up to the district", () => {
    const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined })
    const one = fc
      .record({
        street: maybe(fc.constantFrom("n", "s")),
        team: maybe(fc.constantFrom("a", "b")),
        stage: fc.constantFrom("draft", "submitted", "recorded", "confirmed", "voided"),
        on: maybe(fc.constantFrom(before, first)),
        evidence: maybe(fc.constantFrom(...grades)),
        isOnTime: maybe(fc.boolean()),
        isOdd: fc.boolean(),
        volunteer: fc.constantFrom("ann", "bo"),
        service: fc.constantFrom("s", "t")
      })
      .map(record)
    fc.assert(
      fc.property(fc.array(one), (records) => {
        const { district, parts } = DataQuality.report(records, asked)
        for (const { id, part, whole } of district.shares) {
          expect(part.atLeast).toBeLessThanOrEqual(whole.atLeast + whole.unknown.length)
          for (const level of ["street", "team"] as const) {
            const own = parts(level).flatMap(({ shares }) => shares.filter((share) => share.id === id))
            expect(own.reduce((sum, share) => sum + share.part.atLeast, 0)).toBe(part.atLeast)
            expect(own.reduce((sum, share) => sum + share.whole.atLeast, 0)).toBe(whole.atLeast)
          }
        }
      })
    )
  })
})
