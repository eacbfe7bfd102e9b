/**
 * Reading the rows of a directory, whatever it lists: a header is found in each sheet, each row is read under it, and everything wrong
 * with a row is said at once. A directory fits into memory; records do not.
 */
import * as AsideRow from "./AsideRow.ts"
import type * as Cell from "./Cell.ts"
import * as CellReader from "./CellReader.ts"
import * as Header from "./Header.ts"
import type * as Reading from "./Reading.ts"
import { Refusal } from "./Refusal.ts"
import * as SheetFinding from "./SheetFinding.ts"
import type * as Table from "./Table.ts"
import * as UnknownColumns from "./UnknownColumns.ts"
import type { Day } from "@yanzhen/core/foundation"

export interface Where {
  readonly file: string
  readonly sheet: string
  readonly row: number
}

export interface Listing<Row> {
  readonly rows: readonly Row[]
  readonly refused: readonly { readonly sheet: string; readonly row: number }[]
  readonly findings: readonly SheetFinding.SheetFinding[]
}

export interface Options {
  readonly year?: number
  readonly today?: Day.Day
}

/** Headings that any directory may have. */
export const serial = ["序号", "序", "no", "no."] as const
export const note = ["备注", "说明", "note"] as const

/** The reader of a column, if the sheet has it. */
export type ColumnOf<F extends string> = <A>(
  field: F,
  parse: (cell: Cell.Cell) => Reading.Reading<A>,
  options?: CellReader.Options
) => CellReader.CellReader<A> | undefined

/** How the rows of one sheet are read, and what is said of the sheet itself. */
export interface RowReader<Row> {
  readonly readRow: (cells: readonly Cell.Cell[], remarks: CellReader.Remarks, row: number) => Row
  readonly findings: readonly SheetFinding.SheetFinding[]
}

export type Plan<F extends string, Row> = (column: ColumnOf<F>, sheet: string, header: Header.Found<F>) => RowReader<Row>

/** Rows of all sheets that have a header of these words. Throws a `Refusal` if none has. */
export const read = async <F extends string, Row>(
  table: Table.Table,
  words: ReadonlyMap<string, F>,
  plan: Plan<F, Row>
): Promise<Listing<Row>> => {
  const rows: Row[] = []
  const refused: { sheet: string; row: number }[] = []
  const findings: SheetFinding.SheetFinding[] = []
  let sheet: { readonly name: string; readonly header: Header.Found<F>; readonly reader: RowReader<Row> } | undefined
  let found = false
  for await (const page of table.pages()) {
    if (page.first === 1) {
      const header = Header.find(page.rows, 1, words)
      sheet = header === undefined ? undefined : { name: page.sheet, header, reader: plan(columnOf(header), page.sheet, header) }
      if (sheet === undefined && page.rows.some((row) => row.some((cell) => cell !== undefined))) {
        findings.push(
          SheetFinding.of({ code: "YZ_XLSX_SHEET_SKIPPED", severity: "hint", facts: { rows: Header.SearchedRows } }, { sheet: page.sheet })
        )
      }
      // A place's name beside its code says one thing twice, so that only what nobody reads is told.
      if (sheet !== undefined) findings.push(...UnknownColumns.told(sheet.header, page.sheet), ...sheet.reader.findings)
    }
    if (sheet === undefined) continue
    found = true
    const at = sheet
    page.rows.forEach((cells, index) => {
      const row = page.first + index
      if (row <= at.header.row || AsideRow.kindOf(cells, at.header.columns, undefined) !== "record") return
      const before = findings.length
      const value = at.reader.readRow(
        cells,
        {
          remark: (note, reader, cell) =>
            findings.push(
              SheetFinding.of(note, reader === undefined ? { sheet: at.name, row } : { sheet: at.name, row, column: reader }, cell)
            )
        },
        row
      )
      if (findings.slice(before).some((finding) => finding.severity === "error")) refused.push({ sheet: at.name, row })
      else rows.push(value)
    })
  }
  if (!found) throw new Refusal("YZ_XLSX_NO_HEADER", table.file, { rows: Header.SearchedRows })
  return { rows, refused, findings }
}

const columnOf =
  <F extends string>(header: Header.Found<F>): ColumnOf<F> =>
  (field, parse, options) => {
    const column = header.columns.find((one) => one.field === field)
    return column === undefined ? undefined : CellReader.of(column, parse, options)
  }
