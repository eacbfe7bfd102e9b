import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as PeopleServed from "../../src/report/PeopleServed.ts"
import * as VisitRate from "../../src/report/VisitRate.ts"

const period = Period.require("2026-Q1")
const [before, first, last, after] = ["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01"].map(Day.require) as [
  Day.Day,
  Day.Day,
  Day.Day,
  Day.Day
]
let number = 0
const at = (register: string) => ({ register, key: { number: ++number } })
const tagged = (recipient: string, tag: string, from: Day.Day, over?: Day.Day, street = "n"): PeopleServed.Tagged => ({
  ...at("recipient_tag"),
  recipient,
  tag,
  from,
  over,
  street
})
const served = (recipient: string, on: Day.Day | undefined, street = "n"): PeopleServed.Served => ({
  ...at("visit"),
  recipient,
  on,
  street
})
const learned = (learner: string | undefined, times = 1, on: Day.Day | undefined = first): PeopleServed.Learned => ({
  ...at("course_session"),
  learner,
  times,
  on,
  street: "n"
})
const none: PeopleServed.Rows = { tagged: [], visits: [], wishes: [], learned: [] }
const of = (rows: Partial<PeopleServed.Rows>) => PeopleServed.report(period, { ...none, ...rows })

describe("people served, and person-times", () => {
  it("VIS-02: a child with two tags is one person, and counts under each", () => {
    const { district } = of({ tagged: [tagged("li", "child-of-poor-family", first), tagged("li", "child-with-disability", first)] })
    expect(district.onFile.value).toBe(1)
    expect(district.tags.map(({ tag, people }) => [tag, people.value])).toEqual([
      ["child-of-poor-family", 1],
      ["child-with-disability", 1]
    ])
  })
  it.each<readonly [string, Day.Day, Day.Day | undefined, number]>([
    ["begun on the last day", last, undefined, 1],
    ["begun later", after, undefined, 0],
    ["over on the first day", before, first, 0],
    ["over on the second", before, Day.plusDays(first, 1), 1],
    ["noted twice, each once", first, undefined, 1]
  ])("a tag %s", (_, from, over, expected) =>
    expect(of({ tagged: [tagged("li", "elder", from, over), tagged("li", "elder", from, over)] }).district.onFile.value).toBe(expected)
  )
  it("of a tag that began nobody knows when nobody knows whether it counts", () => {
    const { onFile } = of({ tagged: [{ ...tagged("li", "elder", first), from: undefined }, tagged("wang", "elder", first)] }).district
    expect([onFile.value, onFile.atLeast]).toEqual([undefined, 1])
  })
  it("somebody visited twice is one person and two person-times; so with wishes; on another day none", () => {
    const twice = [served("li", first), served("li", last), served("wang", after), served("wang", before)]
    const { district } = of({ visits: twice, wishes: twice })
    expect([district.visitTimes.value, district.visited.value, district.wishTimes.value, district.granted.value]).toEqual([2, 1, 2, 1])
  })
  it("of a visit on no known day nobody knows whether it counts", () => {
    const { district } = of({ visits: [served("li", undefined), served("li", first)] })
    expect([district.visitTimes.value, district.visitTimes.atLeast, district.visited.value]).toEqual([undefined, 1, undefined])
  })
  it("learners are people and times; without a name nobody knows how many people there were", () => {
    expect(of({ learned: [learned("li"), learned("li"), learned("wang")] }).district).toMatchObject({
      learnerTimes: { value: 3 },
      learners: { value: 2 }
    })
    const { learnerTimes, learners } = of({ learned: [learned("li"), learned(undefined, 5), learned("wang", 1, after)] }).district
    expect([learnerTimes.value, learners.value, learners.atLeast]).toEqual([6, undefined, 1])
    expect(of({ learned: [learned(undefined, 0)] }).district.learners.value).toBe(0)
  })
  it("by street, in order, what names none last; somebody of two streets is one of all", () => {
    const rows = [served("li", first, "s"), served("li", first, "n"), { ...served("wang", first), street: undefined }]
    const { district, streets } = of({ visits: rows, tagged: [tagged("zhao", "elder", first, undefined, "w")] })
    expect(streets.map(({ street, visited, onFile }) => [street, visited.value, onFile.value])).toEqual([
      ["n", 1, 0],
      ["s", 1, 0],
      ["w", 0, 1],
      [undefined, 1, 0]
    ])
    expect(district.visited.value).toBe(2)
  })
  it("people are never more than person-times, and a union counts each person once", () => {
    const rows = fc.array(
      fc.record({
        who: fc.constantFrom("a", "b", "c", "d"),
        on: fc.constantFrom(before, first, last, after),
        street: fc.constantFrom("n", "s")
      })
    )
    fc.assert(
      fc.property(rows, (all) => {
        const { district, streets } = of({ visits: all.map(({ who, on, street }) => served(who, on, street)) })
        for (const { visited, visitTimes } of [district, ...streets]) expect(visited.atLeast).toBeLessThanOrEqual(visitTimes.atLeast)
        const inPeriod = all.filter(({ on }) => Period.contains(period, on))
        expect([district.visitTimes.value, district.visited.value]).toEqual([inPeriod.length, new Set(inPeriod.map(({ who }) => who)).size])
        expect(streets.reduce((sum, { visitTimes }) => sum + visitTimes.atLeast, 0)).toBe(district.visitTimes.value)
      })
    )
  })
})

