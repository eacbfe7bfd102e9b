/** Qualifications with their days. One that expires changes no row: every day is asked anew. */
import * as Facts from "../../foundation/Facts.ts"
import * as Qualification from "../../person/Qualification.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const qualifications = Register.define("qualification", ["person", "number"], {
  person: Facts.person({ "zh-CN": "人员", en: "person" }),
  /** In the order in which they were gained, from 1. */
  number: Facts.int({ "zh-CN": "序号", en: "number" }),
  kind: Facts.text({ "zh-CN": "资格", en: "kind" }),
  enteredOn: Facts.day({ "zh-CN": "登记日", en: "entered on" }),
  from: Facts.day({ "zh-CN": "生效日", en: "from" }),
  until: Facts.day({ "zh-CN": "有效期至", en: "until" }),
  withdrawnOn: Facts.day({ "zh-CN": "撤销日", en: "withdrawn on" })
})

const rowsOf = (person: string, { held }: Qualification.Qualification) => held.map((one, i) => ({ person, number: i + 1, ...one }))

export const kind = Kind.of<Qualification.Qualification, Qualification.Event>(
  { ...Qualification, types: Kind.typesOf(Qualification.stagesOf) },
  [Kind.sheet(qualifications, rowsOf)]
)
