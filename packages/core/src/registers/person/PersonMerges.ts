/** Which entries were merged into which. A portal that reads other registers by SQL joins this one: there each row keeps the id under which it was entered. */
import * as Facts from "../../foundation/Facts.ts"
import * as PersonMerge from "../../person/PersonMerge.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const merges = Register.define("person_merge", ["person"], {
  person: Facts.text({ "zh-CN": "并入的登记", en: "merged entry" }),
  /** As it was decided: this one may have been merged further since. */
  into: Facts.text({ "zh-CN": "保留的登记", en: "kept entry" }),
  since: Facts.day({ "zh-CN": "合并日", en: "merged on" })
})

const rowsOf = (person: string, { into, since }: PersonMerge.PersonMerge) => (into === undefined ? [] : [{ person, into, since }])

export const kind = Kind.of<PersonMerge.PersonMerge, PersonMerge.Event>({ ...PersonMerge, types: Kind.typesOf(PersonMerge.stagesOf) }, [
  Kind.sheet(merges, rowsOf)
])
