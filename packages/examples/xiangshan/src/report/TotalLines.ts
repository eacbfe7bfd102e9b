/** Hours, people and person-times of the district, its streets and its busiest teams; what is not service stands beside. */
import type { TallyRow, Yanzhen } from "yanzhen"
import * as Columns from "./Columns.ts"

const teamsShown = 10
const headings = ["小时", "人数", "人次", "未计（分钟）"]

const figures = ({ minutes, people, personTimes, excludedMinutes }: TallyRow): readonly number[] => [Math.round(minutes / 60), people, personTimes, excludedMinutes]

export const of = async (yanzhen: Yanzhen): Promise<readonly string[]> => {
  const district = await yanzhen.tally({ by: [] })
  const streets = await yanzhen.tally({ by: ["street"] })
  const teams = await yanzhen.tally({ by: ["street", "team"] })
  const years = await yanzhen.tally({ by: ["month"] })
  const busiest = teams.rows.toSorted((a, b) => b.minutes - a.minutes).slice(0, teamsShown)
  const besides = Object.entries(district.beside).flatMap(([timeClass, rows]) => rows.map((row) => [classes[timeClass] ?? timeClass, ...figures(row)]))
  return [
    `二、服务时长（规则：${district.policy}）`,
    ...Columns.lines(["", ...headings], [
      ...district.rows.map((row) => ["全区", ...figures(row)]),
      ...[...Map.groupBy(years.rows, ({ key }) => key.month?.slice(0, 4) ?? "")].map(([year, rows]) => [
        `${year} 年`,
        ...sums(rows)
      ]),
      ...streets.rows.map((row) => [row.names.street ?? row.key.street ?? "", ...figures(row)])
    ]),
    "  （人数不能相加：一人可以在几处服务，各年的人数因此不列。）",
    "",
    `  有服务的队伍 ${teams.rows.length} 支，时长最多的 ${busiest.length} 支：`,
    ...Columns.lines(["队伍", "街道", ...headings], busiest.map((row) => [row.names.team ?? "", row.names.street ?? "", ...figures(row)])),
    "",
    "  另列，不计入服务时长：",
    ...Columns.lines(["", ...headings], besides)
  ]
}

/** People of different months are partly the same, so their number is left out. */
const sums = (rows: readonly TallyRow[]): readonly Columns.Cell[] => {
  const sum = (of: (row: TallyRow) => number): number => rows.reduce((total, row) => total + of(row), 0)
  return [Math.round(sum(({ minutes }) => minutes) / 60), "", sum(({ personTimes }) => personTimes), sum(({ excludedMinutes }) => excludedMinutes)]
}

const classes: Readonly<Record<string, string>> = { training: "培训", meeting: "会议", learning: "学习", "paid-duty": "带薪履职" }
