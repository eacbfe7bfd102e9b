/**
 * A child in difficulty: of a poor family, with a disability of its own, or without proper guardianship; below eighteen. 国发〔2016〕36号.
 *
 * The three do not exclude each other: one child is one person under all of them (`report/PeopleServed`).
 */
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { CID, MPL } from "../../law/Instruments.ts"
import { adultAge } from "../../law/parameters/Ages.ts"
import * as Rule from "../../law/Rule.ts"

export const hardship = Facts.sheet("care.hardship", {
  age: Facts.int({ "zh-CN": "当日周岁", en: "age on the day" }, "years old"),
  poverty: Facts.bool({ "zh-CN": "家庭贫困导致生活、就医、就学困难", en: "family poverty: living, medical care or school" }),
  disability: Facts.bool({ "zh-CN": "自身残疾导致康复、照料困难", en: "own disability: rehabilitation or care" }),
  unguarded: Facts.bool({ "zh-CN": "监护缺失或不当而受到或面临伤害", en: "guardianship missing or improper: harm or threat" })
})
export type Hardship = Facts.RowOf<typeof hardship>

const citations = [CID.passage("preamble")]

export const child = Requirement.require("care.child-age", hardship.age.below(adultAge), { citations: [...citations, MPL.article(2)] })
export const inDifficulty = Requirement.require(
  "care.no-difficulty",
  Criterion.any(hardship.poverty.is(true), hardship.disability.is(true), hardship.unguarded.is(true)),
  { citations }
)

export const difficulty = Rule.define<Hardship>({
  id: "VIS-02",
  title: { "zh-CN": "困境儿童", en: "child in difficulty" },
  parameters: [adultAge],
  clauses: [Rule.clause(child, { parameter: adultAge }), Rule.clause(inDifficulty)]
})
