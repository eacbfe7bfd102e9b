import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import type * as Message from "../../src/foundation/Message.ts"
import * as Clashes from "../../src/person/Clashes.ts"
import { lives } from "../../src/person/messages/lives.ts"
import type { PersonKind } from "../../src/person/PersonKinds.ts"
import type { Relation } from "../../src/person/Guardianship.ts"
import { readsWhole } from "../said.ts"

const day = Day.require
const dayOf = (text: string | undefined) => (text === undefined ? {} : { until: day(text) })
const been = (...said: readonly (readonly [PersonKind, string, string?])[]) => ({
  been: said.map(([kind, from, until]) => ({ kind, from: day(from), ...dayOf(until) }))
})
const [mother, aunt] = [Id.require<Id.PersonId>("mother"), Id.require<Id.PersonId>("aunt")]
const linked = (...said: readonly (readonly [Id.PersonId, Relation, string, string?])[]) => ({
  links: said.map(([guardian, relation, from, endedOn]) => ({
    guardian,
    relation,
    from: day(from),
    ...(endedOn === undefined ? {} : { endedOn: day(endedOn) })
  }))
})
const held = (...said: readonly (readonly [string, string, string?, string?])[]) => ({
  held: said.map(([kind, from, until, withdrawnOn]) => ({
    kind,
    from: day(from),
    ...dayOf(until),
    ...(withdrawnOn === undefined ? {} : { withdrawnOn: day(withdrawnOn) })
  }))
})

describe("what a person is, by two entries", () => {
  it.each<[string, ReturnType<typeof been>, ReturnType<typeof been>, readonly (string | undefined)[]]>([
    ["the same days", been(["cadre", "2020-01-01", "2024-06-30"]), been(["cadre", "2020-01-01", "2024-06-30"]), []],
    ["learned of later", been(["cadre", "2020-01-01"]), been(["cadre", "2023-01-01"]), []],
    ["several kinds at once", been(["party-member", "2020-01-01"]), been(["retired-party-member", "2020-01-01", "2024-06-30"]), []],
    ["one ended before the other begins", been(["cadre", "2020-01-01", "2022-12-31"]), been(["cadre", "2023-01-01"]), []],
    ["one ended on the other's first day", been(["cadre", "2020-01-01", "2023-01-01"]), been(["cadre", "2023-01-01"]), ["cadre"]],
    ["ended in one only", been(["cadre", "2020-01-01", "2024-06-30"]), been(["cadre", "2020-01-01"]), ["cadre"]],
    ["ended on two days", been(["cadre", "2020-01-01", "2024-06-30"]), been(["cadre", "2021-01-01", "2024-07-01"]), ["cadre"]]
  ])("%s", (_, one, other, clashing) => {
    const found = Clashes.kinds([one, other])
    found.forEach(readsWhole)
    expect(found.map(({ rule, facts }) => [rule, facts["kind"]])).toEqual(clashing.map((kind) => ["person-kind.clash", kind]))
    expect(Clashes.kinds([other, one])).toStrictEqual(found)
  })
})

describe("who answers for a person, by two entries", () => {
  it.each<[string, ReturnType<typeof linked>, ReturnType<typeof linked>, number]>([
    ["two people", linked([mother, "parent", "2020-01-01"]), linked([aunt, "entrusted-carer", "2020-01-01"]), 0],
    ["the same", linked([mother, "parent", "2020-01-01"]), linked([mother, "parent", "2021-01-01"]), 0],
    ["as parent, and as carer", linked([aunt, "other-guardian", "2020-01-01"]), linked([aunt, "entrusted-carer", "2020-01-01"]), 1],
    [
      "as carer until she became guardian",
      linked([aunt, "entrusted-carer", "2020-01-01", "2021-01-01"]),
      linked([aunt, "other-guardian", "2021-01-01"]),
      0
    ],
    [
      "as carer a day longer",
      linked([aunt, "entrusted-carer", "2020-01-01", "2021-01-02"]),
      linked([aunt, "other-guardian", "2021-01-01"]),
      1
    ],
    ["ended in one only", linked([mother, "parent", "2020-01-01", "2024-01-01"]), linked([mother, "parent", "2020-01-01"]), 1],
    [
      "ended on the day it began: it never counted",
      linked([mother, "parent", "2020-01-01", "2020-01-01"]),
      linked([mother, "parent", "2020-01-01"]),
      0
    ]
  ])("%s", (_, one, other, clashes) => {
    const found = Clashes.guardianships([one, other])
    found.forEach(readsWhole)
    expect(found.map(({ rule }) => rule)).toEqual(Array.from({ length: clashes }, () => "guardianship.clash"))
    expect(Clashes.guardianships([other, one])).toStrictEqual(found)
  })
})

describe("a clash names first what began first, then what ended first, then by what is said", () => {
  it.each<readonly [readonly [Relation, string, string?], readonly [Relation, string, string?]]>([
    [
      ["parent", "2020-01-01"],
      ["entrusted-carer", "2020-02-01"]
    ],
    [
      ["parent", "2020-01-01", "2020-03-01"],
      ["entrusted-carer", "2020-01-01"]
    ],
    [
      ["entrusted-carer", "2020-01-01"],
      ["parent", "2020-01-01"]
    ]
  ])("%j, %j", (first, second) => {
    const expected = [{ guardian: mother, relation: first[0], otherRelation: second[0] }]
    const [one, other] = [first, second].map((said) => linked([mother, ...said])) as [ReturnType<typeof linked>, ReturnType<typeof linked>]
    for (const entries of [
      [one, other],
      [other, one]
    ])
      expect(Clashes.guardianships(entries).map(({ facts }) => facts)).toMatchObject(expected)
  })
  it("and clashes stand in the order of what they say", () => {
    const [one, other] = [
      been(["volunteer", "2020-01-01"], ["cadre", "2020-01-01"]),
      been(["volunteer", "2020-01-01", "2021-01-01"], ["cadre", "2020-01-01", "2021-01-01"])
    ]
    expect(Clashes.kinds([one, other]).map(({ facts }) => facts["kind"])).toEqual(["cadre", "volunteer"])
  })
})

