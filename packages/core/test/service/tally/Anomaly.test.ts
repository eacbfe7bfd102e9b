import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as Finding from "../../../src/foundation/Finding.ts"
import * as ParameterView from "../../../src/foundation/ParameterView.ts"
import type { Instant } from "../../../src/foundation/Instant.ts"
import { twoPlacesMinutes } from "../../../src/law/parameters/Anomalies.ts"
import * as Policies from "../../../src/law/Policies.ts"
import * as Policy from "../../../src/law/Policy.ts"
import * as Anomaly from "../../../src/service/tally/Anomaly.ts"
import { messages } from "../../../src/service/tally/messages.ts"
import { record, type Row } from "./sheet.ts"

const view = Policy.on(Policies.byName("national"), Day.require("2026-03-31"))
const entry = (row: Row, more: Partial<Anomaly.Entry> = {}): Anomaly.Entry => ({ record: record(row), evidence: "photo", ...more })
const found = (entries: readonly Anomaly.Entry[]): readonly string[] =>
  Anomaly.find(entries, view).map(({ rule, where }) => `${rule} ${where}`)
const minute = (count: number): Instant => (1_770_000_000_000 + count * 60_000) as Instant

describe("service.anomalies: a very long day", () => {
  it.each([
    ["08:00-16:00", []],
    ["08:00-16:01", ["service.anomaly-day r1"]],
    // Neither day of the night passes the line.
    ["20:00-06:00", []]
  ] as const)("%s", (at, rules) => expect(found([entry({ at })])).toEqual(rules))
  it("several records of a day are added up, shared time once", () => {
    expect(found([entry({ record: "r1", at: "08:00-12:00" }), entry({ record: "r2", at: "12:00-16:01" })])).toEqual([
      "service.anomaly-day r1"
    ])
    expect(found([entry({ record: "r1", at: "08:00-15:00" }), entry({ record: "r2", at: "09:00-16:00" })])).toEqual([])
    expect(found([entry({ record: "r1", at: "08:00-15:00" }), entry({ record: "r2", untimedMinutes: 61 })])).toEqual([
      "service.anomaly-day r1"
    ])
  })
  it("time that is no service is not looked at", () => expect(found([entry({ at: "06:00-23:00", timeClass: "paid-duty" })])).toEqual([]))
})

describe("a forgotten sign-out", () => {
  it.each([
    ["qr-geofence", "18:00-06:00", []],
    ["qr-geofence", "18:00-06:01", ["service.anomaly-sign-out r1"]],
    ["self-sign-in", "18:00-06:01", ["service.anomaly-sign-out r1"]],
    // Without a sign-in by themselves there is no sign-out to forget.
    ["photo", "18:00-06:01", []]
  ] as const)("%s %s", (evidence, at, rules) => expect(found([entry({ at }, { evidence })])).toEqual(rules))
})

describe("round durations entered in one sitting", () => {
  const sheet = (count: number, pauseMinutes: number, at = "09:00-11:00") =>
    Array.from({ length: count }, (_, index) =>
      entry(
        { record: `r${index}`, on: Day.text(Day.plusDays(Day.require("2026-03-01"), index)), at },
        { enteredAt: minute(index * pauseMinutes) }
      )
    )
  it.each([
    [9, 10, []],
    [10, 10, ["service.anomaly-round r0"]],
    // A longer pause ends the sitting.
    [10, 11, []]
  ] as const)("%i records, %i minutes apart", (count, pause, rules) => expect(found(sheet(count, pause))).toEqual(rules))
  it("durations to the minute are not round", () => expect(found(sheet(10, 1, "09:00-11:01"))).toEqual([]))
})

describe("many hours entered by the office for one lone person (CCTV 2025-07-17)", () => {
  const bought = (evidence: Anomaly.Entry["evidence"], minutesEach = 480, days = 3): readonly Anomaly.Entry[] =>
    Array.from({ length: days }, (_, index) =>
      entry(
        {
          record: `r${index}`,
          on: Day.text(Day.plusDays(Day.require("2026-03-01"), index)),
          untimedMinutes: minutesEach,
          activity: `a${index}`
        },
        { evidence, enteredAt: minute(index) }
      )
    )
  it("1440 minutes in a sitting are pointed out, 1437 are not", () => {
    expect(found(bought("back-office"))).toEqual(["service.anomaly-bulk r0"])
    expect(found(bought("none"))).toEqual(["service.anomaly-bulk r0"])
    expect(found(bought("back-office", 479))).toEqual([])
  })
  it("evidence or company takes the suspicion away", () => {
    expect(found(bought("roll-call"))).toEqual([])
    expect(
      found([...bought("back-office"), entry({ record: "x", volunteer: "v2", on: "2026-03-01", activity: "a0", at: "09:00-10:00" })])
    ).toEqual([])
  })
})

