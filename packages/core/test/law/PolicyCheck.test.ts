import { describe, expect, it } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Facts from "../../src/foundation/Facts.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Requirement from "../../src/foundation/Requirement.ts"
import { LIBRARY } from "../../src/law/Instruments.ts"
import { policy as messages } from "../../src/law/messages/policy.ts"
import * as Pack from "../../src/law/Pack.ts"
import * as Parameter from "../../src/law/Parameter.ts"
import * as Activities from "../../src/law/parameters/Activities.ts"
import * as Ages from "../../src/law/parameters/Ages.ts"
import { activityCapMinutes, dayCapMinutes, minimumMinutes } from "../../src/law/parameters/Counting.ts"
import * as Funds from "../../src/law/parameters/Funds.ts"
import * as Ventures from "../../src/law/parameters/Ventures.ts"
import * as Volunteers from "../../src/law/parameters/Volunteers.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as PolicyCheck from "../../src/law/PolicyCheck.ts"
import * as Rule from "../../src/law/Rule.ts"
import { rooms } from "./rooms.ts"

const day = Day.require
const citations = [LIBRARY.passage()] as const
const least = Parameter.integer("test.least", { title: { "zh-CN": "最少", en: "least" }, unit: "people", stricter: "higher" })
const isAsked = Parameter.yesNo("test.is-asked", { title: { "zh-CN": "开关", en: "switch" }, stricter: "higher" })

const sheet = Facts.sheet("test.team", { members: Facts.int({ "zh-CN": "人数", en: "members" }, "people") })
const enough = Requirement.require("test.enough", sheet.members.atLeast(least), { citations: [...citations] })
const rule = Rule.define<Facts.RowOf<typeof sheet>>({
  id: "TEST-01",
  title: { "zh-CN": "人数", en: "members" },
  parameters: [least, isAsked],
  clauses: [Rule.clause(enough, { parameter: isAsked })]
})

interface Said {
  readonly from: string
  readonly until?: string
}
const held = <P extends Parameter.Parameter>(
  parameter: P,
  value: Parameter.ValueOf<P>,
  { from, until }: Said,
  force: Pack.Force = "default"
) =>
  Pack.value(parameter, { from: day(from), ...(until === undefined ? {} : { until: day(until) }), value, force, citations: [...citations] })

const pack = (values: readonly Pack.Value[], more: Partial<Pack.Pack> = {}): Pack.Pack =>
  Pack.define({
    id: "upper",
    version: "1",
    title: { "zh-CN": "例", en: "example" },
    layer: "national",
    jurisdiction: "999999",
    status: "reviewed",
    ...more,
    values
  })

const said = (packs: readonly Pack.Pack[], rules: readonly Rule.Rule[] = [rule]) =>
  PolicyCheck.check(Policy.of(packs), rules).map(({ rule, severity, facts }) => [rule, severity, facts])

const whole = [held(isAsked, true, { from: "2026-01-01" }), held(least, 3, { from: "2026-01-01" })]

