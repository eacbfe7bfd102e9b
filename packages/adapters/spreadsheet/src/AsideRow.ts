/** Rows among the records that are no records: totals, the header printed again, signatures at the foot, notes between the records. */
import * as Cell from "./Cell.ts"
import type * as Header from "./Header.ts"
import * as Plain from "./Plain.ts"

const total = /^(?:本页|本月|本年|全年|以上|各项|其中)?(?:合计|小计|总计|共计|累计)/
const signature =
  /^(?:填表人|制表人|审核人|填报人|填报单位|制表单位|经办人|复核人|负责人签字|签字|填表日期|制表日期|制表时间|备注|注|说明)[:：]/
/** First characters of all of these, so that nearly every row is let through after one look. */
const firsts = new Set("合小总共累本全以各其填制审经复负签备注说")

const isAsideText = (cell: Cell.Cell): boolean => {
  if (typeof cell !== "string" || cell.length > 60) return false
  const text = cell.trimStart()
  return firsts.has(text.charAt(0)) && (total.test(text.replace(/\s+/g, "")) || signature.test(text.replace(/\s+/g, "")))
}

const repeats = (cells: readonly Cell.Cell[], columns: readonly Header.Column<string>[]): boolean => {
  const [first] = columns
  if (first === undefined || cells[first.index] !== first.header) return false
  return columns.filter((column) => cells[column.index] === column.header).length * 5 >= columns.length * 3
}

/**
 * “以下为3月下半月” alone in its row, mostly merged over all columns. Where names stand in the first column, a name alone is a record
 * that lacks everything, and stays one.
 */
const isNote = (cells: readonly Cell.Cell[], at: number, columns: readonly Header.Column<string>[], name: number | undefined): boolean => {
  const cell = cells[at]
  if (typeof cell !== "string" || columns.length < FewestColumns || at > (columns[0]?.index ?? 0)) return false
  for (let next = at + 1; next < cells.length; next++) if (!isEmpty(cells[next])) return false
  const text = Plain.name(cell)
  return at === name ? text.length > LongestPlainName && !text.includes("·") && /\p{Script=Han}/u.test(text) : /\p{L}/u.test(text)
}

/** A sheet of two columns has rows of one cell by accident. */
const FewestColumns = 4
const LongestPlainName = 4

export type Kind = "record" | "blank" | "aside"

/** `name` is the column in which “合计” may stand behind an empty or numbered first cell. */
export const kindOf = (cells: readonly Cell.Cell[], columns: readonly Header.Column<string>[], name: number | undefined): Kind => {
  let at = 0
  while (at < cells.length && (cells[at] === undefined || Cell.isMerged(cells[at]))) at++
  if (at === cells.length) return "blank"
  if (isAsideText(cells[at]) || (name !== undefined && isAsideText(cells[name])) || repeats(cells, columns)) return "aside"
  if (isNote(cells, at, columns, name)) return "aside"
  return typeof cells[at] === "string" && isBlank(cells) ? "blank" : "record"
}

/** Blanks in cells are no content. */
const isBlank = (cells: readonly Cell.Cell[]): boolean => cells.every((cell) => isEmpty(cell) || Cell.isMerged(cell))

const isEmpty = (cell: Cell.Cell): boolean => cell === undefined || (typeof cell === "string" && cell.trim() === "")
