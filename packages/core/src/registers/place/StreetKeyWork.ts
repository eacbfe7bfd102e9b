/** Key work (重点工作) of streets by year. What a reader would get wrong: an item that was struck stays, and is not asked to be served. */
import * as Facts from "../../foundation/Facts.ts"
import * as InYear from "../../place/InYear.ts"
import * as KeyWork from "../../place/KeyWork.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const keyWork = Register.define("street_key_work", ["street", "year", "item"], {
  year: Facts.int({ "zh-CN": "年度", en: "year" }),
  item: Facts.text({ "zh-CN": "重点工作", en: "item of key work" }),
  struck: Facts.bool({ "zh-CN": "已撤销", en: "struck" }),
  /** Of all stations of the street; dropped ones aside. */
  goals: Facts.int({ "zh-CN": "服务于它的目标", en: "goals that serve it" }, "items")
})

const rowsOf = (id: string, { items }: KeyWork.KeyWork) => {
  const { name: street, year } = InYear.of(id)
  return items.map(({ item, isStruck, goals }) => ({ street, year, item, struck: isStruck, goals: goals.length }))
}

export const kind = Kind.of<KeyWork.KeyWork, KeyWork.Event>(
  {
    ...KeyWork,
    types: Kind.everyType<KeyWork.Event["type"]>()("key-work.listed", "key-work.struck", "key-work.served", "key-work.left")
  },
  [Kind.sheet(keyWork, rowsOf)]
)
