/**
 * The seven facts a service record must state, and which of them a row lacks. Lacking one is no error: the row is a draft until then.
 */
import type { Citation } from "@yanzhen/core/foundation"
import type { ServiceRow, Seven } from "./ServiceRow.ts"

export const citations: readonly Citation.Citation[] = [
  {
    instrument: "VRM",
    provision: "art. 7",
    words: "名称、日期、地点、服务内容、服务时间、活动组织单位和活动负责人",
    confidence: "verified"
  }
]

/** Shared, because nearly every row lacks nothing. */
export const none: readonly Seven[] = []

type Facts = Omit<ServiceRow, "missing">

const isTimed = (row: Facts): boolean => row.attended.length > 0 || row.minutes !== undefined

export const isComplete = (row: Facts): boolean =>
  row.activityName !== undefined &&
  row.day !== undefined &&
  row.place !== undefined &&
  row.content !== undefined &&
  isTimed(row) &&
  row.organiser !== undefined &&
  row.leader !== undefined

/** In the order of the article. */
export const missingOf = (row: Facts): readonly Seven[] => {
  const stated: Readonly<Record<Seven, boolean>> = {
    activityName: row.activityName !== undefined,
    on: row.day !== undefined,
    place: row.place !== undefined,
    content: row.content !== undefined,
    time: isTimed(row),
    organiser: row.organiser !== undefined,
    leader: row.leader !== undefined
  }
  return (Object.keys(stated) as Seven[]).filter((fact) => !stated[fact])
}
