/** Which urban communities have a team of their own, street by street, and which have none. */
import type { Coverage } from "yanzhen"

export const of = ({ on, communities, covered, gaps }: Coverage): readonly string[] => [
  `四、社区覆盖（${on}）：${communities} 个中 ${covered} 个有队伍`,
  ...(gaps.length === 0 ? ["  没有空白"] : gaps.map(({ name, street, community }) => `  空白：${name}（${street ?? "街道不详"}，${community}）`))
]
