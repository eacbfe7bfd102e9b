/** Who could serve whom, and what stands in the way where nobody could. */
import type { Yanzhen } from "yanzhen"
import * as Asked from "./Asked.ts"

export const of = async ({ needs }: Yanzhen): Promise<readonly string[]> => {
  const [{ rows }, proposal] = await Promise.all([needs.list(), needs.propose()])
  const confirmed = rows.filter(({ stage }) => stage === "confirmed").length
  return [
    `十二、供需：需求 ${rows.length} 项，已由需求方确认满足 ${confirmed} 项`,
    ...proposal.lines("zh-CN").map((line) => `  ${line}`),
    Asked.by("need match")
  ]
}