describe("what a person is qualified for, by two entries", () => {
  it.each<[string, ReturnType<typeof held>, ReturnType<typeof held>, ReturnType<typeof held>["held"] | undefined]>([
    ["the same paper twice", held(["first-aid", "2026-01-01", "2026-12-31"]), held(["first-aid", "2026-01-01", "2026-12-31"]), undefined],
    ["renewed", held(["first-aid", "2025-01-01", "2025-12-31"]), held(["first-aid", "2026-01-01", "2026-12-31"]), undefined],
    ["of two kinds", held(["first-aid", "2026-01-01"]), held(["driving", "2026-01-01", "2026-12-31"]), undefined],
    [
      "withdrawn in one",
      held(["first-aid", "2026-01-01", "2026-12-31", "2026-03-01"]),
      held(["first-aid", "2026-01-01", "2026-12-31"]),
      undefined
    ],
    [
      "valid from another day on: the later is sure, of that paper and no other of its kind or its day",
      held(["first-aid", "2026-01-01", "2026-12-31"], ["first-aid", "2024-01-01", "2024-12-31"]),
      held(["first-aid", "2026-02-01", "2026-12-31"], ["driving", "2026-01-01", "2026-12-31"]),
      [
        { kind: "first-aid", from: day("2026-02-01"), until: day("2026-12-31") },
        { kind: "first-aid", from: day("2024-01-01"), until: day("2024-12-31") },
        { kind: "first-aid", from: day("2026-02-01"), until: day("2026-12-31") },
        { kind: "driving", from: day("2026-01-01"), until: day("2026-12-31") }
      ]
    ],
    [
      "valid until another day: the earlier is sure",
      held(["first-aid", "2026-01-01", "2026-06-30"]),
      held(["first-aid", "2026-01-01", "2026-12-31"]),
      [
        { kind: "first-aid", from: day("2026-01-01"), until: day("2026-06-30") },
        { kind: "first-aid", from: day("2026-01-01"), until: day("2026-06-30") }
      ]
    ],
    [
      "valid for another time: the days of both are sure",
      held(["first-aid", "2026-01-01", "2026-12-31"]),
      held(["first-aid", "2026-02-01"], ["driving", "2026-01-01"]),
      [
        { kind: "first-aid", from: day("2026-02-01"), until: day("2026-12-31") },
        { kind: "first-aid", from: day("2026-02-01"), until: day("2026-12-31") },
        { kind: "driving", from: day("2026-01-01") }
      ]
    ]
  ])("%s", (_, one, other, sure) => {
    const found = Clashes.qualifications([one, other])
    found.forEach(readsWhole)
    expect(found).toHaveLength(sure === undefined ? 0 : 1)
    expect(Clashes.qualifications([other, one])).toStrictEqual(found)
    expect(Clashes.agreed([one, other], [...one.held, ...other.held])).toEqual(sure)
  })
  it.each([
    ["from", [["2026-05-01"], ["2026-03-01"]], ["2026-02-01"], [["2026-05-01"], ["2026-03-01"], ["2026-05-01"]]],
    [
      "until",
      [
        ["2026-01-01", "2026-06-30"],
        ["2026-01-01", "2026-09-30"]
      ],
      ["2026-01-01", "2026-12-31"],
      [
        ["2026-01-01", "2026-06-30"],
        ["2026-01-01", "2026-09-30"],
        ["2026-01-01", "2026-06-30"]
      ]
    ]
  ] satisfies readonly (readonly [
    string,
    readonly (readonly [string, string?])[],
    readonly [string, string?],
    readonly (readonly [string, string?])[]
  ])[])("two papers in one entry are held against the other's each for itself: %s", (_, own, others, sure) => {
    const papers = (said: readonly (readonly [string, string?])[]) => held(...said.map((days) => ["first-aid", ...days] as const))
    const [one, other] = [papers(own), papers([others])]
    expect(Clashes.agreed([one, other], [...one.held, ...other.held])).toEqual(papers(sure).held)
  })
  it("says which days, in one order, as a question and no refusal", () => {
    const [one, other] = [held(["first-aid", "2026-02-01"]), held(["first-aid", "2026-01-01", "2026-12-31"])]
    expect(Clashes.qualifications([one, other])).toMatchObject([
      {
        rule: "qualification.clash",
        severity: "warning",
        outcome: "unknown",
        facts: {
          kind: "first-aid",
          from: day("2026-01-01"),
          until: day("2026-12-31"),
          otherFrom: day("2026-02-01"),
          otherUntil: undefined
        }
      }
    ])
  })
  it("that one goes on is said, and is no unknown day", () => {
    const found = Clashes.qualifications([held(["first-aid", "2026-02-01"]), held(["first-aid", "2026-01-01", "2026-12-31"])])
    const why = (locale: Message.Locale) => found.map((one) => Finding.text(one, locale, lives).why.split(/[;；]/)[0])
    expect([why("zh-CN"), why("en")]).toEqual([
      ["first-aid：一处自2026-01-01至2026-12-31，另一处自2026-02-01至今"],
      ["first-aid: one from 2026-01-01 until 2026-12-31, the other from 2026-02-01 until further notice"]
    ])
  })
})