describe("one person in two places", () => {
  const asked = ParameterView.fixed(Day.first, "test@1", { [twoPlacesMinutes.id]: 0 }).valueOf(twoPlacesMinutes.id)
  if (asked === undefined) throw new Error("no value")
  const pair = (first: Row, second: Row) => [
    entry({ record: "r1", at: "09:00-11:00", ...first }),
    entry({ record: "r2", at: "10:30-12:00", ...second })
  ]
  it("overlapping in two communities", () =>
    expect(found(pair({ community: "c1" }, { community: "c2" }))).toEqual(["service.anomaly-two-places r2"]))
  it("not where the place is the same or not known", () => {
    expect(found(pair({ community: "c1" }, { community: "c1" }))).toEqual([])
    expect(found(pair({ community: "c1" }, {}))).toEqual([])
  })
  it("from as many minutes as the policy says, and it says so", () => {
    const few = { valueOf: (id: string) => (id === twoPlacesMinutes.id ? { ...asked, value: 31 } : view.valueOf(id)) }
    expect(Anomaly.find(pair({ community: "c1" }, { community: "c2" }), few)).toEqual([])
    expect(Anomaly.find(pair({ community: "c1" }, { community: "c2" }), view)[0]?.parameters).toMatchObject([
      { parameter: twoPlacesMinutes.id, value: 1 }
    ])
  })
  it("stretches that interleave are one matter of the two records: shared time is added up, whichever begins", () => {
    const interleaved = pair({ community: "c1", at: "09:00-11:00 12:00-14:00" }, { community: "c2", at: "10:30-12:30" })
    const said = Anomaly.find(interleaved, view).filter(({ rule }) => rule === "service.anomaly-two-places")
    expect(said).toMatchObject([{ where: "r2", facts: { other: "r1", sharedMinutes: 60 } }])
  })
  it("one after the other is possible", () => expect(found(pair({ community: "c1" }, { community: "c2", at: "11:00-12:00" }))).toEqual([]))
})

describe("what a finding says", () => {
  const said = (entries: readonly Anomaly.Entry[]) =>
    Anomaly.find(entries, view).map(({ rule, where, facts, units, parameters, outcome, severity, kind }) => ({
      rule,
      where,
      facts,
      units,
      parameters: parameters.map(({ parameter }) => parameter),
      is: `${outcome} ${severity} ${kind}`
    }))
  const notice = "unmet warning notice"
  it("of a long day, which day, how long, and from where on it is long", () =>
    expect(said([entry({ record: "r1", at: "06:00-12:00" }), entry({ record: "r2", at: "11:00-15:00" })])).toEqual([
      {
        rule: "service.anomaly-day",
        where: "r1",
        facts: { day: Day.require("2026-03-05"), dayMinutes: 540 },
        units: { day: "day", dayMinutes: "minutes", "service.anomaly-day-minutes": "minutes" },
        parameters: ["service.anomaly-day-minutes"],
        is: notice
      }
    ]))
  it("of a forgotten sign-out, since when", () =>
    expect(said([entry({ at: "18:00-06:01" }, { evidence: "self-sign-in" })])).toEqual([
      {
        rule: "service.anomaly-sign-out",
        where: "r1",
        facts: { from: (Day.require("2026-03-05") * 1440 + 1080) as never, stretchMinutes: 721 },
        units: { from: "minute", stretchMinutes: "minutes", "service.anomaly-sign-out-minutes": "minutes" },
        parameters: ["service.anomaly-sign-out-minutes"],
        is: notice
      }
    ]))
  it("of two places, with whom and how long, all shared stretches together", () =>
    expect(
      said([
        entry({ record: "r1", community: "c1", at: "08:00-12:00" }),
        entry({ record: "r2", community: "c2", at: "09:00-09:20 10:00-10:10" })
      ])
    ).toEqual([
      {
        rule: "service.anomaly-two-places",
        where: "r2",
        facts: { other: "r1", sharedMinutes: 30 },
        units: { sharedMinutes: "minutes", "service.anomaly-two-places-minutes": "minutes" },
        parameters: ["service.anomaly-two-places-minutes"],
        is: notice
      }
    ]))
  it("of many round or lone hours, how many and how long", () => {
    const entries = Array.from({ length: 10 }, (_, index) =>
      entry(
        { record: `r${index}`, on: Day.text(Day.plusDays(Day.require("2026-03-01"), index)), activity: `a${index}`, untimedMinutes: 180 },
        { evidence: "none", enteredAt: minute(index) }
      )
    )
    expect(said(entries)).toEqual([
      {
        rule: "service.anomaly-round",
        where: "r0",
        facts: { roundRecords: 10 },
        units: {
          roundRecords: "records",
          "service.anomaly-round-records": "records",
          "service.anomaly-round-unit-minutes": "minutes"
        },
        parameters: ["service.anomaly-round-records", "service.anomaly-round-unit-minutes"],
        is: notice
      },
      {
        rule: "service.anomaly-bulk",
        where: "r0",
        facts: { bulkMinutes: 1800, records: 10 },
        units: { bulkMinutes: "minutes", records: "records", "service.anomaly-bulk-minutes": "minutes" },
        parameters: ["service.anomaly-bulk-minutes"],
        is: notice
      }
    ])
  })
})

