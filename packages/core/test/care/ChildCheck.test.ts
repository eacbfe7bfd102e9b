import { describe, expect, it } from "vitest"
import * as ChildCheck from "../../src/care/ChildCheck.ts"
import { Stated } from "../../src/care/RecipientCheck.schema.ts"
import * as RecipientFile from "../../src/care/RecipientFile.ts"
import type { Tag } from "../../src/care/Tag.ts"
import { day, said, viewOf } from "../law/policies.ts"
import { keepsShape } from "../said.ts"

const file = (...tags: readonly Tag[]): RecipientFile.RecipientFile => ({
  ...RecipientFile.initial,
  stage: "open",
  tags: tags.map((tag) => ({ tag, source: "community-check", from: day("2026-01-01") }))
})
const ask = ({ on = "2026-03-05", ...known }: Partial<ChildCheck.Known> & { readonly on?: string }, view = viewOf("national")) =>
  ChildCheck.check({ file: file(), course: undefined, stated: {}, ...known }, day(on), view).map(
    ({ id, requirements, decision }) => `${id}: ${requirements === 0 ? "not asked" : said(decision)}`
  )
const away: Stated = { age: 15, parentsAway: 2 }

describe("a child by the tags of the file, and what is stated of it", () => {
  it.each<readonly [string, readonly Tag[], Stated, readonly string[]]>([
    ["left behind, below sixteen", ["left-behind-child"], away, ["VIS-01: "]],
    ["left behind, now sixteen", ["left-behind-child"], { ...away, age: 16 }, ["VIS-01: unmet care.left-behind-age"]],
    [
      "left behind, and a parent came back who can be a guardian",
      ["left-behind-child"],
      { age: 15, parentsAway: 1, otherUnable: false },
      ["VIS-01: unmet care.parents-away"]
    ],
    [
      "left behind, of which nobody says anything",
      ["left-behind-child"],
      {},
      ["VIS-01: unknown care.left-behind-age, unknown care.parents-away"]
    ],
    ["in difficulty by the tag itself", ["child-of-poor-family"], { age: 17 }, ["VIS-02: "]],
    ["in difficulty, by another tag", ["child-with-disability"], { age: 17 }, ["VIS-02: "]],
    ["in difficulty, by a third", ["child-without-proper-guardian"], { age: 17 }, ["VIS-02: "]],
    [
      "in difficulty, and found to be so no longer",
      ["child-of-poor-family"],
      { age: 17, poverty: false, disability: false, unguarded: false },
      ["VIS-02: unmet care.no-difficulty"]
    ],
    ["in difficulty, and of age", ["child-of-poor-family"], { age: 18 }, ["VIS-02: unmet care.child-age"]],
    ["unattended", ["unattended-child"], { age: 17, father: "prison", fatherMonths: 6, mother: "dead" }, ["VIS-03: "]],
    [
      "unattended, a month too early",
      ["unattended-child"],
      { age: 17, father: "prison", fatherMonths: 5, mother: "dead" },
      ["VIS-03: unmet care.attended"]
    ],
    [
      "unattended, by mother and father alike",
      ["unattended-child"],
      { age: 17, father: "disabled", fatherGrade: 4, fatherMental: true, mother: "disabled", motherGrade: 2, motherMental: false },
      ["VIS-03: "]
    ],
    [
      "unattended, the mother in custody long enough, and the father missing",
      ["unattended-child"],
      { age: 17, father: "missing", mother: "custody", motherMonths: 6 },
      ["VIS-03: "]
    ],
    [
      "under two tags, asked of both in the order of the rules",
      ["unattended-child", "left-behind-child"],
      { age: 16, parentsAway: 2, father: "gravely-ill", mother: "gravely-ill" },
      ["VIS-01: unmet care.left-behind-age", "VIS-03: "]
    ],
    ["an elder is asked nothing", ["elder-living-alone", "subsistence-allowance"], { age: 70 }, []]
  ])("VIS-01, VIS-02, VIS-03: %s", (_, tags, stated, expected) =>
    expect(ask({ file: file(...tags), stated }).filter((one) => !one.startsWith("VIS-04"))).toEqual(expected)
  )
  it("of a tag that is about to be noted it is asked whether it would hold; the tag proves nothing by itself", () => {
    expect(ask({ stated: { ...away, tag: "left-behind-child" } })).toEqual(["VIS-01: "])
    expect(ask({ stated: { age: 10, tag: "child-of-poor-family" } })).toEqual(["VIS-02: unknown care.no-difficulty"])
    expect(ask({ stated: { age: 10, tag: "unattended-child" } })).toEqual(["VIS-03: unknown care.attended"])
  })
  it("a tag that came later, or is over, is asked of no longer", () => {
    const [tag] = file("left-behind-child").tags
    const over = { ...RecipientFile.initial, tags: tag === undefined ? [] : [{ ...tag, endedOn: day("2026-03-05") }] }
    expect(ask({ file: over, on: "2026-03-04", stated: away })[0]).toBe("VIS-01: ")
    expect(ask({ file: over, stated: away })).toEqual([])
    expect(ask({ file: over, on: "2025-12-31", stated: away })).toEqual([])
  })
})

describe("visits to a child against the rhythm of the place", () => {
  const monthly = viewOf("xiangshan")
  const visits = (known: Partial<ChildCheck.Known>, view = monthly) =>
    ask({ file: file("left-behind-child"), stated: away, ...known }, view).at(-1)
  it.each<readonly [string, Partial<ChildCheck.Known>, string]>([
    ["twelve of twelve periods", { course: { periodsDue: 12, periodsKept: 12 } }, ""],
    ["one missed", { course: { periodsDue: 12, periodsKept: 11 } }, "unmet care.child-periods-missed"],
    ["without a plan nobody knows", {}, "unknown care.child-periods-missed"],
    ["without a plan, as it is stated", { stated: { ...away, periodsDue: 12, periodsKept: 11 } }, "unmet care.child-periods-missed"],
    [
      "the plan goes before what is stated",
      { course: { periodsDue: 2, periodsKept: 2 }, stated: { ...away, periodsDue: 12, periodsKept: 11 } },
      ""
    ]
  ])("VIS-04: %s", (_, known, expected) => expect(visits(known)).toBe(`VIS-04: ${expected}`))
  it("VIS-04: no number is asked nationally, and none of somebody who is no child", () => {
    expect(visits({ course: { periodsDue: 12, periodsKept: 0 } }, viewOf("national"))).toBe("VIS-04: not asked")
    expect(ask({ file: file("elder-disabled"), course: { periodsDue: 12, periodsKept: 0 } }, monthly)).toEqual([])
    expect(ask({ stated: { ...away, tag: "left-behind-child" } }, monthly)).toEqual(["VIS-01: "])
  })
})

it("is asked with what somebody states of parents and child", () => {
  const parent = { situation: "disabled", months: 0, grade: 4, mental: true } as const
  keepsShape(Stated, {
    ...{ tag: "unattended-child", age: 10, parentsAway: 1, otherUnable: true, poverty: false, disability: false, unguarded: false },
    ...{ father: parent.situation, fatherMonths: parent.months, fatherGrade: parent.grade, fatherMental: parent.mental },
    ...{ mother: parent.situation, motherMonths: parent.months, motherGrade: parent.grade, motherMental: parent.mental },
    ...{ periodsDue: 12, periodsKept: 0 }
  })
})
