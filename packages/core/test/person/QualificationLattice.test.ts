import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type * as Day from "../../src/foundation/Day.ts"
import * as QualificationLattice from "../../src/person/QualificationLattice.ts"
import { qualificationInclusions } from "../../src/law/parameters/Activities.ts"
import * as Policy from "../../src/law/Policy.ts"
import { day, policyWith, viewOf } from "../law/policies.ts"

const { includes } = QualificationLattice
const socialWork = QualificationLattice.underPolicy(viewOf("national"))
const held = (kind: string, from: string, until?: string, withdrawnOn?: string): QualificationLattice.Held => ({
  kind,
  from: day(from),
  ...(until === undefined ? {} : { until: day(until) }),
  ...(withdrawnOn === undefined ? {} : { withdrawnOn: day(withdrawnOn) })
})

describe("which qualification includes which", () => {
  it("VOL-07: the higher level includes all below it, and never the other way round", () => {
    expect(includes(socialWork, "senior-social-worker", "assistant-social-worker")).toBe(true)
    expect(includes(socialWork, "assistant-social-worker", "social-worker")).toBe(false)
  })
  it("VOL-07: one that the lattice does not know is worth itself", () => {
    expect(includes(socialWork, "first-aid", "first-aid")).toBe(true)
    expect(includes(socialWork, "first-aid", "social-worker")).toBe(false)
    expect(includes(socialWork, "toString", "first-aid")).toBe(false)
  })
  it("VOL-07: a kind includes itself, and what is below it all the way down, named as a kind of its own or not", () =>
    expect(socialWork.included).toEqual(
      new Map([
        ["senior-social-worker", new Set(["senior-social-worker", "social-worker", "assistant-social-worker"])],
        ["social-worker", new Set(["social-worker", "assistant-social-worker"])],
        ["assistant-social-worker", new Set(["assistant-social-worker"])]
      ])
    ))
  it("VOL-07: a place says what includes what; what is not said of its packs is not included", () => {
    const own = Policy.on(policyWith(qualificationInclusions, ["doctor>first-aid", "doctor>nurse", "nurse>carer"]), day("2026-03-05"))
    const lattice = QualificationLattice.underPolicy(own)
    expect(["first-aid", "nurse", "carer"].map((wanted) => includes(lattice, "doctor", wanted))).toEqual([true, true, true])
    expect(includes(lattice, "nurse", "first-aid")).toBe(false)
    expect(includes(lattice, "senior-social-worker", "social-worker")).toBe(false)
    expect(QualificationLattice.underPolicy(own)).toBe(lattice)
    expect(QualificationLattice.underPolicy({ valueOf: () => undefined }).included).toEqual(new Map())
  })
  it("VOL-07: a circle in a pack stops nobody from asking: those in it are worth the same", () => {
    const circle = Policy.on(policyWith(qualificationInclusions, ["a>b", "b>a", "b>c"]), day("2026-03-05"))
    const lattice = QualificationLattice.underPolicy(circle)
    expect([includes(lattice, "a", "b"), includes(lattice, "b", "a"), includes(lattice, "a", "c"), includes(lattice, "c", "a")]).toEqual([
      true,
      true,
      true,
      false
    ])
  })
  it("VOL-07: a circle is refused, and said", () => {
    expect(() => QualificationLattice.of({ a: ["b"], b: ["c"], c: ["a"] })).toThrow("include each other: a > b > c > a")
    expect(() => QualificationLattice.of({ a: ["a"] })).toThrow(RangeError)
  })

  const graph = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))).map((pairs) => {
    const direct: Record<string, string[]> = {}
    // From the higher number to the lower: never a circle.
    for (const [a, b] of pairs) if (a !== b) (direct[`k${Math.max(a, b)}`] ??= []).push(`k${Math.min(a, b)}`)
    return direct
  })
  const kind = fc.integer({ min: 0, max: 6 }).map((n) => `k${n}`)
  it("inclusion is an order: each includes itself, what includes passes on, and none includes the other both ways", () =>
    fc.assert(
      fc.property(graph, kind, kind, kind, (direct, a, b, c) => {
        const lattice = QualificationLattice.of(direct)
        const on = (one: string, other: string) => includes(lattice, one, other)
        expect(on(a, a)).toBe(true)
        if (on(a, b) && on(b, c)) expect(on(a, c)).toBe(true)
        if (a !== b && on(a, b)) expect(on(b, a)).toBe(false)
        for (const below of direct[a] ?? []) expect(on(a, below)).toBe(true)
      })
    ))
})

describe("what somebody holds on a day", () => {
  it.each([
    ["2025-12-31", false],
    ["2026-01-01", true],
    ["2026-06-30", true],
    ["2026-07-01", false]
  ])("VOL-07: valid from 2026-01-01 to 2026-06-30, on %s: %s", (on, valid) =>
    expect(QualificationLattice.isValid(held("first-aid", "2026-01-01", "2026-06-30"), day(on))).toBe(valid)
  )
  it("VOL-07: from the day of its withdrawal it counts for nothing", () => {
    const withdrawn = held("first-aid", "2026-01-01", undefined, "2026-05-01")
    expect(QualificationLattice.isValid(withdrawn, day("2026-04-30"))).toBe(true)
    expect(QualificationLattice.isValid(withdrawn, day("2026-05-01"))).toBe(false)
  })
  it("VOL-07: skills missing, each named once", () => {
    const all = [held("social-worker", "2020-01-01"), held("first-aid", "2020-01-01", "2025-12-31")]
    const missing = (wanted: readonly string[]) => QualificationLattice.missing(socialWork, all, wanted, day("2026-01-01"))
    expect(missing(["assistant-social-worker"])).toEqual([])
    expect(missing(["first-aid", "first-aid", "sign-language"])).toEqual(["first-aid", "sign-language"])
    expect(missing([])).toEqual([])
  })
  const lastDay = (all: readonly QualificationLattice.Held[]) =>
    QualificationLattice.lastDay(socialWork, all, "social-worker", day("2026-03-05"), day("9999-12-31"))
  it("VOL-07: the last day of the one that lasts longest, expired or not", () => {
    expect(lastDay([held("social-worker", "2020-01-01", "2026-03-04")])).toBe(day("2026-03-04"))
    expect(lastDay([held("social-worker", "2020-01-01", "2026-03-04"), held("senior-social-worker", "2024-01-01", "2027-01-01")])).toBe(
      day("2027-01-01")
    )
    expect(lastDay([held("social-worker", "2020-01-01")])).toBe(day("9999-12-31"))
    expect(lastDay([held("social-worker", "2026-03-06")])).toBeUndefined()
    expect(lastDay([held("assistant-social-worker", "2020-01-01")])).toBeUndefined()
    expect(lastDay([held("social-worker", "2020-01-01", "2030-01-01", "2026-04-01")])).toBe(day("2026-03-31"))
  })
  it("a day on which something lasts is a day on which nothing is missing", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (from, until, on) => {
        const one = { kind: "a", from: from as Day.Day, until: until as Day.Day }
        const last = QualificationLattice.lastDay(socialWork, [one], "a", on as Day.Day, 99 as Day.Day)
        expect(QualificationLattice.missing(socialWork, [one], ["a"], on as Day.Day).length === 0).toBe(last !== undefined && on <= last)
      })
    ))
})
