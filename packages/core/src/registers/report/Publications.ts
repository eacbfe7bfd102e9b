/**
 * Which quarters stand public, and since when. What a reader would get wrong: the figures are not here. A district has a thousand of them, and they
 * are one publication, which is read whole.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as Publication from "../../report/Publication.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const publications = Register.define("publication", ["quarter"], {
  quarter: Facts.text({ "zh-CN": "季度", en: "quarter" }),
  on: Facts.day({ "zh-CN": "公开日", en: "last published on" }),
  editions: Facts.int({ "zh-CN": "公开次数", en: "times published" }, "times"),
  leastPeople: Facts.int({ "zh-CN": "最少人数", en: "fewest people shown" }, "people")
})

export const kind = Kind.of<Publication.Publication, Publication.Event>({ ...Publication, types: Kind.typesOf(Publication.stagesOf) }, [
  Kind.sheet(publications, (quarter, { editions, leastPeople }) => {
    const last = editions.at(-1)
    return last === undefined ? [] : [{ quarter, on: last.on, editions: editions.length, leastPeople }]
  })
])
