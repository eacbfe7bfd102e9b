import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Period from "../../src/foundation/Period.ts"
import * as Aims from "../../src/report/Aims.ts"
import * as Figure from "../../src/report/Figure.ts"
import * as JudgedRows from "../../src/report/JudgedRows.ts"
import type * as RecordColumns from "../../src/report/RecordColumns.ts"
import * as Share from "../../src/report/Share.ts"
import { grades } from "../../src/service/Evidence.ts"
import { columns } from "./columns.ts"

const period = Period.require("2026-Q1")
const asked: Aims.Asked = { period, on: period.last, leastEvidence: "roll-call" }
const maybe = <T>(arb: fc.Arbitrary<T>) => fc.option(arb, { nil: undefined })
/** Days on, just before and just after the ends of the period. */
const day = fc.constantFrom(...["2025-12-31", "2026-01-01", "2026-02-14", "2026-03-31", "2026-04-01"].map(Day.require))
const place = { street: maybe(fc.constantFrom("n", "s")), team: maybe(fc.constantFrom("a", "b", "c")) }
const at = (register: string) => ({ register: fc.constant(register), key: fc.record({ id: fc.uuid() }) })
const days = { from: maybe(day), until: maybe(day) }

const records = fc.array(
  fc.record({
    ...at("service_record"),
    ...place,
    stage: fc.constantFrom("draft", "submitted", "recorded", "confirmed", "voided"),
    on: maybe(day),
    evidence: maybe(fc.constantFrom(...grades)),
    isOnTime: maybe(fc.boolean())
  })
)

const rows: fc.Arbitrary<Aims.Rows> = fc.record({
  needs: fc.array(
    fc.record({
      ...at("need"),
      street: place.street,
      stage: fc.constantFrom("raised", "open", "confirmed", "rejected", "withdrawn"),
      raisedOn: maybe(day),
      met: maybe(fc.constantFrom("wholly", "partly", "not"))
    })
  ),
  records: records.map(columns),
  teams: fc.array(
    fc.record({ ...at("team"), ...place, ...days, hasWorker: maybe(fc.boolean()), trainedOn: maybe(fc.array(day, { maxLength: 2 })) })
  ),
  qualifications: fc.array(fc.record({ ...at("qualification"), ...days, withdrawnOn: maybe(day) })),
  links: fc.array(fc.record({ ...at("formation_link"), ...place, ...days, result: maybe(fc.constantFrom("lifted", "ended")) })),
  honours: fc.array(
    fc.record({
      ...at("honour"),
      team: place.team,
      kind: fc.constantFrom("brand-team", "brand-project", "star"),
      publicisedOn: maybe(day),
      stage: fc.constantFrom("granted", "proposed"),
      grantedOn: maybe(day)
    })
  )
})

const keys = (figures: readonly Figure.At[]): readonly string[] =>
  figures.map(({ register, key }) => `${register} ${String(key["id"])}`).toSorted()

const addsUp = ({ value, atLeast, records, unknown }: Figure.Figure): void => {
  expect(records.reduce((sum, { adds }) => sum + adds, 0)).toBe(atLeast)
  expect(value).toBe(unknown.length === 0 ? records.length : undefined)
}

