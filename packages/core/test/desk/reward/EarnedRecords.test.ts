/** What speaks against an entry of time coins that names a record. */
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import type { World } from "../../../src/desk/World.ts"
import * as EarnedRecords from "../../../src/desk/reward/EarnedRecords.ts"
import * as Day from "../../../src/foundation/Day.ts"
import type { RecordId, VolunteerId } from "../../../src/foundation/Id.ts"
import * as Policies from "../../../src/law/Policies.ts"
import type { Row } from "../../../src/registers/service/ServiceRecords.ts"

type Said = Parameters<typeof EarnedRecords.reasons>[0]
const ann = "ann" as VolunteerId
const said: Said = { record: "r-1" as RecordId, on: "2026-03-05", minutes: 120 }
const row = (more: Partial<Row> = {}): Row =>
  ({
    ...{ record: said.record, volunteer: ann, stage: "recorded", standing: "valid", counts: true, evidence: "photo" },
    ...{ on: Day.require("2026-03-05"), attendedMinutes: 120, ...more }
  }) as Row
const told = (entry: Partial<Said>, of: Row | undefined, holder: VolunteerId | undefined = ann) =>
  EarnedRecords.reasons({ ...said, ...entry }, of, holder, Policies.byName("national")).map(({ rule, outcome, severity, facts, units }) => [
    rule,
    outcome,
    severity,
    facts,
    units
  ])
const day = Day.require

describe("an entry for a record", () => {
  it.each<readonly [string, Partial<Said>, Row | undefined, readonly unknown[]]>([
    ["of as many minutes, on its day, of the holder", {}, row(), []],
    ["of fewer minutes", { minutes: 1 }, row(), []],
    ["of a record whose day nobody knows", {}, row({ on: undefined }), []],
    [
      "of one minute more",
      { minutes: 121 },
      row(),
      [
        [
          "desk.coins-of-more-minutes",
          "unmet",
          "error",
          { minutes: 121, servedMinutes: 120 },
          { on: "day", servedOn: "day", minutes: "minutes", servedMinutes: "minutes" }
        ]
      ]
    ],
    [
      "on another day",
      { on: "2026-03-06" },
      row(),
      [
        [
          "desk.coins-on-another-day",
          "unmet",
          "error",
          { on: day("2026-03-06"), servedOn: day("2026-03-05") },
          { on: "day", servedOn: "day", minutes: "minutes", servedMinutes: "minutes" }
        ]
      ]
    ],
    [
      "of somebody else",
      {},
      row({ volunteer: "ben" }),
      [["desk.coins-of-another", "unmet", "error", { volunteer: "ben", holder: "ann" }, undefined]]
    ]
  ])("%s", (_, entry, of, expected) => expect(told(entry, of)).toEqual(expected))
  it("of an account without a holder is not held against one", () =>
    expect(EarnedRecords.reasons(said, row({ volunteer: "ben" }), undefined, Policies.byName("national"))).toEqual([]))
  it.each([
    ["that is voided", row({ stage: "voided", counts: false }), { stage: "voided" }],
    ["of which there is none", undefined, { stage: undefined }]
  ])("a record %s refuses, and is named", (_, of, facts) => {
    const [first, ...more] = EarnedRecords.reasons(said, of, ann, Policies.byName("national"))
    expect(more).toEqual([])
    expect(first).toMatchObject({ rule: "desk.not-recorded", outcome: "unmet", severity: "error", where: said.record, facts })
  })
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
