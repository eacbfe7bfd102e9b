import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Overdue from "../../src/care/Overdue.ts"
import * as VisitPlan from "../../src/care/VisitPlan.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import { made, plan } from "../../src/testing/Visits.ts"

const day = Day.require
const person = (text: string) => Id.require<Id.PersonId>(text)
const [li, wang] = [person("p-1"), person("p-2")]
const monthly: VisitPlan.VisitPlan = { stage: "running", whose: "child", rhythms: [{ months: 1, from: day("2026-01-01") }] }
const kept = (on: string, came: Overdue.Made["came"] = "kept") => ({ came, on: day(on) })
const excused = (on: string, of: string): Overdue.Made => ({ recipient: li, came: "excused", on: day(on), for: day(of) })
const inMonths = (...months: readonly number[]) => months.map((month) => kept(`2026-${String(month).padStart(2, "0")}-15`))
const said = (late: readonly Overdue.Late[]) => late.map(({ recipient, first, last }) => [recipient, Day.text(first), Day.text(last)])

describe("what is due", () => {
  const year = day("2027-01-01")
  it("VIS-04: visits in all twelve months: 12 of 12", () =>
    expect(Overdue.course(Overdue.standing(monthly.rhythms, inMonths(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12), year), year)).toEqual({
      periodsDue: 12,
      periodsKept: 12
    }))
  it("VIS-04: twelve visits, none in May and two in June: 11 of 12", () => {
    const visits = inMonths(1, 2, 3, 4, 6, 6, 7, 8, 9, 10, 11, 12)
    expect(visits).toHaveLength(12)
    expect(Overdue.course(Overdue.standing(monthly.rhythms, visits, year), year)).toEqual({ periodsDue: 12, periodsKept: 11 })
    expect(
      said(
        Overdue.overdue(
          [{ recipient: li, rhythms: monthly.rhythms }],
          visits.map((one) => ({ ...one, recipient: li })),
          year
        )
      )
    ).toEqual([["p-1", "2026-05-01", "2026-05-31"]])
  })
  it("what is overdue longest comes first, then by person, in whatever order the plans are told", () => {
    const plan = (recipient: Id.PersonId, from: string) => ({ recipient, rhythms: [{ months: 1, from: day(from) }] })
    const plans = [plan(wang, "2026-01-01"), plan(person("p-3"), "2026-01-01"), plan(li, "2026-02-01"), plan(person("p-0"), "2026-01-01")]
    const late = [plans, plans.toReversed()].map((told) =>
      said(Overdue.overdue(told, [], day("2026-03-01"))).map(([who, first]) => `${who} ${first}`)
    )
    const january = ["p-0 2026-01-01", "p-2 2026-01-01", "p-3 2026-01-01"]
    const february = ["p-0 2026-02-01", "p-1 2026-02-01", "p-2 2026-02-01", "p-3 2026-02-01"]
    expect(late).toEqual([
      [...january, ...february],
      [...january, ...february]
    ])
  })
  it("on the last day of a period it is not over yet", () => {
    const standings = Overdue.standing(monthly.rhythms, inMonths(1), day("2026-02-28"))
    expect(Overdue.course(standings, day("2026-02-28"))).toEqual({ periodsDue: 1, periodsKept: 1 })
    expect(Overdue.course(standings, day("2026-01-31"))).toEqual({ periodsDue: 0, periodsKept: 0 })
  })
  it.each([
    ["2026-01-31", "open"],
    ["2026-02-01", "overdue"]
  ])("a month is overdue from the day after its last: %s", (asOf, came) =>
    expect(Overdue.standing(monthly.rhythms, [], day(asOf))[0]).toEqual({ first: day("2026-01-01"), last: day("2026-01-31"), came })
  )
  it("what is kept comes before what is excused, and that before what was attempted", () => {
    const came = (...visits: readonly ReturnType<typeof kept>[]) => Overdue.standing(monthly.rhythms, visits, day("2026-01-31"))[0]?.came
    const [yes, excused, attempted] = [kept("2026-01-09"), kept("2026-01-08", "excused"), kept("2026-01-07", "attempted")]
    expect([came(attempted), came(attempted, excused), came(attempted, excused, yes)]).toEqual(["attempted", "excused", "kept"])
  })
  it.each<readonly [string, Overdue.Made, string, readonly string[]]>([
    ["ahead, for the next month", excused("2026-01-28", "2026-02-10"), "2026-02-28", ["overdue", "excused"]],
    ["ahead, asked in the month", excused("2026-01-28", "2026-02-10"), "2026-02-01", ["overdue", "excused"]],
    ["ahead, asked before it was given", excused("2026-02-03", "2026-02-10"), "2026-02-02", ["overdue", "open"]],
    ["for the last day of a month", excused("2026-01-28", "2026-01-31"), "2026-02-01", ["excused", "open"]],
    ["for the first day of the next", excused("2026-01-28", "2026-02-01"), "2026-02-01", ["overdue", "excused"]],
    ["afterwards, for a month that is over", excused("2026-02-03", "2026-01-15"), "2026-02-03", ["excused", "open"]],
    ["afterwards, asked the day before", excused("2026-02-03", "2026-01-15"), "2026-02-02", ["overdue", "open"]]
  ])("an excuse counts in the period of the visit that it excuses: given %s", (_, one, asOf, expected) =>
    expect(Overdue.standing(monthly.rhythms, [one], day(asOf)).map(({ came }) => came)).toEqual(expected)
  )
  it.each([
    ["2026-03-01", undefined, ["2026-01-31", "2026-02-28"]],
    ["2026-02-28", undefined, ["2026-01-31"]],
    ["2026-03-01", "2026-02-27", ["2026-01-31"]],
    [undefined, "2026-02-28", ["2026-01-31", "2026-02-28"]]
  ])("a file closed on %s ends a plan of which %s is the last day: %o", (closedOn, until, expected) => {
    const rhythms = monthly.rhythms.map((one) => ({ ...one, ...(until === undefined ? {} : { until: day(until) }) }))
    const ended = Overdue.endedBy(rhythms, closedOn === undefined ? undefined : day(closedOn))
    expect(Overdue.periodsOf(ended, day("2026-06-01")).map(({ last }) => Day.text(last))).toEqual(expected)
  })
  it("a visit of tomorrow is not known today", () =>
    expect(Overdue.standing(monthly.rhythms, [kept("2026-01-20")], day("2026-01-19"))[0]?.came).toBe("open"))
  it("a visit on the first and one on the last day both belong to the month", () => {
    for (const on of ["2026-01-01", "2026-01-31"]) {
      expect(Overdue.standing(monthly.rhythms, [kept(on)], day("2026-02-01")).map(({ came }) => came)).toEqual(["kept", "open"])
    }
  })
  const periods = (of: Partial<VisitPlan.VisitPlan>, asOf = "2026-12-31") =>
    Overdue.periodsOf({ ...monthly, ...of }.rhythms, day(asOf)).map(({ first, last }) => `${Day.text(first)}/${Day.text(last)}`)
  it("a quarter is one period", () =>
    expect(periods({ rhythms: [{ months: 3, from: day("2026-02-01") }] }, "2026-05-01")).toEqual([
      "2026-02-01/2026-04-30",
      "2026-05-01/2026-07-31"
    ]))
  it("a new rhythm cuts off the period that it breaks into", () =>
    expect(
      periods(
        {
          rhythms: [
            { months: 3, from: day("2026-01-01") },
            { months: 1, from: day("2026-05-01") }
          ]
        },
        "2026-06-01"
      )
    ).toEqual(["2026-01-01/2026-03-31", "2026-05-01/2026-05-31", "2026-06-01/2026-06-30"]))
  it.each([
    ["2026-02-28", ["2026-01-01/2026-01-31", "2026-02-01/2026-02-28"]],
    ["2026-02-27", ["2026-01-01/2026-01-31"]]
  ])("a plan that ends on %s asks for %o", (until, expected) =>
    expect(periods({ stage: "ended", rhythms: [{ months: 1, from: day("2026-01-01"), until: day(until) }] })).toEqual(expected)
  )
  it("is listed the oldest first, then by person", () =>
    expect(
      said(
        Overdue.overdue(
          [
            { recipient: wang, rhythms: monthly.rhythms },
            { recipient: li, rhythms: monthly.rhythms }
          ],
          [{ recipient: wang, ...kept("2026-02-03") }],
          day("2026-03-01")
        )
      )
    ).toEqual([
      ["p-1", "2026-01-01", "2026-01-31"],
      ["p-2", "2026-01-01", "2026-01-31"],
      ["p-1", "2026-02-01", "2026-02-28"]
    ]))
  const [first, last] = [day("2025-11-01"), day("2026-08-31")]
  it("overdue is exactly what is neither kept, excused, attempted nor yet due", () => {
    let late = 0
    fc.assert(
      fc.property(
        plan(first, last),
        fc.array(made(first, last), { maxLength: 12 }),
        fc.integer({ min: first, max: last }),
        (of, visits, on) => {
          const asOf = on as Day.Day
          const said = Overdue.standing(of.rhythms, visits, asOf)
          // No day is asked for twice.
          for (const [index, one] of said.entries()) {
            const next = said[index + 1]
            if (next !== undefined) expect(next.first).toBeGreaterThan(one.last)
            const has = visits.some(({ on: at }) => one.first <= at && at <= one.last && at <= asOf)
            expect(one.came === "overdue").toBe(!has && one.last < asOf)
            expect(one.came === "open").toBe(!has && one.last >= asOf)
            if (one.came === "overdue") late += 1
          }
          const listed = Overdue.overdue(
            [{ recipient: li, rhythms: of.rhythms }],
            visits.map((one) => ({ ...one, recipient: li })),
            asOf
          )
          expect(listed.map((one) => one.first)).toEqual(said.filter(({ came }) => came === "overdue").map((one) => one.first))
          // As time goes by without visits nothing that is overdue ceases to be.
          const later = Overdue.standing(
            of.rhythms,
            visits.filter((one) => one.on <= asOf),
            Day.plusDays(asOf, 40)
          )
          for (const one of said) if (one.came === "overdue") expect(later).toContainEqual(one)
        }
      ),
      { numRuns: 400 }
    )
    expect(late).toBeGreaterThan(100)
  })
  it("every month of a monthly plan that runs on is a period, from the first to that of the day asked about", () =>
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), fc.integer({ min: first, max: last }), (a, b) => {
        const [from, asOf] = (a < b ? [a, b] : [b, a]) as [Day.Day, Day.Day]
        const of: VisitPlan.VisitPlan = { ...monthly, rhythms: [{ months: 1, from: Day.firstOfMonth(from) }] }
        expect(Overdue.periodsOf(of.rhythms, asOf)).toHaveLength(Day.monthIndex(asOf) - Day.monthIndex(from) + 1)
      })
    ))
})