describe("VIS-05: the monthly visit rate", () => {
  const elder = (recipient: string, more: Partial<VisitRate.Listed> = {}): VisitRate.Listed => ({
    ...tagged(recipient, "elder-living-alone", first),
    ...more
  })
  const rate = (listed: readonly VisitRate.Listed[], visits: readonly PeopleServed.Served[], on = last) => {
    const { whole, part } = VisitRate.of(listed, visits, on)
    return [part.value, whole.value]
  }
  const march = Day.require("2026-03-01")
  it("two visits to one elder count once; one who is not on the list not at all", () => {
    const listed = Array.from({ length: 40 }, (_, index) => elder(`e-${index}`))
    const visits = [...listed.slice(1).map(({ recipient = "" }) => served(recipient, march)), served("e-1", last)]
    expect(rate(listed, [...visits, served("e-0", Day.plusDays(march, -1)), served("x-1", march)])).toEqual([39, 40])
  })
  it("opens to the tags and the visits behind it", () => {
    const [tag, other, visit, again] = [elder("e-1"), elder("e-1"), served("e-1", march), served("e-1", last)]
    const { id, whole, part } = VisitRate.of([tag, other], [visit, again, served("e-2", march)], last)
    const behind = ({ register, key }: { readonly register: string; readonly key: object }, adds: number) => ({ register, key, adds })
    expect([id, whole.records, part.records]).toEqual([
      "elders-visited",
      [behind(tag, 1), behind(other, 0)],
      [behind(visit, 1), behind(again, 0)]
    ])
  })
  it("whoever is on the list no more was not visited, nor was nobody", () => {
    const [there, gone, unnamed] = [elder("e-1"), elder("e-2", { over: last }), elder("e-3", { recipient: undefined, from: first })]
    const visits = [served("e-2", march), { ...served("e-1", march), recipient: undefined }]
    expect(rate([there, gone], visits)).toEqual([0, 1])
    expect(rate([there, unnamed], visits)).toEqual([0, undefined])
  })
  it.each<readonly [string, Partial<VisitRate.Listed>, Day.Day, readonly unknown[]]>([
    ["begun on the day", { from: last }, last, [0, 1]],
    ["begun the day after", { from: last }, Day.plusDays(last, -1), [0, 0]],
    ["over on the day", { over: last }, last, [0, 0]],
    ["over the day after", { over: after }, last, [0, 1]],
    ["closed on the day", { closedOn: last }, last, [0, 0]],
    ["closed the day after", { closedOn: after }, last, [0, 1]],
    ["begun nobody knows when", { from: undefined }, last, [0, undefined]]
  ])("of an elder %s", (_, more, on, expected) => expect(rate([elder("e-1", more)], [], on)).toEqual(expected))
  it.each<readonly [string, Day.Day | undefined, Day.Day, readonly unknown[]]>([
    ["on the first of the month", march, last, [1, 1]],
    ["on the day itself", last, last, [1, 1]],
    ["after the day", last, march, [0, 1]],
    ["in the month before", Day.plusDays(march, -1), last, [0, 1]],
    ["nobody knows when", undefined, last, [undefined, 1]]
  ])("with a visit %s", (_, when, on, expected) => expect(rate([elder("e-1")], [served("e-1", when)], on)).toEqual(expected))
})
