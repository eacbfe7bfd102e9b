/** What speaks against an entry of time coins that names a record. */
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import type { World } from "../../../src/desk/World.ts"
import * as EarnedRecords from "../../../src/desk/reward/EarnedRecords.ts"
import * as Day from "../../../src/foundation/Day.ts"
import type { RecordId, VolunteerId } from "../../../src/foundation/Id.ts"
import * as Policies from "../../../src/law/Policies.ts"
import * as Policy from "../../../src/law/Policy.ts"
import * as Coins from "../../../src/reward/Coins.ts"
import type { Row } from "../../../src/registers/service/ServiceRecords.ts"

const ann = "ann" as VolunteerId
const record = "r-1" as RecordId
const row = (more: Partial<Row> = {}): Row =>
  ({
    ...{ record, volunteer: ann, stage: "confirmed", standing: "confirmed", counts: true, evidence: "photo", timeClass: "service" },
    ...{ on: Day.require("2026-03-05"), attendedMinutes: 120, ...more }
  }) as Row
const told = (of: Row | undefined, holder: VolunteerId | undefined = ann) =>
  EarnedRecords.reasons(record, of, holder, Policies.byName("national")).map(({ rule, outcome, severity, facts, units }) => [
    rule,
    outcome,
    severity,
    facts,
    ...(units === undefined ? [] : [units])
  ])

describe("a record that is to earn", () => {
  it.each<readonly [string, Row | undefined, readonly unknown[]]>([
    ["confirmed, of the holder", row(), []],
    ["whose day nobody knows", row({ on: undefined, standing: "recorded" }), []],
    ["whose class of time nobody knows", row({ timeClass: undefined }), []],
    ["of somebody else", row({ volunteer: "ben" }), [["desk.coins-of-another", "unmet", "error", { volunteer: "ben", holder: "ann" }]]],
    [
      "of a meeting, and not confirmed",
      row({ timeClass: "meeting", standing: "recorded" }),
      [
        ["desk.coins-of-other-time", "unmet", "error", { timeClass: "meeting" }, { timeClass: "service.time-class" }],
        ["desk.coins-unconfirmed", "unmet", "error", { stage: "recorded" }]
      ]
    ],
    [
      "that is voided says that alone",
      row({ stage: "voided", counts: false, standing: undefined }),
      [["desk.not-recorded", "unmet", "error", { stage: "voided" }]]
    ]
  ])("%s", (_, of, expected) => expect(told(of)).toEqual(expected))
  it("of an account without a holder is not held against one", () =>
    expect(EarnedRecords.reasons(record, row({ volunteer: "ben" }), undefined, Policies.byName("national"))).toEqual([]))
  it("names the parameter that asks for a confirmed one", () =>
    expect(EarnedRecords.reasons(record, row({ standing: "recorded" }), ann, Policies.byName("national"))[0]).toMatchObject({
      kind: "requirement",
      parameters: [{ parameter: "reward.earns-from", value: "confirmed" }],
      citations: [{ instrument: "LIBRARY" }]
    }))
  it.each([
    ["that is voided", row({ stage: "voided", counts: false }), { stage: "voided" }],
    ["of which there is none", undefined, { stage: undefined }]
  ])("%s refuses, and is named", (_, of, facts) => {
    const [first, ...more] = EarnedRecords.reasons(record, of, ann, Policies.byName("national"))
    expect(more).toEqual([])
    expect(first).toMatchObject({ rule: "desk.not-recorded", outcome: "unmet", severity: "error", where: record, facts })
  })
})

describe("what a record says against an entry that is booked", () => {
  const view = Policy.on(Policies.byName("national"), Day.require("2026-03-05"))
  const booked = { on: "2026-03-05", minutes: 120, units: 2 * Coins.coin }
  const part = { day: "2026-03-05", minutes: 120, because: "plain", percent: 100, ratePercent: 100 } as const
  const bearing = (more: Partial<EarnedRecords.Bearing> = {}): EarnedRecords.Borne => ({
    bearing: { record, on: "2026-03-05", parts: [part], view, ...more },
    reasons: [],
    relies: []
  })
  const units = { on: "day", servedOn: "day", minutes: "minutes", servedMinutes: "minutes", units: "coin-units", worth: "coin-units" }
  const day = Day.require
  it.each<readonly [string, EarnedRecords.Borne, readonly unknown[]]>([
    ["of as many minutes on its day: nothing", bearing(), []],
    ["of more minutes: nothing", bearing({ parts: [{ ...part, minutes: 121 }] }), []],
    [
      "of one minute less",
      bearing({ parts: [{ ...part, minutes: 119 }] }),
      [["desk.coins-of-more-minutes", { minutes: 120, servedMinutes: 119 }, units]]
    ],
    [
      "of as many minutes that are worth less",
      bearing({ parts: [{ ...part, ratePercent: 99 }] }),
      [["desk.coins-of-more-worth", { units: 2 * Coins.coin, worth: 2 * Coins.coin * 0.99 }, units]]
    ],
    [
      "on another day",
      bearing({ on: "2026-03-06" }),
      [["desk.coins-on-another-day", { on: day("2026-03-05"), servedOn: day("2026-03-06") }, units]]
    ],
    [
      "of nothing at all: why",
      {
        bearing: undefined,
        reasons: EarnedRecords.reasons(record, row({ volunteer: "ben" }), ann, Policies.byName("national")),
        relies: []
      },
      [["desk.coins-of-another", { volunteer: "ben", holder: "ann" }, undefined]]
    ]
  ])("%s", (_, borne, expected) =>
    expect(EarnedRecords.against(booked, borne).map((finding) => [finding.rule, finding.facts, finding.units])).toEqual(expected)
  )
})

describe("whose a record is", () => {
  // Nobody is merged here.
  const world = { tenant: "t", store: { heads: () => Promise.resolve(new Map()) } } as unknown as World
  const ofPerson = (row: object | undefined, holder: string | undefined) =>
    Effect.runPromise(EarnedRecords.ofPerson(world, row as never, holder as never))
  it.each<readonly [string, object | undefined, string | undefined]>([
    ["one that is not there is nobody's", undefined, "ann"],
    ["without a holder it is whose it is", { record: "r-1", volunteer: "ann" }, undefined],
    ["somebody else's stays theirs", { record: "r-1", volunteer: "bo" }, "ann"],
    ["the holder's is the holder's", { record: "r-1", volunteer: "ann" }, "ann"],
    ["of one without a person nobody knows", { record: "r-1", volunteer: undefined }, "ann"]
  ])("%s", async (_, row, holder) => expect(await ofPerson(row, holder)).toEqual(row))
})
