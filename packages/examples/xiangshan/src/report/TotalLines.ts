/** Hours, people and person-times of the district, its streets and its busiest teams; what is not service stands beside. */
import type { TallyAnswer, TallyRow, Yanzhen } from "yanzhen"
import * as Columns from "./Columns.ts"

const teamsShown = 10
const headings = ["小时", "人数", "人次", "未计（分钟）"]

const figures = ({ minutes, people, personTimes, excludedMinutes }: TallyRow): readonly number[] => [
  Math.round(minutes / 60),
  people,
  personTimes,
  excludedMinutes
]

export interface Totals {
  readonly district: TallyAnswer
  readonly streets: TallyAnswer
  readonly teams: TallyAnswer
  readonly people: TallyAnswer
}

/** All of one moment, so that the figures fit each other. */
export const ask = async (yanzhen: Yanzhen): Promise<Totals> => {
  const [district, streets, teams, people] = await yanzhen.tallies([
    { by: [] },
    { by: ["street"] },
    { by: ["street", "team"] },
    { by: ["volunteer"] }
  ])
  if (district === undefined || streets === undefined || teams === undefined || people === undefined)
    throw new Error("four questions, four answers")
  return { district, streets, teams, people }
}

export const of = ({ district, streets, teams }: Totals): readonly string[] => {
  const busiest = teams.rows.toSorted((a, b) => b.minutes - a.minutes).slice(0, teamsShown)
  const besides = Object.entries(district.beside).flatMap(([timeClass, rows]) =>
    rows.map((row) => [classes[timeClass] ?? timeClass, ...figures(row)])
  )
  return [
    `二、服务时长（规则：${district.policy}）`,
    ...Columns.lines(
      ["", ...headings],
      [
        ...district.rows.map((row) => ["全区", ...figures(row)]),
        ...streets.rows.map((row) => [row.names.street ?? "（街道不详）", ...figures(row)])
      ]
    ),
    "  （一人可以在几处服务，各处的人数因此不能相加；人次与时长可以。）",
    "",
    `  有服务的队伍 ${teams.rows.length} 支，时长最多的 ${busiest.length} 支：`,
    ...Columns.lines(
      ["队伍", "街道", ...headings],
      busiest.map((row) => [row.names.team ?? "", row.names.street ?? "", ...figures(row)])
    ),
    "",
    "  另列，不计入服务时长：",
    ...Columns.lines(["", ...headings], besides)
  ]
}

const classes: Readonly<Record<string, string>> = { training: "培训", meeting: "会议", learning: "学习", "paid-duty": "带薪履职" }
