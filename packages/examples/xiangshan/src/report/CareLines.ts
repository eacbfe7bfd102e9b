/** Files, visits and wishes, in numbers. What a reader would get wrong: nobody's file stands here by itself, and small numbers are joined. */
import type { Yanzhen } from "yanzhen"
import type { Told } from "../told/Care.ts"
import * as Asked from "./Asked.ts"
import * as Columns from "./Columns.ts"
import * as ReasonLines from "./ReasonLines.ts"

const month = { first: "2026-10-01", last: "2026-10-31" } as const

export const of = async ({ reports, visits, wishes, safeguarding }: Yanzhen, told: Told): Promise<readonly string[]> => {
  const [counts, made, overdue, rate, all, board, { tables }, next, late] = await Promise.all([
    reports.public("2026-Q3"),
    visits.list(),
    visits.overdue(),
    visits.elderRate(month.last),
    wishes.list(),
    wishes.board(),
    visits.show(told.visits.linked),
    visits.check("visit-next"),
    safeguarding.late()
  ])
  const came = Object.groupBy(
    made.rows.filter(({ on = "" }) => month.first <= on && on <= month.last),
    ({ stage = "" }) => stage
  )
  const byStep = Object.groupBy(all.rows, ({ stage = "" }) => stage)
  return [
    "十六、走访与微心愿（只有数字，不出现任何一份档案）",
    ...counts.lines("zh-CN").map((line) => `  ${line}`),
    `  2026年10月：走访 ${came["kept"]?.length ?? 0} 次，敲门无人 ${came["attempted"]?.length ?? 0} 次，说明缘由未走访 ${came["excused"]?.length ?? 0} 次`,
    `  ${overdue.lines("zh-CN")[0]}`,
    ...rate.lines("zh-CN").map((line) => `  ${line}`),
    `  微心愿 ${all.rows.length} 个，可认领 ${board.rows.length} 个：`,
    ...Columns.lines(Object.values(steps), [Object.keys(steps).map((step) => byStep[step]?.length ?? 0)]),
    ...ReasonLines.ofError("一名走访人独自上门，未予安排：", told.visits.alone),
    ...ReasonLines.ofError("监护人未同意、家中无照护人，走访未予登记：", told.visits.unconsented),
    "  下一次走访，出发前核查：",
    ...next.lines("zh-CN").map((line) => `    ${line}`),
    `  ${late.lines("zh-CN")[0]}`,
    `  11月一次走访 ${tables.visit[0]?.visitors} 人到场，关联服务记录 ${tables.visit_record.length} 条`,
    ...ReasonLines.ofError("同一条服务记录再关联另一次走访，未予关联：", told.visits.twice),
    ...ReasonLines.ofError("一个心愿未予收集：", told.wishes.tooDear),
    ...ReasonLines.ofError("一个心愿未予发布：", told.wishes.besideAppeal),
    Asked.by("visit check visit-next"),
    Asked.by("safeguarding late"),
    Asked.by("visit overdue"),
    Asked.by(`visit rate --on ${month.last}`),
    Asked.by("wish board"),
    Asked.by("report public 2026-Q3")
  ]
}

const steps = {
  collected: "已收集",
  verified: "已核实",
  rejected: "未通过核实",
  published: "待认领",
  claimed: "已认领",
  fulfilled: "已实现",
  confirmed: "已确认",
  withdrawn: "已撤回"
} as const
