/** What looks odd among the records: how often each kind, and the first of it. Whoever reads this looks; nothing was changed. */
import type { LookedAt, Oddity } from "yanzhen"

export const of = ({ found }: LookedAt): readonly string[] => {
  const kinds = Map.groupBy(found, ({ code }) => code)
  return [
    `待核实 ${found.length} 处（只作提示，时长未作任何改动；逐条见结果.xlsx“待核实”页）`,
    ...[...kinds.values()].map((one) => `  ${kindLine(one)}`)
  ]
}

const kindLine = (found: readonly Oddity[]): string => {
  const [first] = found
  const words = first?.in("zh-CN")
  return `${words?.title}：${found.length} 处，例如 ${first?.on} ${first?.teamName ?? first?.team}：${words?.why}`
}
