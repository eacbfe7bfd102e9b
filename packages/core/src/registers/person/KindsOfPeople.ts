/** What people are and were (党员、干部、社工、志愿者 …), each with its days; several at once. */
import * as PersonOptions from "../../person/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as PersonKinds from "../../person/PersonKinds.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const personKinds = Register.define("person_kind", ["person", "number"], {
  person: Facts.person({ "zh-CN": "人员", en: "person" }),
  /** In the order in which it was said, from 1. */
  number: Facts.int({ "zh-CN": "序号", en: "number" }),
  kind: Facts.text({ "zh-CN": "身份", en: "kind" }, PersonOptions.kind),
  from: Facts.day({ "zh-CN": "首日", en: "from" }),
  /** Last day; unknown while it goes on. */
  until: Facts.day({ "zh-CN": "末日", en: "until" })
})

const rowsOf = (person: string, { been }: PersonKinds.PersonKinds) => been.map((one, i) => ({ person, number: i + 1, ...one }))

export const kind = Kind.of<PersonKinds.PersonKinds, PersonKinds.Event>(PersonKinds, [Kind.sheet(personKinds, rowsOf)])