describe("places and people", () => {
  const pair = (first: Partial<Anomaly.Entry>, second: Partial<Anomaly.Entry>, row: Row = {}) => [
    entry({ record: "r1", at: "09:00-11:00" }, first),
    entry({ record: "r2", at: "10:30-12:00", ...row }, second)
  ]
  it("a place that the entry names is as good as a community", () => {
    expect(found(pair({ place: "p1" }, { place: "p2" }))).toEqual(["service.anomaly-two-places r2"])
    expect(found(pair({ place: "p1" }, { place: "p1" }))).toEqual([])
    expect(found(pair({ place: "p1" }, {}))).toEqual([])
  })
  it("another person is no matter of theirs, nor is the order in which entries come", () => {
    expect(found(pair({ place: "p1" }, { place: "p2" }, { volunteer: "v2" }))).toEqual([])
    expect(found(pair({ place: "p1" }, { place: "p2" }).toReversed())).toEqual(["service.anomaly-two-places r2"])
  })
  it("a long stretch meets every later one until it ends, and no other", () =>
    expect(
      found([
        entry({ record: "r1", at: "08:00-12:00" }, { place: "p1" }),
        entry({ record: "r2", at: "09:00-10:00" }, { place: "p2" }),
        entry({ record: "r3", at: "11:00-11:30" }, { place: "p2" }),
        entry({ record: "r4", at: "12:00-13:00" }, { place: "p2" })
      ])
    ).toEqual(["service.anomaly-two-places r2", "service.anomaly-two-places r3"]))
  it("sittings are those of one person by one actor: who entered what stands apart", () => {
    const sheet = (enteredBy: (index: number) => string, volunteer: (index: number) => string) =>
      Array.from({ length: 10 }, (_, index) =>
        entry(
          {
            record: `r${index}`,
            volunteer: volunteer(index),
            on: Day.text(Day.plusDays(Day.require("2026-03-01"), index)),
            at: "09:00-10:00"
          },
          { enteredAt: minute(index), enteredBy: enteredBy(index) as never }
        )
      )
    expect(
      found(
        sheet(
          () => "a",
          () => "v1"
        )
      )
    ).toEqual(["service.anomaly-round r0"])
    expect(
      found(
        sheet(
          (index) => (index === 9 ? "b" : "a"),
          () => "v1"
        )
      )
    ).toEqual([])
    expect(
      found(
        sheet(
          () => "a",
          (index) => (index === 9 ? "v2" : "v1")
        )
      )
    ).toEqual([])
    expect(
      found(
        sheet(
          () => "a",
          () => "v1"
        ).map((one) => ({ ...one, fromFile: true }))
      )
    ).toEqual([])
    expect(
      found(
        sheet(
          () => "a",
          () => "v1"
        ).toReversed()
      )
    ).toEqual(["service.anomaly-round r0"])
    expect(
      found(
        sheet(
          () => "a",
          () => "v1"
        ).map(({ record, evidence }) => ({ record, evidence }))
      )
    ).toEqual([])
  })
  it("a sitting that ended is looked at as well as the one after it", () => {
    const part = (from: number, name: string) =>
      Array.from({ length: 10 }, (_, index) =>
        entry(
          {
            record: `${name}${index}`,
            on: Day.text(Day.plusDays(Day.require("2026-03-01"), index)),
            at: name === "r" ? "09:00-10:00" : "11:00-12:00"
          },
          { enteredAt: minute(from + index) }
        )
      )
    expect(found([...part(0, "r"), ...part(60, "s")])).toEqual(["service.anomaly-round r0", "service.anomaly-round s0"])
    expect(found([...part(0, "r").slice(0, 9), ...part(60, "s").slice(0, 9)])).toEqual([])
  })
})

it("without thresholds no check is made", () =>
  expect(Anomaly.find([entry({ at: "00:00-23:59" }, { evidence: "qr-geofence" })], ParameterView.none)).toEqual([]))

it("every finding has its words in both languages, with nothing left to fill in", () => {
  const all = Anomaly.find(
    [
      entry({ record: "r1", at: "06:00-20:00", community: "c1" }, { evidence: "qr-geofence" }),
      entry({ record: "r2", at: "10:00-12:00", community: "c2" }),
      ...Array.from({ length: 24 }, (_, index) =>
        entry(
          { record: `s${index}`, on: "2026-02-03", activity: `b${index}`, untimedMinutes: 60 },
          { evidence: "none", enteredAt: minute(index) }
        )
      )
    ],
    view
  )
  expect(new Set(all.map(({ rule }) => rule)).size).toBe(5)
  for (const finding of all) {
    for (const locale of ["zh-CN", "en"] as const) {
      const { title, why, fix } = Finding.text(finding, locale, messages)
      for (const text of [title, why, fix]) expect(text).not.toMatch(/[{}]|^service\./)
    }
  }
})
