/**
 * What is said of a place in a file, in words already, whoever found it: the reader of the sheet, or those who matched its rows with what
 * is stored. This is what a marked-up file shows. Values in it are masked before it is made.
 */
import { Message } from "@yanzhen/core/foundation"
import { words } from "./messages/words.ts"
import type { Severity } from "./Reading.ts"

export interface Place {
  readonly sheet: string
  /** From 1; absent where a column or the whole sheet is meant. */
  readonly row?: number
  /** The letter above the sheet. */
  readonly column?: string
  readonly header?: string
  /** Shortened and masked. */
  readonly value?: string
}

export interface Remark extends Place {
  readonly severity: Severity
  /** Stable. */
  readonly code: string
  readonly what: string
  readonly why: string
  /** The provisions and values behind it; "" where there are none. */
  readonly basis: string
  readonly fix: string
}

/** One line for a terminal or a cell. */
export const line = ({ severity, what, basis, fix }: Remark, locale: Message.Locale): string => {
  const by = basis === "" ? "" : locale === "en" ? ` (${basis})` : `（${basis}）`
  const level = severityText(severity, locale)
  return locale === "en" ? `${level}: ${what}${by} ${fix}` : `${level}：${what}${by}${fix}`
}

export const severityText = (severity: Severity, locale: Message.Locale): string => Message.text(words, severity, {}, locale)

/** 工作表“1月”第 18 行 D 列（身份证号），值“…0000” */
export const whereText = ({ sheet, row, column, header, value }: Place, locale: Message.Locale): string => {
  const key =
    row === undefined ? (column === undefined ? "where.sheet" : "where.column") : column === undefined ? "where.row" : "where.cell"
  const where = Message.text(words, key, { sheet, row, column, header }, locale)
  return value === undefined ? where : Message.text(words, "where.value", { where, value }, locale)
}
