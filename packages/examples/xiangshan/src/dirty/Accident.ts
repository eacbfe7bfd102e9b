/**
 * One accident of a real sheet: what was typed where, why people type it, and what a good reader makes of it. An accident is not
 * always an error: most of them can be read without doubt, and then must be.
 */
import type { Cell } from "../write/Cell.ts"

export const headings = [
  "序号",
  "姓名",
  "身份证号",
  "联系电话",
  "人数",
  "所属队伍",
  "所在社区",
  "活动名称",
  "活动地点",
  "服务内容",
  "服务类别",
  "服务日期",
  "开始时间",
  "结束时间",
  "服务时长",
  "休息(分钟)",
  "路途(分钟)",
  "活动组织单位",
  "活动负责人",
  "时间类别",
  "记录方式",
  "录入日期"
] as const

export type Heading = (typeof headings)[number]

/**
 * read: taken as meant, without a word. warned: taken, with a warning or hint. asked: can mean two things, waits for an answer.
 * refused: contradicts itself. draft: 待补, kept and not counted. skipped: no line of service at all.
 */
export type Expectation = "read" | "warned" | "asked" | "refused" | "draft" | "skipped"

/** What a cell that is read must come to. Days as text, times as minutes of the day. */
export interface Meaning {
  readonly day?: string
  readonly from?: number
  readonly to?: number
  readonly minutes?: number
  readonly headCount?: number
}

export interface Accident {
  readonly id: string
  readonly why: string
  readonly expect: Expectation
  /** The end of the finding's code (`YZ_XLSX_ID_PRECISION` → `ID_PRECISION`), or the family it belongs to. */
  readonly family?: string
  /** Where the finding must point. Undefined: at the row. */
  readonly column?: Heading
  /** What differs from an ordinary line; null empties a cell. */
  readonly cells?: Readonly<Partial<Record<Heading, Cell | null>>>
  readonly means?: Meaning
  /** A line that is no line of service, given whole. */
  readonly row?: readonly Cell[]
  /** Takes the ordinary line of the accident with this id instead of a fresh one. */
  readonly sameAs?: string
}

export type Planned = Accident | { readonly ordinary: true }

/** A line nobody did anything wrong with: the accidents must not spoil their neighbours. */
export const ordinary: Planned = { ordinary: true }
