/** The formations: who leads, who was lifted by whom and who is being lifted. */
import type { Yanzhen } from "yanzhen"
import * as Asked from "./Asked.ts"

export const of = async ({ formations, honours }: Yanzhen): Promise<readonly string[]> => {
  const [{ rows }, titles] = await Promise.all([formations.list(), honours.list()])
  const shown = await Promise.all(rows.map(({ formation = "" }) => formations.show(formation)))
  const lines = shown.flatMap(({ id, tables, names }) => {
    const name = (team: string | undefined): string => names[team ?? ""] ?? team ?? ""
    return [
      ...(tables.formation_place ?? []).filter(({ place }) => place === "lead").map(({ team }) => `  ${id}：头雁 ${name(team)}`),
      ...(tables.formation_link ?? []).map(
        ({ mentor, team, from, until, result }) =>
          `    ${name(mentor)} → ${name(team)}：${from}${until === undefined ? " 起，带动中" : ` 至 ${until}，${result === "lifted" ? "带动成功" : "结束"}`}`
      )
    ]
  })
  const brands = titles
    .inWords("zh-CN")
    .map(
      ({ title = "", stage = "", publicisedOn = "", grantedOn = "" }) =>
        `  品牌“${title}”：${publicisedOn} 起公示，${[grantedOn, stage].filter((part) => part !== "").join(" ")}`
    )
  return [`八、雁阵 ${rows.length} 个`, ...lines, ...brands, Asked.by("formation show formation-elders"), Asked.by("honour list")]
}
