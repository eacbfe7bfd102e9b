/** Whether the chain and the registers hold. */
import type { VerifyAnswer } from "yanzhen"

export const of = ({ holds, head, events, rows, faults }: VerifyAnswer): readonly string[] => [
  holds ? `二十、核对无误：重放 ${events} 个事件，逐行比对 ${rows} 行登记` : `二十、核对出 ${faults.length} 处问题`,
  ...faults.map((fault) => `  ${fault.in("zh-CN")}`),
  `  链头：第 ${head.position} 位 ${head.hash}`
]
