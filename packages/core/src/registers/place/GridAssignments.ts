/** Who works in which grid, in which role, since when and until when. */
import * as PlaceOptions from "../../place/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as GridAssignment from "../../place/GridAssignment.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const assignments = Register.define("grid_assignment", ["grid", "number"], {
  grid: Facts.text({ "zh-CN": "网格", en: "grid" }),
  number: Facts.int({ "zh-CN": "序号", en: "number" }),
  person: Facts.person({ "zh-CN": "人员", en: "person" }),
  role: Facts.text({ "zh-CN": "角色", en: "role" }, PlaceOptions.gridRole),
  building: Facts.text({ "zh-CN": "楼栋", en: "building" }),
  from: Facts.day({ "zh-CN": "首日", en: "from" }),
  /** Last day; unknown while it goes on. */
  until: Facts.day({ "zh-CN": "末日", en: "until" })
})

const rowsOf = (grid: string, { assigned }: GridAssignment.GridAssignment) =>
  assigned.map(({ person, role, building, from, until }, index) => ({ grid, number: index + 1, person, role, building, from, until }))

export const kind = Kind.of<GridAssignment.GridAssignment, GridAssignment.Event>(GridAssignment, [Kind.sheet(assignments, rowsOf)])
