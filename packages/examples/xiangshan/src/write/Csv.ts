/**
 * A sheet as comma-separated text, the way a spreadsheet program exports it: lines end in CR LF, a merged title fills the first
 * field and leaves the rest of its line empty.
 */
import type { Cell, Row } from "./Cell.ts"
import * as Gb18030 from "./Gb18030.ts"

const field = (cell: Cell): string => {
  const text = typeof cell === "object" ? ("title" in cell ? cell.title : String(cell.serial)) : String(cell ?? "")
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const text = (rows: readonly Row[]): string => {
  const width = Math.max(...rows.map((row) => row.length))
  return rows.map((row) => `${Array.from({ length: width }, (_, at) => field(row[at])).join(",")}\r\n`).join("")
}

/** With a byte order mark, as Excel's “CSV UTF-8” has one. */
export const utf8 = (rows: readonly Row[]): Uint8Array => new TextEncoder().encode(`\uFEFF${text(rows)}`)
export const gb18030 = (rows: readonly Row[]): Uint8Array => Gb18030.encode(text(rows))
