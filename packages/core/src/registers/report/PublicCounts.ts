/** What stands public of the people served: a row for each figure of a quarter, as it was last told. */
import * as Facts from "../../foundation/Facts.ts"
import * as PublicCounts from "../../report/PublicCounts.ts"
import * as Publication from "../../report/Publication.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const publicCounts = Register.define("public_count", ["quarter", "table", "areas", "groups"], {
  quarter: Facts.text({ "zh-CN": "季度", en: "quarter" }),
  table: Facts.text({ "zh-CN": "表", en: "table" }),
  /** Several that are shown as one stand in one text, with "+" between them. */
  areas: Facts.text({ "zh-CN": "区域", en: "areas" }),
  groups: Facts.text({ "zh-CN": "人群", en: "groups" }),
  people: Facts.int({ "zh-CN": "人数", en: "people" }, "people"),
  on: Facts.day({ "zh-CN": "公开日", en: "published on" })
})

export const kind = Kind.of<Publication.Publication, Publication.Event>({ ...Publication, types: Kind.typesOf(Publication.stagesOf) }, [
  Kind.sheet(publicCounts, (quarter, state) => {
    const shown = Publication.latest(state)
    return shown === undefined
      ? []
      : PublicCounts.tablesOf(shown, quarter).flatMap(({ id: table, cells }) =>
          cells.map(({ places, groups, people }) => ({
            quarter,
            table,
            areas: places.join("+"),
            groups: groups.join("+"),
            people,
            on: shown.on
          }))
        )
  })
])
