/**
 * The sheet 散页: no year anywhere, and no columns for the organising unit and the leader, so that both must be given for the file.
 */
import type { Heading, Planned } from "./Accident.ts"

export const sparseHeadings: readonly Heading[] = [
  "姓名",
  "联系电话",
  "所属队伍",
  "活动名称",
  "活动地点",
  "服务内容",
  "服务日期",
  "开始时间",
  "结束时间"
]

export const sparseAccidents: readonly Planned[] = [
  {
    id: "sheet-without-leader",
    why: "整张表没有负责人和组织单位两列",
    expect: "draft",
    family: "REC03_MISSING",
    cells: { 服务日期: "2026-03-14" }
  },
  {
    id: "day-without-any-year",
    why: "整张表都没有年份",
    expect: "asked",
    family: "DATE_NO_YEAR",
    column: "服务日期",
    cells: { 服务日期: "3月15日" }
  }
]
