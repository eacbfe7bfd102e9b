/** Which urban communities have a team of their own, and which have none. */
import type { Coverage } from "yanzhen"

/** `streets`: their names, by id. */
export const of = ({ on, communities, covered, gaps }: Coverage, streets: ReadonlyMap<string, string>): readonly string[] => [
  `四、社区覆盖（${on}）：${communities} 个社区中 ${covered} 个有队伍`,
  ...(gaps.length === 0 ? ["  没有空白"] : gaps.map(({ name, street = "" }) => `  空白：${streets.get(street) ?? street} ${name}`))
]
