/** Feature projects of communities' volunteer organisations (S2). Some organisations have none yet: those communities are gaps. */
import type { Yanzhen } from "yanzhen"
import type { Theme } from "../generate/ActivityKind.ts"
import type { Cast } from "./Cast.ts"

export const without: readonly string[] = ["桃园社区", "杏林社区", "北苑社区", "科创社区"]

const titles: { readonly [T in Theme]?: string } = {
  邻里: "邻里守望日",
  扶老: "银龄相伴",
  治理: "楼道小议事",
  巡防: "平安夜巡",
  护苗: "放学来我家",
  环境: "绿色楼院",
  文艺: "周末小舞台",
  普法: "门口说法",
  助残: "温暖同行"
}

export const tell = async ({ featureProjects }: Yanzhen, { teams }: Cast): Promise<void> => {
  const paired = teams.filter(
    ({ isRegistered, community }) => isRegistered === true && community?.kind === "社区" && !without.includes(community.name)
  )
  await Promise.all(
    paired.map(({ code, theme, brand }) =>
      featureProjects.give(
        `feature-${code}`,
        { type: "name", team: code, title: brand ?? titles[theme] ?? theme, from: "2026-01-01" },
        { key: `feature ${code}` }
      )
    )
  )
}
