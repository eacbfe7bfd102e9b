/** Answers to background checks, by random id: who asked, when, clear or not clear. There is no column for an offence, and there must be none. */
import * as PersonOptions from "../../person/messages/options.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as BackgroundCheck from "../../person/BackgroundCheck.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const checks = Register.define("background_check", ["person", "number"], {
  person: Facts.person({ "zh-CN": "人员", en: "person" }),
  /** In the order in which they were entered, from 1. */
  number: Facts.int({ "zh-CN": "序号", en: "number" }),
  unit: Facts.text({ "zh-CN": "查询单位", en: "unit that asked" }),
  on: Facts.day({ "zh-CN": "查询日", en: "day of the answer" }),
  answer: Facts.text({ "zh-CN": "结果", en: "answer" }, PersonOptions.answer),
  stage: Facts.text({ "zh-CN": "状态", en: "stage" }, PersonOptions.checkStage)
})

const rowsOf = (person: string, state: BackgroundCheck.BackgroundCheck) =>
  state.checks.map(({ unit, on, answer, stage }, i) => ({ person, number: i + 1, unit, on: Day.require(on), answer, stage }))

export const kind = Kind.of<BackgroundCheck.BackgroundCheck, BackgroundCheck.Event>(
  { ...BackgroundCheck, types: Kind.typesOf(BackgroundCheck.stagesOf) },
  [Kind.sheet(checks, rowsOf)]
)
