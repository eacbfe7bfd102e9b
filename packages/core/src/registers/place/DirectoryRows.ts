/**
 * The registers of the directory: streets, communities and what lies below them, facilities, organisations, teams, and volunteers without any
 * personal field.
 */
import * as PlaceOptions from "../../place/messages/options.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { Entry, Event } from "../../place/Directory.ts"
import * as Register from "../Register.ts"
import type { Row, RowChange } from "../RowChange.ts"

const listed = {
  code: Facts.text({ "zh-CN": "代码", en: "code" }),
  name: Facts.text({ "zh-CN": "名称", en: "name" }),
  from: Facts.day({ "zh-CN": "启用日", en: "from" }),
  /** Last day in force; unknown while it goes on. */
  until: Facts.day({ "zh-CN": "停用日", en: "until" })
}

/** From a sheet, or proposed by an import: perhaps without a first day of its own. */
const seen = { ...listed, fromUnsaid: Facts.bool({ "zh-CN": "启用日未说明", en: "nobody said from when" }) }

export const streets = Register.define("street", ["street"], seen)
export const communities = Register.define("community", ["community"], { ...seen, kind: Facts.text({ "zh-CN": "类型", en: "kind" }) })
export const teams = Register.define("team", ["team"], {
  ...seen,
  registered: Facts.bool({ "zh-CN": "已登记为志愿服务组织", en: "registered as an organisation" }),
  supervisor: Facts.text({ "zh-CN": "指导单位", en: "supervising committee or unit" })
})
export const volunteers = Register.define("volunteer", ["volunteer"], {
  volunteer: Facts.person({ "zh-CN": "志愿者", en: "volunteer" }),
  registeredOn: Facts.day({ "zh-CN": "注册日", en: "registered on" })
})

export const compounds = Register.define("compound", ["compound"], { compound: Facts.text({ "zh-CN": "小区", en: "compound" }), ...listed })
export const buildings = Register.define("building", ["building"], {
  building: Facts.text({ "zh-CN": "楼栋", en: "building" }),
  compound: Facts.text({ "zh-CN": "小区", en: "compound" }),
  ...listed
})
export const grids = Register.define("grid", ["grid"], { grid: Facts.text({ "zh-CN": "网格", en: "grid" }), ...listed })
export const facilities = Register.define("facility", ["facility"], {
  facility: Facts.text({ "zh-CN": "场所", en: "facility" }),
  kind: Facts.text({ "zh-CN": "类型", en: "kind" }, PlaceOptions.facilityKind),
  ...listed
})
export const organisations = Register.define("organisation", ["organisation"], {
  organisation: Facts.text({ "zh-CN": "单位", en: "organisation" }),
  kind: Facts.text({ "zh-CN": "类型", en: "kind" }, PlaceOptions.organisationKind),
  creditCode: Facts.text({ "zh-CN": "统一社会信用代码", en: "unified social credit code" }),
  ...listed
})

const registerOf = {
  "street.listed": streets,
  "community.listed": communities,
  "team.listed": teams,
  "volunteer.listed": volunteers,
  "compound.listed": compounds,
  "building.listed": buildings,
  "grid.listed": grids,
  "facility.listed": facilities,
  "organisation.listed": organisations
} as const

const days = ["from", "until", "registeredOn"]

export const rowOf = ({ type: _type, v: _v, ...facts }: Event): Row =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, typeof value === "string" && days.includes(name) ? Day.require(value) : value])
  )

export const project = (after: Entry): readonly RowChange[] =>
  after.listed === undefined ? [] : [{ kind: "put", register: registerOf[after.listed.type].name, row: rowOf(after.listed) }]
