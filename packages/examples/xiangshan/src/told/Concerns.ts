/**
 * Residents' concerns of 凤凰社区 (S5, 楼栋善治): rubbish, charging cables, parking; talked over by several parties, counted before and after,
 * and settled when residents say so. One comes back, one is still at the table.
 */
import type { ConcernCommand, Yanzhen } from "yanzhen"
import * as Community from "../generate/Community.ts"
import type { Cast } from "./Cast.ts"
import * as Telling from "./Telling.ts"

export const award = "award-stairs"
const community = Community.named("凤凰社区")
const [committee, property, branch] = ["org-committee", "org-property", "org-branch"] as const

interface Told {
  readonly id: string
  readonly topic: string
  readonly words: string
  readonly measure: string
  /** When it came in: what the venture answers before it applied, what came meanwhile under its roof. */
  readonly reportedOn: "2026-03-02" | "2026-07-06"
  readonly before: number
  readonly after: number
  readonly end: "solved" | "came back" | "at the table"
}

const all: readonly Told[] = [
  {
    id: "concern-1",
    topic: "rubbish",
    words: "楼道口垃圾乱放",
    measure: "垃圾袋",
    reportedOn: "2026-03-02",
    before: 14,
    after: 0,
    end: "solved"
  },
  {
    id: "concern-2",
    topic: "charging-cables",
    words: "三单元飞线充电",
    measure: "飞线",
    reportedOn: "2026-03-02",
    before: 9,
    after: 1,
    end: "solved"
  },
  {
    id: "concern-3",
    topic: "charging-cables",
    words: "车棚外飞线充电",
    measure: "飞线",
    reportedOn: "2026-03-02",
    before: 6,
    after: 0,
    end: "solved"
  },
  {
    id: "concern-4",
    topic: "stairwell",
    words: "楼道堆放旧家具",
    measure: "堆放处",
    reportedOn: "2026-07-06",
    before: 11,
    after: 4,
    end: "came back"
  },
  {
    id: "concern-5",
    topic: "parking",
    words: "消防通道停车",
    measure: "占道车辆",
    reportedOn: "2026-07-06",
    before: 5,
    after: 0,
    end: "at the table"
  }
]

const commandsOf = ({ topic, words, measure, before, after, end, reportedOn }: Told, team: string): readonly ConcernCommand[] => {
  const to = { type: "team", team } as const
  const parties = [to, ...[committee, property, branch].map((organisation) => ({ type: "organisation", organisation }) as const)] as const
  const isBefore = reportedOn === "2026-03-02"
  const [measuredOn, assignedOn] = isBefore ? ["2026-03-03", "2026-03-04"] : ["2026-07-08", "2026-07-09"]
  const begun: readonly ConcernCommand[] = [
    {
      ...{ type: "report" as const, topic, community: community.code, street: community.street.code, words, on: reportedOn },
      ...(isBefore ? {} : { project: award })
    },
    { type: "measure", moment: "before", measure, value: before, better: "lower", on: measuredOn },
    { type: "assign", to, on: assignedOn },
    { type: "coordinate", parties, agreed: end !== "at the table", words: "居委会、物业、党支部和队伍碰头", on: "2026-07-16" }
  ]
  if (end === "at the table") return begun
  return [
    ...begun,
    { type: "measure", moment: "after", measure, value: after, better: "lower", on: "2026-09-20" },
    { type: "handle", words: "按商定办法办理", on: "2026-09-21" },
    { type: "confirm", by: `resident-${topic}`, solved: end === "solved", on: "2026-09-28" }
  ]
}

export const tell = async ({ listings, concerns }: Yanzhen, cast: Cast): Promise<void> => {
  const team = cast.team("曲阳街道楼栋善治志愿服务队")
  const place = { community: community.code, street: community.street.code, from: "2024-01-01" }
  await Promise.all([
    listings.put(
      committee,
      { type: "list-organisation", kind: "committee", code: "1", name: "凤凰社区居委会", ...place },
      { key: committee }
    ),
    listings.put(
      property,
      { type: "list-organisation", kind: "partner-unit", code: "2", name: "凤凰小区物业", ...place },
      { key: property }
    ),
    listings.put(branch, { type: "list-organisation", kind: "partner-unit", code: "3", name: "凤凰社区党支部", ...place }, { key: branch }),
    ...all.map((one) => Telling.inOrder(one.id, commandsOf(one, team), (command, giving) => concerns.give(one.id, command, giving)))
  ])
}
