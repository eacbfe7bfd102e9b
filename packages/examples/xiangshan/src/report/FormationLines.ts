/** The formations: who leads, who was lifted by whom and who is being lifted. */
import type { Yanzhen } from "yanzhen"
import * as Asked from "./Asked.ts"

export const of = async ({ formations, honours, listings, socialWorkers }: Yanzhen): Promise<readonly string[]> => {
  const [{ rows }, titles, kinds, grids] = await Promise.all([
    formations.list(),
    honours.list(),
    socialWorkers.kinds(),
    listings.assignments()
  ])
  const shown = await Promise.all(rows.map(({ formation = "" }) => formations.show(formation)))
  const lines = shown.flatMap(({ id, tables, names }) => {
    const name = (team: string | undefined): string => names[team ?? ""] ?? team ?? ""
    return [
      ...(tables.formation_place ?? [])
        .filter(({ place }) => place === "lead")
        .map(({ team, from, until }) => `  ${id}：头雁 ${name(team)}${until === undefined ? `，${from} 起` : `，至 ${until} 交班`}`),
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
  const are = Map.groupBy(
    kinds.inWords("zh-CN").filter(({ until }) => until === undefined),
    ({ kind = "" }) => kind
  )
  const people = `  队伍里的人：${[...are].map(([kind, all]) => `${kind} ${all.length}`).join("，")}`
  const looking = grids
    .inWords("zh-CN")
    .map(({ grid = "", role = "", from = "", until }) => `  网格 ${grid}：${role}，${from} ${until === undefined ? "起" : `至 ${until}`}`)
  return [
    `八、雁阵 ${rows.length} 个`,
    ...lines,
    ...brands,
    people,
    ...looking,
    Asked.by("formation show formation-stairs"),
    Asked.by("honour list")
  ]
}
