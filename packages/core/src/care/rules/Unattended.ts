/**
 * A de facto unattended child: both parents severely disabled, gravely ill, in custody or out of contact; or one dead or missing and the
 * other so. 民发〔2019〕62号.
 *
 * What a reader would get wrong: a child both of whose parents are dead is an orphan and stands elsewhere. And custody counts from six months.
 */
import * as CareOptions from "../messages/options.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { DFC } from "../../law/Instruments.ts"
import { adultAge } from "../../law/parameters/Ages.ts"
import * as Care from "../../law/parameters/Care.ts"
import * as Rule from "../../law/Rule.ts"

export const parents = Facts.sheet("care.parents", {
  age: Facts.int({ "zh-CN": "当日周岁", en: "age on the day" }, "years old"),
  father: Facts.text({ "zh-CN": "父亲情况", en: "father" }, CareOptions.situation),
  fatherMonths: Facts.int({ "zh-CN": "父亲该情况的期限", en: "father: for how long" }, "months"),
  fatherGrade: Facts.int({ "zh-CN": "父亲残疾等级", en: "father: grade of disability" }, "grade"),
  fatherMental: Facts.bool({ "zh-CN": "父亲为精神或智力残疾", en: "father: mental or intellectual disability" }),
  mother: Facts.text({ "zh-CN": "母亲情况", en: "mother" }, CareOptions.situation),
  motherMonths: Facts.int({ "zh-CN": "母亲该情况的期限", en: "mother: for how long" }, "months"),
  motherGrade: Facts.int({ "zh-CN": "母亲残疾等级", en: "mother: grade of disability" }, "grade"),
  motherMental: Facts.bool({ "zh-CN": "母亲为精神或智力残疾", en: "mother: mental or intellectual disability" })
})
export type Parents = Facts.RowOf<typeof parents>

const father = { situation: parents.father, months: parents.fatherMonths, grade: parents.fatherGrade, mental: parents.fatherMental }
const mother = { situation: parents.mother, months: parents.motherMonths, grade: parents.motherGrade, mental: parents.motherMental }

const unable = ({ situation, months, grade, mental }: typeof father | typeof mother) =>
  Criterion.any(
    situation.is("gravely-ill"),
    Criterion.all(
      situation.is("disabled"),
      Criterion.any(grade.atMost(Care.severeGrade), Criterion.all(mental.is(true), grade.atMost(Care.severeMentalGrade)))
    ),
    Criterion.all(situation.isOneOf(["prison", "compulsory-treatment", "custody", "no-contact"]), months.atLeast(Care.detentionMonths))
  )
const gone = ({ situation }: typeof father | typeof mother) => situation.isOneOf(["dead", "missing"])

const citations = [DFC.passage("§1")]

export const young = Requirement.require("care.unattended-age", parents.age.below(adultAge), { citations })
export const nobody = Requirement.require(
  "care.attended",
  Criterion.any(
    Criterion.all(unable(father), unable(mother)),
    Criterion.all(gone(father), unable(mother)),
    Criterion.all(unable(father), gone(mother))
  ),
  { citations }
)

export const unattended = Rule.define<Parents>({
  id: "VIS-03",
  title: { "zh-CN": "事实无人抚养儿童", en: "de facto unattended child" },
  parameters: [adultAge, Care.detentionMonths, Care.severeGrade, Care.severeMentalGrade],
  clauses: [
    Rule.clause(young, { parameter: adultAge }),
    Rule.clause(nobody, { parameter: Care.detentionMonths }, { parameter: Care.severeGrade }, { parameter: Care.severeMentalGrade })
  ]
})
