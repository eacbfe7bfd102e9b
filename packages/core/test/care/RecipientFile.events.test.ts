import { describe, expect, it } from "vitest"
import { finding } from "../../src/care/Ground.ts"
import * as Refusal from "../../src/law/Refusal.ts"
import * as RecipientFile from "../../src/care/RecipientFile.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import { readsWhole } from "../said.ts"
import { context } from "./files.ts"

const day = Day.require
const v = 1
const on = "2026-03-05"
const now = day(on)
const today = day("2026-06-30")
const community = Id.require<Id.CommunityId>("c-1")
const street = Id.require<Id.StreetId>("s-1")
const by = Id.require<Id.PersonId>("p-9")
const alone = { tag: "elder-living-alone", source: "community-check", from: day("2026-01-01") } as const
const nest = { ...alone, tag: "elder-empty-nest" } as const
const over = { ...alone, from: day("2025-01-01"), endedOn: day("2025-06-01") }

/** Lived alone once, and does again; the nest is empty as well. */
const state = (stage: RecipientFile.RecipientFile["stage"]): RecipientFile.RecipientFile => ({
  stage,
  community,
  openedOn: day("2025-01-01"),
  tags: [over, alone, nest],
  advice: "听力不好",
  latest: day("2026-03-01")
})
const stages = ["none", "open", "closed", "anonymised"] as const
const { advice: _, ...unadvised } = state("anonymised")

describe("what happens to a file", () => {
  it.each<[RecipientFile.Event, (typeof stages)[number], RecipientFile.RecipientFile]>([
    [{ type: "recipient.opened", v, community, street, on }, "none", { ...state("open"), street, openedOn: now }],
    [{ type: "recipient.opened", v, community, on }, "none", { ...state("open"), openedOn: now }],
    [
      { type: "recipient.tagged", v, tag: "elder-disabled", source: "medical", on },
      "open",
      { ...state("open"), tags: [over, alone, nest, { tag: "elder-disabled", source: "medical", from: now }] }
    ],
    [
      { type: "recipient.untagged", v, tag: "elder-living-alone", reason: "与子女同住", on },
      "open",
      { ...state("open"), tags: [over, { ...alone, endedOn: now }, nest] }
    ],
    [{ type: "recipient.advised", v, words: "有狗", on }, "open", { ...state("open"), advice: "有狗" }],
    [{ type: "recipient.reviewed", v, by, on }, "open", { ...state("open"), reviewedOn: now }],
    [{ type: "recipient.closed", v, reason: "迁出", on }, "open", { ...state("closed"), closedOn: now }],
    [{ type: "recipient.anonymised", v, on }, "closed", unadvised]
  ])("case %#: $type, at its stage and at no other, and nothing else changes", (event, fitting, after) => {
    for (const stage of stages) {
      const before = state(stage)
      expect([stage, RecipientFile.fits(before, event)]).toEqual([stage, stage === fitting])
      if (stage === fitting) expect(RecipientFile.evolve(before, event)).toStrictEqual({ ...after, latest: now })
      else expect(RecipientFile.evolve(before, event)).toBe(before)
    }
  })
  it.each<[string, RecipientFile.Event]>([
    ["a tag that stands already", { type: "recipient.tagged", v, tag: "elder-living-alone", source: "self", on }],
    ["the end of a tag that is not there", { type: "recipient.untagged", v, tag: "elder-disabled", reason: "误记", on }]
  ])("%s cannot be", (_of, event) => {
    expect(RecipientFile.fits(state("open"), event)).toBe(false)
    expect(RecipientFile.evolve(state("open"), event)).toEqual(state("open"))
  })
  it("a tag that is over may be noted again, and ended only once", () => {
    const ended = RecipientFile.evolve(state("open"), { type: "recipient.untagged", v, tag: "elder-living-alone", reason: "同住", on })
    expect(RecipientFile.fits(ended, { type: "recipient.tagged", v, tag: "elder-living-alone", source: "self", on })).toBe(true)
    expect(RecipientFile.fits(ended, { type: "recipient.untagged", v, tag: "elder-living-alone", reason: "同住", on })).toBe(false)
  })
})

describe("a refusal", () => {
  const ofDays = { units: { on: "day", today: "day", latest: "day" } }
  it.each<[RecipientFile.RecipientFile, RecipientFile.Command, readonly ReturnType<typeof finding>[]]>([
    [state("open"), { type: "note", tag: "elder-disabled", source: "self", on }, []],
    [state("open"), { type: "note", tag: "elder-disabled", source: "self", on: "2026-06-30" }, []],
    [
      state("open"),
      { type: "note", tag: "elder-empty-nest", source: "self", on },
      [finding("care.tagged-already", { tag: "elder-empty-nest", from: nest.from })]
    ],
    [state("open"), { type: "end", tag: "elder-disabled", reason: "误记", on }, [finding("care.not-tagged", { tag: "elder-disabled" })]],
    [
      state("closed"),
      { type: "review", by, on },
      [Refusal.finding("care.stage", { command: "review", stage: "closed" }, { units: { stage: "care.file-stage" } })]
    ],
    [state("open"), { type: "review", by, on: "2026-07-01" }, [Refusal.finding("care.future", { on: day("2026-07-01"), today }, ofDays)]],
    [
      state("open"),
      { type: "review", by, on: "2026-02-28" },
      [Refusal.finding("care.before", { on: day("2026-02-28"), latest: day("2026-03-01") }, ofDays)]
    ]
  ])("case %#: names what it speaks of, and is all that is said", (before, command, expected) => {
    const { findings } = RecipientFile.decide(command, before, context)
    expect(findings).toStrictEqual(expected)
    findings.forEach(readsWhole)
  })
})

it.each([
  ["2024-12-31", []],
  ["2025-01-01", ["elder-living-alone"]],
  ["2025-06-01", []], // the first day on which it is over
  ["2026-01-01", ["elder-living-alone", "elder-empty-nest"]],
  ["2026-03-04", ["elder-living-alone", "elder-empty-nest"]],
  ["2026-03-05", []]
] as const)("of a file closed on 2026-03-05, the tags on %s are %j", (asOf, tags) => {
  expect(RecipientFile.tagsOn({ ...state("closed"), closedOn: now }, day(asOf))).toEqual(tags)
  expect(RecipientFile.streamOf(by)).toBe("recipient/p-9")
})