describe("the four aims", () => {
  it("every figure is the count of the rows that it opens to, and unknown while one of them is", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const { district, parts } = Aims.report(all, asked)
        for (const part of [district, ...parts("street"), ...parts("team")])
          for (const share of part.shares) [share.part, share.whole].forEach(addsUp)
      })
    )
  })
  it("a record in columns gets the answer that it gets by itself", () => {
    fc.assert(
      fc.property(records, (all) => {
        // Another answer for each sort of record, by whether its day lies in the period.
        const sorts: string[] = []
        const judge = ({ stage, on, evidence, isOnTime }: RecordColumns.Facts): number => {
          const isWithin = on === undefined ? undefined : Period.contains(period, on)
          const sort = [stage, evidence, isOnTime, isWithin].map(String).join()
          return sorts.includes(sort) ? sorts.indexOf(sort) : sorts.push(sort) - 1
        }
        const said = ({ at, cells }: JudgedRows.JudgedRows) =>
          cells.map(({ rows: own, ...cell }) => JSON.stringify([cell, own(), own().map((row) => at(row)?.key)])).toSorted()
        expect(said(columns(all).judged(judge, period))).toEqual(said(JudgedRows.of(all, judge)))
      })
    )
  })
  it("the part lies within the whole", () => {
    fc.assert(
      fc.property(rows, (all) => {
        for (const { part, whole } of Aims.report(all, asked).district.shares) {
          expect(part.atLeast).toBeLessThanOrEqual(whole.atLeast)
          expect(keys(whole.records)).toEqual(expect.arrayContaining([...keys(part.records)]))
        }
      })
    )
  })
  it.each(["street", "team"] as const)("each %s and what names none add up to the district, row by row", (level) => {
    fc.assert(
      fc.property(rows, (all) => {
        const { district, parts: cut } = Aims.report(all, asked)
        const parts = cut(level)
        for (const share of district.shares) {
          const own = parts.flatMap(({ shares }) => shares.filter(({ id }) => id === share.id))
          if (parts.length > 0 && own.length === 0) continue
          for (const side of ["part", "whole"] as const) {
            expect(keys(own.flatMap((one) => one[side].records))).toEqual(keys(share[side].records))
            expect(keys(own.flatMap((one) => one[side].unknown))).toEqual(keys(share[side].unknown))
          }
        }
      })
    )
  })
  it("a share rises, falls or stays as the exact fractions do", () => {
    const share = (part: number, whole: number): Share.Share => {
      const name = { title: { "zh-CN": "", en: "" }, definition: { "zh-CN": "", en: "" } }
      const all = Array.from({ length: whole }, (_, id) => ({ register: "r", key: { id } }))
      return Share.of(
        Share.named("s", "records", { part: name, whole: name }),
        JudgedRows.of(all, ({ key }) => JudgedRows.verdict(true, key.id < part)),
        0
      )
    }
    const pair = fc.nat(30).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)))
    fc.assert(
      fc.property(pair, pair, ([a, b], [c, d]) => {
        const expected = b === 0 || d === 0 ? "unknown" : c * b === a * d ? "same" : c * b > a * d ? "rose" : "fell"
        expect(Share.change(share(a, b), share(c, d))).toBe(expected)
      })
    )
  })
})

