/** Who signed up, who was refused and why; one refusal and one acceptance in full. */
import type { Yanzhen } from "yanzhen"
import { position, type Told, type Wish } from "../told/Activities.ts"
import * as Asked from "./Asked.ts"
import * as Columns from "./Columns.ts"

export const of = async ({ activities }: Yanzhen, { signUps, refused, visit }: Told): Promise<readonly string[]> => {
  const listed = await activities.list()
  const { rows } = listed
  const words = listed.inWords("zh-CN")
  const explained = async ({ member, stated }: Wish): Promise<readonly string[]> => {
    const answer = await activities.mayJoin(visit.activity, { volunteer: member.id, position, stated })
    return [`  ${member.name}，${visit.activity}：`, ...answer.lines("zh-CN").map((line) => `    ${line}`)]
  }
  return [
    `九、2026年11月的活动 ${rows.length} 场：报名 ${signUps} 人次，不予报名 ${refused.length} 人次`,
    ...Columns.lines(
      ["活动", "开始", "状态", "名额", "报上", "候补"],
      rows.map((row, index) => [
        row.name ?? "",
        row.from ?? "",
        words[index]?.stage ?? "",
        row.places ?? 0,
        row.taken ?? 0,
        row.waiting ?? 0
      ])
    ),
    ...refused.map(({ activity, error }) => `  ${activity}，不予报名：${error.reasons.map((one) => one.in("zh-CN").title).join("；")}`),
    ...(await explained(visit.unchecked)),
    ...(await explained(visit.checked)),
    Asked.by("activity list"),
    Asked.by(`join ${visit.activity} ${position} ${visit.unchecked.member.id} --state willing=yes --state selfSupporting=yes`)
  ]
}
