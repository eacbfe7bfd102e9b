/** Small files of records, made up. ID numbers have division 999999. */
import { writeFileSync } from "node:fs"

const headings = "姓名,身份证号,队伍,活动,内容,地点,类别,日期,开始,结束,组织单位,负责人"

const line = (person: string, team: string, on: string, from: string, to: string): string =>
  `${person},${team},楼道清扫,清扫楼道,一号楼,社区服务,${on},${from},${to},示范居委会,测试负责人`

export const first = "安一宁,999999195803121019"
export const second = "边二安,999999196007252020"

/** Bears the first one's name. */
const twin = "安一宁,999999196007252020"

export const lines = {
  morning: line(first, "青禾队", "2026-03-02", "09:00", "11:00"),
  overlapping: line(first, "银杏队", "2026-03-02", "10:30", "12:00"),
  other: line(second, "青禾队", "2026-03-02", "09:00", "10:00"),
  backwards: line(second, "青禾队", "2026-03-03", "11:00", "09:00"),
  twin: line(twin, "青禾队", "2026-03-04", "09:00", "10:00"),
  unclear: line("安一宁,", "青禾队", "2026-03-06", "09:00", "12:00"),
  corrected: line(first, "青禾队", "2026-03-02", "09:00", "10:00")
} as const

export const write = (path: string, rows: readonly string[]): void => writeFileSync(path, `${[headings, ...rows].join("\n")}\n`)

/** Without organiser and leader. */
export const writeWithoutFacts = (path: string, rows: readonly string[]): void =>
  writeFileSync(path, `${[headings, ...rows].map((row) => row.split(",").slice(0, -2).join(",")).join("\n")}\n`)