describe("each share", () => {
  const none: Aims.Rows = { needs: [], records: columns([]), teams: [], qualifications: [], links: [], honours: [] }
  const of = (id: string, some: Partial<Aims.Rows>) => {
    const share = Aims.report({ ...none, ...some }, asked).district.shares.find((one) => one.id === id)
    return share === undefined ? undefined : `${share.part.value ?? "?"}/${share.whole.value ?? "?"}`
  }
  const here = { register: "r", key: { id: "1" } }
  const [before, first, last, after] = ["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01"].map(Day.require) as [
    Day.Day,
    Day.Day,
    Day.Day,
    Day.Day
  ]

  it.each([
    ["met wholly on the first day", { stage: "confirmed", raisedOn: first, met: "wholly" }, "1/1"],
    ["met partly is not met", { stage: "confirmed", raisedOn: last, met: "partly" }, "0/1"],
    ["of the day before", { stage: "confirmed", raisedOn: before, met: "wholly" }, "0/0"],
    ["of the day after", { stage: "open", raisedOn: after }, "0/0"],
    ["rejected", { stage: "rejected", raisedOn: first }, "0/0"],
    ["withdrawn, whatever else", { stage: "withdrawn" }, "0/0"],
    ["raised nobody knows when", { stage: "open" }, "0/?"]
  ])("needs met: %s", (_, need, expected) => expect(of("needs-met", { needs: [{ ...here, ...need }] })).toBe(expected))

  it.each<readonly [string, Omit<Aims.Record, "register" | "key">, string, string, string]>([
    ["recorded", { stage: "recorded", on: first, evidence: "roll-call", isOnTime: true }, "1/1", "1/1", "1/1"],
    ["late and only from the office", { stage: "confirmed", on: last, evidence: "back-office", isOnTime: false }, "1/1", "0/1", "0/1"],
    ["a draft", { stage: "draft", on: first }, "0/1", "0/0", "0/0"],
    ["a draft without a day", { stage: "draft" }, "0/?", "0/0", "0/0"],
    ["handed in", { stage: "submitted", on: first }, "1/1", "0/0", "0/0"],
    ["voided", { stage: "voided", on: first }, "0/0", "0/0", "0/0"],
    ["evidence and entry unknown", { stage: "recorded", on: first }, "1/1", "?/1", "?/1"]
  ])("records: %s", (_, record, complete, onTime, shown) => {
    const records = columns([{ ...here, ...record }])
    expect([of("records-complete", { records }), of("records-on-time", { records }), of("records-well-shown", { records })]).toEqual([
      complete,
      onTime,
      shown
    ])
  })

  it.each([
    ["with a worker", { hasWorker: true }, "1/1"],
    ["with somebody whose licence nobody knows", {}, "?/1"],
    ["over before the day", { hasWorker: true, until: Day.require("2026-03-30") }, "0/0"],
    ["over with the day", { hasWorker: true, until: last }, "1/1"],
    ["not yet begun", { hasWorker: true, from: after }, "0/0"]
  ])("teams: %s", (_, team, expected) => expect(of("teams-with-worker", { teams: [{ ...here, team: "a", ...team }] })).toBe(expected))

  it.each<readonly [string, readonly Day.Day[], string]>([
    ["on the first day", [first], "1/1"],
    ["on the last", [before, last], "1/1"],
    ["before and after alone", [before, after], "0/1"],
    ["never", [], "0/1"]
  ])("teams trained: %s", (_, trainedOn, expected) =>
    expect(of("teams-trained", { teams: [{ ...here, team: "a", trainedOn }] })).toBe(expected)
  )
  it("a team of which no training is known had none, and one that is no more is not asked", () => {
    expect(of("teams-trained", { teams: [{ ...here, team: "a" }] })).toBe("0/1")
    expect(of("teams-trained", { teams: [{ ...here, team: "a", trainedOn: [first], until: before }] })).toBe("0/0")
  })

  it.each([
    ["granted on the day", { stage: "granted", publicisedOn: first, grantedOn: last }, "1/1"],
    ["granted, publicised nobody knows when", { stage: "granted", grantedOn: last }, "1/1"],
    ["granted later", { stage: "granted", publicisedOn: last, grantedOn: after }, "0/1"],
    ["publicised later", { stage: "granted", publicisedOn: after, grantedOn: after }, "0/0"],
    ["refused in the end", { stage: "refused", publicisedOn: first }, "0/1"],
    ["granted nobody knows when", { stage: "granted", publicisedOn: first }, "0/1"],
    ["only put forward", { stage: "proposed" }, "0/0"],
    ["a brand team", { kind: "brand-team", stage: "granted", publicisedOn: first, grantedOn: last }, "0/0"]
  ])("brand projects: %s", (_, honour, expected) =>
    expect(of("brand-projects", { honours: [{ ...here, kind: "brand-project", ...honour }] })).toBe(expected)
  )

  it.each([
    ["in force", { from: first }, "1/1"],
    ["run out the day before", { from: before, until: Day.require("2026-03-30") }, "0/1"],
    ["withdrawn on the day", { from: first, withdrawnOn: last }, "0/1"],
    ["to be withdrawn", { from: first, withdrawnOn: after }, "1/1"],
    ["gained on the day", { from: last }, "1/1"],
    ["held nobody knows since when", {}, "1/1"],
    ["gained later", { from: after }, "0/0"]
  ])("qualifications: %s", (_, one, expected) =>
    expect(of("qualifications-in-force", { qualifications: [{ ...here, ...one }] })).toBe(expected)
  )

  it.each([
    ["lifted on the last day", { from: before, until: last, result: "lifted" }, "1/1"],
    ["lifted later", { from: before, until: after, result: "lifted" }, "0/1"],
    ["ended without", { from: before, until: last, result: "ended" }, "0/1"],
    ["over before the period", { from: before, until: before, result: "lifted" }, "0/0"],
    ["lifted on the first day", { from: before, until: first, result: "lifted" }, "1/1"],
    ["lifted, begun nobody knows when", { until: last, result: "lifted" }, "1/1"],
    ["lifted nobody knows when", { from: before, result: "lifted" }, "0/1"],
    ["begun later", { from: after }, "0/0"],
    ["still standing", { from: last }, "0/1"]
  ])("links: %s", (_, link, expected) => expect(of("teams-lifted", { links: [{ ...here, ...link }] })).toBe(expected))

  it.each([
    ["granted by the day", { kind: "brand-team", stage: "granted", grantedOn: last }, "1/1"],
    ["granted later", { kind: "brand-team", stage: "granted", grantedOn: after }, "0/1"],
    ["only put forward", { kind: "brand-team", stage: "publicised" }, "0/1"],
    ["taken away again", { kind: "brand-team", stage: "withdrawn", grantedOn: first }, "0/1"],
    ["granted nobody knows when", { kind: "brand-team", stage: "granted" }, "0/1"],
    ["another honour", { kind: "team-honour", stage: "granted", grantedOn: last }, "0/1"],
    ["of another team", { team: "b", kind: "brand-team", stage: "granted", grantedOn: last }, "0/1"]
  ])("brand teams: %s", (_, honour, expected) =>
    expect(of("brand-teams", { teams: [{ ...here, team: "a" }], honours: [{ ...here, team: "a", ...honour }] })).toBe(expected)
  )

  it("the period to compare with ended last before this one, and is the longest of those", () => {
    const closed = ["2025-12", "2025", "2025-11", "2026-01", "2024"].map(Period.require)
    expect(Aims.lastClosed(closed, period)).toEqual(Period.require("2025"))
    expect(Aims.lastClosed(closed, Period.require("2026-02"))).toEqual(Period.require("2026-01"))
    expect(Aims.lastClosed(closed, Period.require("2024"))).toBeUndefined()
    const reachesInto = { first: Day.require("2025-12-31"), last: Day.require("2026-01-01") }
    expect(Aims.lastClosed([reachesInto], period)).toBeUndefined()
  })

  it("of streets nothing is asked that names none, of teams neither", () => {
    const placed = { ...here, street: "n", team: "a" }
    const ids = (part: Aims.Part | undefined) => part?.shares.map(({ id }) => id)
    const rows = { ...none, teams: [placed] }
    const team = [
      "records-complete",
      "records-on-time",
      "records-well-shown",
      "teams-with-worker",
      "teams-trained",
      "brand-teams",
      "teams-lifted"
    ]
    const district = ids(Aims.report(rows, asked).district) ?? []
    expect(district.filter((id) => !team.includes(id))).toEqual(["needs-met", "qualifications-in-force", "brand-projects"])
    const [street, ...noStreet] = Aims.report(rows, asked).parts("street")
    expect([street?.id, ids(street), noStreet]).toEqual(["n", ["needs-met", ...team.slice(0, -1), "brand-projects", "teams-lifted"], []])
    const [one, ...others] = Aims.report(rows, asked).parts("team")
    expect([one?.id, ids(one), others]).toEqual(["a", team, []])
    expect(
      Aims.report({ ...rows, links: [here] }, asked)
        .parts("team")
        .map(({ id }) => id)
    ).toEqual(["a", undefined])
  })

  it("what moved in each part that was there before, beside the district; of a new part nothing did", () => {
    const team = { ...here, from: before }
    const [earlier, later] = [
      [
        { ...team, street: "n", team: "a", hasWorker: true },
        { ...team, street: "s", team: "b", hasWorker: false }
      ],
      [
        { ...team, street: "n", team: "a", hasWorker: false },
        { ...team, street: "s", team: "b", hasWorker: true },
        { ...team, street: "w", team: "c", hasWorker: true }
      ]
    ].map((teams) => Aims.report({ ...none, teams }, asked))
    const since = Aims.since(earlier ?? expect.unreachable(), later ?? expect.unreachable())
    const told = (parts: readonly Aims.MovedPart[]) =>
      parts.map(({ id, moved }) => [id, moved.find((one) => one.id === "teams-with-worker")?.change])
    expect(since.moved.find(({ id }) => id === "teams-with-worker")?.change).toBe("rose")
    expect([told(since.streets), told(since.teams)]).toEqual([
      [
        ["n", "fell"],
        ["s", "rose"]
      ],
      [
        ["a", "fell"],
        ["b", "rose"]
      ]
    ])
  })

  it("a team is a brand by any of its honours", () => {
    const honour = { ...here, kind: "brand-team", stage: "granted", grantedOn: first }
    const teams = [{ ...here, team: "a" }]
    expect(
      of("brand-teams", {
        teams,
        honours: [
          { ...honour, team: "b" },
          { ...honour, team: "a" }
        ]
      })
    ).toBe("1/1")
  })

  it("what moved from one period to the next, share by share; of what was not asked before nothing is said", () => {
    const link = { ...here, street: "n", from: before, until: last, result: "lifted" }
    const [earlier, later] = [
      { ...none, links: [link, { ...link, result: "ended" }] },
      { ...none, links: [link], qualifications: [{ ...here, from: first }] }
    ].map((rows) => Aims.report(rows, asked).district)
    const [was, is] = [earlier ?? expect.unreachable(), later ?? expect.unreachable()]
    const all = Aims.moved(was, is)
    expect(all.map(({ id, change }) => [id, change])).toEqual(is.shares.map(({ id }) => [id, id === "teams-lifted" ? "rose" : "unknown"]))
    expect(all.find(({ id }) => id === "teams-lifted")).toEqual({
      id: "teams-lifted",
      aim: "brand",
      change: "rose",
      before: was.shares.find(({ id }) => id === "teams-lifted"),
      after: is.shares.find(({ id }) => id === "teams-lifted")
    })
    expect(Aims.moved({ ...was, shares: [] }, is)).toEqual([])
  })
})
