/**
 * A table on its way out as .csv: UTF-8 with a byte order mark, because without it Excel and WPS read Chinese as mojibake.
 *
 * The same sheet can be written by `Workbook.write`. Text has no cell type here, so long digits are only as safe as the
 * program that opens the file; whoever must keep them writes .xlsx.
 */
import { Day, Minute } from "@yanzhen/core/foundation"
import * as FormulaEscape from "./FormulaEscape.ts"
import type { Cell, Column, Kind, Sheet, Value } from "./Workbook.ts"

const ByteOrderMark = "\uFEFF"

/** One sheet as the bytes of a .csv file. Titles stand on lines of their own above the header. */
export const write = (sheet: Pick<Sheet, "titles" | "columns" | "rows">): Uint8Array => new TextEncoder().encode(text(sheet))

export const text = (sheet: Pick<Sheet, "titles" | "columns" | "rows">): string => {
  const lines: string[] = (sheet.titles ?? []).map((title) => field(FormulaEscape.escape(title)))
  if (sheet.columns.some((column) => column.header !== undefined)) {
    lines.push(sheet.columns.map((column) => field(FormulaEscape.escape(column.header ?? ""))).join(","))
  }
  for (const row of sheet.rows) lines.push(row.map((cell, index) => field(valueText(cell, sheet.columns[index]))).join(","))
  return `${ByteOrderMark}${lines.join("\r\n")}\r\n`
}

const valueText = (given: Value | Cell, column: Column | undefined): string => {
  const cell = typeof given === "object" ? given : undefined
  const value = typeof given === "object" ? given.value : given
  const kind: Kind | undefined = cell?.kind ?? column?.kind
  if (value === undefined) return ""
  if (typeof value === "number" && kind === "day") return Day.text(value as Day.Day)
  if (typeof value === "number" && kind === "minute") return Minute.text(value as Minute.Minute)
  return typeof value === "string" ? FormulaEscape.escape(value) : String(value)
}

const field = (value: string): string => (/[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
