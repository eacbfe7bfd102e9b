/**
 * A workbook as a station saves it. It does not use the library's own writer, which escapes formulas and keeps one kind of cell to
 * a column: here dangerous text must stay dangerous, and a column may hold what its clerk typed.
 */
import writeExcelFile, { type Cell as Written, type Row as WrittenRow } from "write-excel-file/node"
import type { Cell, Sheet } from "./Cell.ts"
import * as ZipTime from "./ZipTime.ts"

const title = (text: string, columns: number): Written => ({ value: text, columnSpan: columns, align: "center", fontWeight: "bold" })

const written = (cell: Cell): Written => {
  if (typeof cell !== "object") return cell
  return "title" in cell ? title(cell.title, cell.columns) : { value: cell.serial, type: Number, format: cell.format }
}

/** Same sheets, same bytes: the archive's own clock is stopped. */
export const bytes = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const workbook = sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row): WrittenRow => row.map(written)) }))
  return ZipTime.stopped(await writeExcelFile(workbook).toBuffer())
}