describe("checking a policy", () => {
  it("has nothing to say of one that is whole", () => expect(said([pack(whole)])).toEqual([]))

  it("finds a requirement that is asked before its value begins, from the day it is asked", () =>
    expect(said([pack([held(isAsked, true, { from: "2026-01-01" }), held(least, 3, { from: "2026-03-01" })])])).toEqual([
      ["policy.missing", "error", { rule: "TEST-01", requirement: "test.enough", parameter: "test.least", first: day("2026-01-01") }]
    ]))
  it("finds one whose value ends while it is still asked", () =>
    expect(
      said([pack([held(isAsked, true, { from: "2026-01-01" }), held(least, 3, { from: "2026-01-01", until: "2026-06-30" })])])
    ).toEqual([
      ["policy.missing", "error", { rule: "TEST-01", requirement: "test.enough", parameter: "test.least", first: day("2026-07-01") }]
    ]))
  it("asks for no value while the requirement is off", () => {
    expect(said([pack([held(isAsked, false, { from: "2026-01-01" })])])).toEqual([])
    expect(said([pack([held(least, 3, { from: "2026-01-01" })])])).toEqual([])
  })

  it.each<readonly [string, readonly Pack.Value[], readonly string[]]>([
    ["of no value at all", [], ["0001-01-01"]],
    ["of one that begins later", [held(least, 3, { from: "2026-01-01" })], ["0001-01-01"]],
    ["of one that held ever since and ends", [held(least, 3, { from: "0001-01-01", until: "2026-06-30" })], ["2026-07-01"]],
    ["of one that holds for ever", [held(least, 3, { from: "0001-01-01" })], []]
  ])("what has no gate is asked on every day: %s", (_, values, firsts) => {
    const found = said([pack(values)], [{ ...rule, clauses: [Rule.clause(enough)] }])
    expect(found).toEqual(
      firsts.map((first) => [
        "policy.missing",
        "error",
        { rule: "TEST-01", requirement: "test.enough", parameter: "test.least", first: day(first) }
      ])
    )
  })

  it("finds the days between two values on which nothing holds, both named", () =>
    expect(said([pack([held(least, 3, { from: "2026-01-01", until: "2026-03-31" }), held(least, 4, { from: "2026-05-01" })])])).toEqual([
      ["policy.gap", "warning", { parameter: "test.least", first: day("2026-04-01"), last: day("2026-04-30") }]
    ]))
  it("takes a value that ended for good as ended, and one that follows at once as whole", () => {
    expect(said([pack([held(least, 3, { from: "2026-01-01", until: "2026-03-31" })])])).toEqual([])
    expect(said([pack([held(least, 3, { from: "2026-01-01", until: "2026-03-31" }), held(least, 4, { from: "2026-04-01" })])])).toEqual([])
  })

  it("finds a value that no rule reads", () =>
    expect(said([pack([held(least, 3, { from: "2026-01-01" })])], [])).toEqual([
      ["policy.stray", "warning", { pack: "upper@1", parameter: "test.least" }]
    ]))

  it("finds a lower layer that loosens a rule above it", () =>
    expect(
      said([
        pack([held(isAsked, true, { from: "2026-01-01" }), held(least, 3, { from: "2026-01-01" }, "rule")]),
        pack([held(least, 2, { from: "2026-02-01" })], { id: "lower", layer: "city" })
      ])
    ).toMatchObject([["policy.conflict", "warning", { upper: "upper@1", upperValue: 3, lower: "lower@1", lowerValue: 2 }]]))

  it("a finding has its days in a unit and speaks of no law of its own", () =>
    expect(PolicyCheck.check(Policy.of([pack([held(least, 3, { from: "2026-01-01" })])]), [])).toStrictEqual([
      {
        rule: "policy.stray",
        outcome: "unmet",
        severity: "warning",
        kind: "notice",
        facts: { pack: "upper@1", parameter: "test.least" },
        parameters: [],
        citations: [],
        units: { first: "day", last: "day" }
      }
    ]))

  it("says how well a pack is known, unless it was reviewed", () => {
    expect(said([pack(whole, { status: "excerpt" })])).toEqual([["policy.excerpt", "hint", { pack: "upper@1" }]])
    expect(said([pack(whole, { status: "unverified" })])).toEqual([["policy.unverified", "hint", { pack: "upper@1" }]])
  })

  it("finds a requirement that names no source", () => {
    const bare = Requirement.require("test.bare", sheet.members.isKnown(), { citations: [] })
    expect(said([pack(whole)], [rule, Rule.define({ ...rule, id: "TEST-02", parameters: [], clauses: [Rule.clause(bare)] })])).toEqual([
      ["policy.no-source", "error", { rule: "TEST-02", requirement: "test.bare" }]
    ])
  })

  it("puts errors before warnings and warnings before hints", () => {
    const found = said(
      [pack([held(isAsked, true, { from: "2026-01-01" }), held(least, 3, { from: "2026-02-01" })], { status: "unverified" })],
      [{ ...rule, parameters: [isAsked] }]
    )
    expect(found.map(([, severity]) => severity)).toEqual(["error", "warning", "hint"])
  })

  it("every shipped policy lacks no value, has no interruption and no stray; what it says reads whole in both languages", () => {
    const rules = rooms.flatMap((room) => room.rules)
    for (const name of Policies.names) {
      const found = PolicyCheck.check(Policies.byName(name), rules)
      expect(found.filter(({ severity }) => severity !== "hint").map(({ rule, facts }) => [name, rule, facts])).toEqual([])
      for (const one of found)
        for (const locale of ["zh-CN", "en"] as const)
          expect(Object.values(Finding.text(one, locale, messages)).join(" "), one.rule).not.toMatch(/\{|policy\./)
    }
  })

  it("a criterion that names no parameter needs no value", () => {
    const known = Requirement.require("test.known", Criterion.not(sheet.members.equals(0)), { citations: [...citations] })
    expect(said([pack(whole)], [rule, Rule.define({ ...rule, id: "TEST-03", clauses: [Rule.clause(known)] })])).toEqual([])
  })
})

describe("bands and inclusions", () => {
  const scale = (no: number, accompany: number, consent: number) => [
    held(Activities.noServiceBelow, no, { from: "2026-01-01" }),
    held(Activities.accompanyBelow, accompany, { from: "2026-01-01" }),
    held(Activities.consentBelow, consent, { from: "2026-01-01" })
  ]
  const bands = (...values: readonly Pack.Value[]) =>
    PolicyCheck.check(Policy.of([pack(values)]), [])
      .filter(({ rule: of }) => of !== "policy.stray")
      .map(({ rule: of, severity, facts: { lower, lowerValue, upper, upperValue } }) => [
        of,
        severity,
        lower,
        lowerValue,
        upper,
        upperValue
      ])
  const empty = (lower: Parameter.Parameter, lowerValue: number, upper: Parameter.Parameter, upperValue: number) => [
    ...["policy.band-unreachable", "warning", lower.id, lowerValue, upper.id, upperValue]
  ]
  it("a band that ends before, or where, it begins is told; one year is a band", () => {
    expect(bands(...scale(6, 10, 18))).toEqual([])
    expect(bands(...scale(9, 10, 11))).toEqual([])
    expect(bands(...scale(10, 10, 18))).toEqual([empty(Activities.noServiceBelow, 10, Activities.accompanyBelow, 10)])
    expect(bands(...scale(6, 18, 16))).toEqual([empty(Activities.accompanyBelow, 18, Activities.consentBelow, 16)])
    expect(bands(...scale(18, 10, 6))).toEqual([
      empty(Activities.noServiceBelow, 18, Activities.accompanyBelow, 10),
      empty(Activities.accompanyBelow, 10, Activities.consentBelow, 6)
    ])
  })
  it("a step without a value is left out", () =>
    expect(
      bands(held(Activities.noServiceBelow, 18, { from: "2026-01-01" }), held(Activities.consentBelow, 18, { from: "2026-01-01" }))
    ).toEqual([empty(Activities.noServiceBelow, 18, Activities.consentBelow, 18)]))
  it("where both ends count, one and the same value is a band; a cap of a day below that of an activity leaves that without use", () => {
    const ages = (lowest: number, highest: number) =>
      bands(held(Activities.lowestAge, lowest, { from: "2026-01-01" }), held(Activities.highestAge, highest, { from: "2026-01-01" }))
    expect(ages(60, 60)).toEqual([])
    expect(ages(61, 60)).toEqual([empty(Activities.lowestAge, 61, Activities.highestAge, 60)])
    expect(bands(held(activityCapMinutes, 240, { from: "2026-01-01" }), held(dayCapMinutes, 180, { from: "2026-01-01" }))).toEqual([
      empty(activityCapMinutes, 240, dayCapMinutes, 180)
    ])
  })
  it.each<readonly [Parameter.Integer, Parameter.Integer, atOne: boolean]>([
    [Activities.noServiceBelow, Activities.accompanyBelow, true],
    [Activities.accompanyBelow, Activities.consentBelow, true],
    [Volunteers.registrationLowestAge, Volunteers.registrationConsentBelow, true],
    [Ages.limitedCapacityAge, Ages.selfSupportingAge, true],
    [Ages.selfSupportingAge, Ages.adultAge, true],
    [Funds.idleWarnMonths, Funds.idleEndMonths, true],
    [Activities.lowestAge, Activities.highestAge, false],
    [Volunteers.awardLowestAge, Volunteers.awardHighestAge, false],
    [minimumMinutes, activityCapMinutes, false],
    [activityCapMinutes, dayCapMinutes, false],
    [Ventures.floorFen, Ventures.ceilingFen, false],
    [Ventures.specialBonusMin, Ventures.specialBonusMax, false]
  ])("%# the steps of every scale are told where they stand the wrong way round", (lower, upper, atOne) => {
    const of = (from: number, end: number) => bands(held(lower, from, { from: "2026-01-01" }), held(upper, end, { from: "2026-01-01" }))
    expect(of(12, 11)).toEqual([empty(lower, 12, upper, 11)])
    expect(of(12, 12)).toEqual(atOne ? [empty(lower, 12, upper, 12)] : [])
    expect(of(12, 13)).toEqual([])
  })
  it("bands that share the step between them have room all the same", () => {
    const minutes = [minimumMinutes, activityCapMinutes, dayCapMinutes].map((step, at) => held(step, 60 * (at + 1), { from: "2026-01-01" }))
    expect(bands(...minutes)).toEqual([])
  })
  it("is told once, from the first day on which it is so", () => {
    const said = PolicyCheck.check(
      Policy.of([
        pack([
          held(Activities.lowestAge, 50, { from: "2026-01-01" }),
          held(Activities.highestAge, 60, { from: "2026-01-01", until: "2026-05-31" }),
          held(Activities.highestAge, 40, { from: "2026-06-01", until: "2026-06-30" }),
          held(Activities.highestAge, 30, { from: "2026-07-01" })
        ])
      ]),
      []
    ).filter(({ rule: of }) => of === "policy.band-unreachable")
    expect(said.map(({ facts }) => [facts["first"], facts["upperValue"]])).toEqual([[day("2026-06-01"), 40]])
  })
  it("qualifications that include each other, and members that say nothing, are errors", () => {
    const included = (...members: readonly string[]) =>
      PolicyCheck.check(Policy.of([pack([held(Activities.qualificationInclusions, members, { from: "2026-01-01" })])]), [])
        .filter(({ rule: of }) => of.startsWith("policy.inclusion"))
        .map(({ rule: of, severity, facts }) => [of, severity, facts["circle"] ?? facts["member"], facts["first"]])
    expect(included("a>b", "b>c")).toEqual([])
    expect(included("a>b", "b>a", "c")).toEqual([
      ["policy.inclusion-circle", "error", "a > b > a", day("2026-01-01")],
      ["policy.inclusion-strange", "error", "c", day("2026-01-01")]
    ])
  })
  it("on days on which no inclusion is said there is nothing to find; a new list is asked anew", () => {
    const list = (members: readonly string[], days: Said) => held(Activities.qualificationInclusions, members, days)
    const found = PolicyCheck.check(
      Policy.of([pack([list(["a>a"], { from: "2026-01-01", until: "2026-03-31" }), list(["b"], { from: "2026-05-01" })])]),
      []
    ).filter(({ rule: of }) => of.startsWith("policy.inclusion"))
    expect(found.map(({ rule: of, facts }) => [of, facts["parameter"], facts["first"]])).toEqual([
      ["policy.inclusion-circle", Activities.qualificationInclusions.id, day("2026-01-01")],
      ["policy.inclusion-strange", Activities.qualificationInclusions.id, day("2026-05-01")]
    ])
  })
  it("each rests on what said it, and says its days as days", () => {
    const found = PolicyCheck.check(
      Policy.of([pack([...scale(6, 18, 16), held(Activities.qualificationInclusions, ["c"], { from: "2026-01-01" })])]),
      []
    )
    const own = found.filter(({ rule: of }) => /band|inclusion/.test(of))
    expect(own.map(({ citations: said }) => said.length)).toEqual([1, 2])
    for (const finding of own) expect(Object.values(Finding.text(finding, "en", messages)).join(" ")).toContain("2026-01-01")
  })
  it("no shipped policy has either", () => {
    for (const name of Policies.names) {
      const said = PolicyCheck.check(Policies.byName(name), []).map(({ rule: of }) => of)
      expect(
        said.filter((of) => /band|inclusion/.test(of)),
        name
      ).toEqual([])
    }
  })
})
