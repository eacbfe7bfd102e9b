import { describe, expect, it } from "vitest"
import * as Assistance from "../../../src/care/rules/Assistance.ts"
import { difficulty, type Hardship } from "../../../src/care/rules/Difficulty.ts"
import { leftBehind } from "../../../src/care/rules/LeftBehind.ts"
import { all } from "../../../src/care/rules/Rules.ts"
import { type Parents, unattended } from "../../../src/care/rules/Unattended.ts"
import * as Tag from "../../../src/care/Tag.ts"
import { rules as texts } from "../../../src/care/messages/rules.ts"
import * as Requirement from "../../../src/foundation/Requirement.ts"
import { ageOn } from "../../../src/person/rules/AgeClass.ts"
import { day, decide, said, viewOf } from "../../law/policies.ts"

const national = viewOf("national")
const aged = (born: string, on: string) => ageOn(day(born), day(on), national)

it("every rule of care has its words", () =>
  expect(
    Requirement.flaws(
      all.flatMap(({ clauses }) => clauses.map(({ requirement }) => requirement)),
      texts
    )
  ).toEqual([]))

describe("a left-behind child", () => {
  it.each([
    ["2010-06-01", "2026-05-31", 2, undefined, ""],
    ["2010-06-01", "2026-06-01", 2, undefined, "unmet care.left-behind-age"],
    ["2012-06-01", "2026-06-01", 1, false, "unmet care.parents-away"],
    ["2012-06-01", "2026-06-01", 1, true, ""],
    ["2012-06-01", "2026-06-01", 1, undefined, "unknown care.parents-away"],
    ["2012-06-01", "2026-06-01", 0, true, "unmet care.parents-away"],
    ["2012-06-01", "2026-06-01", undefined, undefined, "unknown care.parents-away"],
    ["2010-02-28", "2026-03-01", 0, false, "unmet care.left-behind-age, unmet care.parents-away"]
  ])("VIS-01: born %s, on %s, %s parents away, the other unable %s: %s", (born, on, parentsAway, otherUnable, expected) =>
    expect(said(decide(leftBehind, { age: aged(born, on), parentsAway, otherUnable }, national))).toBe(expected)
  )
})

describe("a child in difficulty", () => {
  const none: Hardship = { age: 10, poverty: false, disability: false, unguarded: false }
  it.each<[Partial<Hardship>, string]>([
    [{ poverty: true }, ""],
    [{ disability: true }, ""],
    [{ unguarded: true }, ""],
    [{ poverty: true, disability: true, unguarded: true }, ""],
    [{}, "unmet care.no-difficulty"],
    [{ poverty: undefined }, "unknown care.no-difficulty"],
    [{ poverty: true, age: 17 }, ""],
    [{ poverty: true, age: 18 }, "unmet care.child-age"],
    [{ poverty: true, age: undefined }, "unknown care.child-age"]
  ])("VIS-02: %o: %s", (row, expected) => expect(said(decide(difficulty, { ...none, ...row }, national))).toBe(expected))
})

describe("a de facto unattended child", () => {
  const row = (more: Partial<Parents>): Parents => ({
    age: 10,
    father: "able",
    fatherMonths: 0,
    fatherGrade: 0,
    fatherMental: false,
    mother: "dead",
    motherMonths: 0,
    motherGrade: 0,
    motherMental: false,
    ...more
  })
  const both = (more: Partial<Parents>): Parents => row({ mother: "gravely-ill", ...more })
  it.each<[string, Parents, string]>([
    ["father sentenced for 5 months", row({ father: "prison", fatherMonths: 5 }), "unmet care.attended"],
    ["father sentenced for 6 months", row({ father: "prison", fatherMonths: 6 }), ""],
    ["father out of contact for 6 months", row({ father: "no-contact", fatherMonths: 6 }), ""],
    ["father out of contact for 5 months", row({ father: "no-contact", fatherMonths: 5 }), "unmet care.attended"],
    ["father in compulsory treatment", row({ father: "compulsory-treatment", fatherMonths: 24 }), ""],
    ["father in custody for an unknown time", row({ father: "custody", fatherMonths: undefined }), "unknown care.attended"],
    ["father gravely ill", row({ father: "gravely-ill" }), ""],
    ["disabled, grade 1", row({ father: "disabled", fatherGrade: 1 }), ""],
    ["disabled, grade 2", row({ father: "disabled", fatherGrade: 2 }), ""],
    ["disabled, grade 3", row({ father: "disabled", fatherGrade: 3 }), "unmet care.attended"],
    ["mental or intellectual, grade 3", row({ father: "disabled", fatherGrade: 3, fatherMental: true }), ""],
    ["mental or intellectual, grade 4", row({ father: "disabled", fatherGrade: 4, fatherMental: true }), ""],
    ["a grade that is not known", row({ father: "disabled", fatherGrade: undefined }), "unknown care.attended"],
    ["father able", row({}), "unmet care.attended"],
    ["mother missing", row({ mother: "missing", father: "gravely-ill" }), ""],
    ["father missing, mother in prison", row({ father: "missing", mother: "prison", motherMonths: 6 }), ""],
    ["both unable", both({ father: "gravely-ill" }), ""],
    ["mother unable, father able", both({}), "unmet care.attended"],
    ["both dead: an orphan", row({ father: "dead" }), "unmet care.attended"],
    ["of age", row({ father: "gravely-ill", age: 18 }), "unmet care.unattended-age"],
    ["of seventeen", row({ father: "gravely-ill", age: 17 }), ""],
    ["mother not known", row({ father: "gravely-ill", mother: undefined }), "unknown care.attended"]
  ])("VIS-03: %s", (_, facts, expected) => expect(said(decide(unattended, facts, national))).toBe(expected))
})

describe("social assistance", () => {
  it("VIS-08: has exactly these six kinds", () => expect(Tag.assistance).toHaveLength(6))
  it.each([...Tag.assistance.map((kind) => [kind, ""] as const), ["rich", "unmet care.assistance-kind"] as const])(
    "VIS-08: %s: %s",
    (kind, expected) => expect(said(decide(Assistance.assistance, { kind }, national))).toBe(expected)
  )
  it("VIS-08: a tag stands in one group", () =>
    expect(Tag.all.map(Tag.groupOf)).toEqual([
      ...Tag.children.map(() => "child"),
      ...Tag.elders.map(() => "elder"),
      ...Tag.assistance.map(() => "assistance")
    ]))
})
