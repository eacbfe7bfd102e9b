/** Who answers for whom, with days. What a reader would get wrong: `endedOn` is the first day on which it is over. */
import * as PersonOptions from "../../person/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Guardianship from "../../person/Guardianship.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const guardianships = Register.define("guardianship", ["ward", "number"], {
  ward: Facts.person({ "zh-CN": "被监护人", en: "ward" }),
  /** In the order in which they were linked, from 1. */
  number: Facts.int({ "zh-CN": "序号", en: "number" }),
  guardian: Facts.person({ "zh-CN": "监护人", en: "guardian" }),
  relation: Facts.text({ "zh-CN": "关系", en: "relation" }, PersonOptions.guardianRelation),
  from: Facts.day({ "zh-CN": "起始日", en: "from" }),
  endedOn: Facts.day({ "zh-CN": "终止日", en: "ended on" })
})

const rowsOf = (ward: string, { links }: Guardianship.Guardianship) => links.map((link, i) => ({ ward, number: i + 1, ...link }))

export const kind = Kind.of<Guardianship.Guardianship, Guardianship.Event>(
  { ...Guardianship, types: Kind.typesOf(Guardianship.stagesOf) },
  [Kind.sheet(guardianships, rowsOf)]
)
