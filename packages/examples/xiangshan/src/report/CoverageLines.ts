/** Which urban communities have a team, which have an organisation with a feature project of its own, and which have none. */
import type { Coverage } from "yanzhen"

/** `streets`: their names, by id. */
export const of = ({ on, communities, covered, gaps }: Coverage, streets: ReadonlyMap<string, string>): readonly string[] => {
  const lacking = (lacks: Coverage["gaps"][number]["lacks"]) => gaps.filter((gap) => gap.lacks === lacks)
  const [without, unknown, unpaired] = [lacking("team"), lacking("unknown"), lacking("project")]
  return [
    `四、社区覆盖（${on}）：${communities} 个社区中 ${communities - without.length} 个有队伍，${covered} 个有社区志愿服务组织和它的特色项目`,
    ...(without.length === 0 ? ["  没有空白"] : without.map(({ name, street = "" }) => `  空白：${streets.get(street) ?? street} ${name}`)),
    ...(unpaired.length === 0 ? [] : [`  ${unpaired.length} 个社区的组织还没有特色项目`]),
    ...(unknown.length === 0 ? [] : [`  ${unknown.length} 个社区的队伍是否登记为志愿服务组织未写明`])
  ]
}
