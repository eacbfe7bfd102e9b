/**
 * One yes and one no in every area, each with the clause that it rests on. What a reader would get wrong: nothing is decided here; the cases are
 * those of the district's rule owner (`cases/RuleCases`), and the rules answer them.
 */
import type { Yanzhen } from "yanzhen"
import * as RuleCases from "../cases/RuleCases.ts"
import * as Workbook from "../write/Workbook.ts"

/** The areas, by what the rule book calls them. */
export const areas = {
  place: "阵地与社区",
  person: "人",
  team: "队伍",
  activity: "活动",
  project: "项目",
  fund: "基金",
  reward: "时间银行",
  care: "走访关爱",
  concern: "居民诉求",
  matching: "供需"
} as const

export const of = async (yanzhen: Yanzhen): Promise<readonly string[]> => {
  const { results } = await yanzhen.testRules({ name: RuleCases.file, bytes: await Workbook.bytes(RuleCases.sheets) })
  const said = (room: string, actual: "met" | "unmet"): readonly string[] => {
    const found = results.find((one) => one.room === room && one.actual === actual)
    return found === undefined ? [] : found.in("zh-CN").map((line) => `    ${answers[actual]} ${found.rule}：${line}`)
  }
  return [
    "十九、十个领域，各一个可以、一个不可以（问的是用例表里的事实，答的是规则）",
    ...Object.entries(areas).flatMap(([room, title]) => [`  ${title}`, ...said(room, "met"), ...said(room, "unmet")]),
    `  （命令：yanzhen rules test packages/examples/xiangshan/data/${RuleCases.file}）`
  ]
}

const answers = { met: "可以", unmet: "不可以" } as const
