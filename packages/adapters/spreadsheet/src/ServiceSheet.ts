/**
 * A file of service records, row by row: what was understood, and everything that is wrong with it at once.
 *
 * Nothing is stored and nobody is looked up here. A row with an error is refused; a row that only lacks facts is kept as a draft;
 * memory does not grow with the file, because each page is handed on before the next is read.
 */
import type { Day } from "@yanzhen/core/foundation"
import * as Header from "./Header.ts"
import { Refusal } from "./Refusal.ts"
import * as ServicePlan from "./ServicePlan.ts"
import type { ServiceRow, SheetFacts } from "./ServiceRow.ts"
import * as SheetFinding from "./SheetFinding.ts"
import { type Page, SheetReading } from "./SheetReading.ts"
import type * as Table from "./Table.ts"

export type { Page } from "./SheetReading.ts"

export interface Options {
  /** Facts that hold for the whole file and stand in no column; they go before what a title says. */
  readonly facts?: SheetFacts
  /** The year of dates without one, when neither title, sheet nor file name says it. */
  readonly year?: number
  /** With it, rows of days after it are refused. */
  readonly today?: Day.Day
}

/** Pages of rows, in order. Throws a `Refusal` when the file cannot be read or no sheet has a header. */
export async function* read(table: Table.Table, options: Options = {}): AsyncGenerator<Page> {
  let sheet: SheetReading | undefined
  let skipped: string | undefined
  let found = false
  for await (const page of table.pages()) {
    if (sheet !== undefined && sheet.name !== page.sheet) {
      yield sheet.last()
      sheet = undefined
    }
    if (sheet === undefined && page.first === 1) {
      const plan = ServicePlan.of(page.rows, {
        file: table.file,
        sheet: page.sheet,
        facts: options.facts ?? {},
        year: options.year,
        today: options.today
      })
      if (plan === undefined) {
        skipped = page.sheet
        if (!isBlank(page)) yield { sheet: page.sheet, rows: [], refused: [], findings: [skippedSheet(page.sheet)] }
        continue
      }
      found = true
      sheet = new SheetReading(table.file, page.sheet, plan)
    }
    if (sheet !== undefined && page.sheet !== skipped) yield sheet.page(page)
  }
  if (sheet !== undefined) yield sheet.last()
  if (!found) throw new Refusal("YZ_XLSX_NO_HEADER", table.file, { rows: Header.SearchedRows })
  if (table.hiddenSheets.length > 0) yield { sheet: "", rows: [], refused: [], findings: table.hiddenSheets.map(hiddenSheet) }
}

/** All pages together, for files that fit into memory. */
export const collect = async (table: Table.Table, options: Options = {}): Promise<Omit<Page, "sheet">> => {
  const rows: ServiceRow[] = []
  const refused: number[] = []
  const findings: SheetFinding.SheetFinding[] = []
  for await (const page of read(table, options)) {
    for (const row of page.rows) rows.push(row)
    for (const row of page.refused) refused.push(row)
    for (const finding of page.findings) findings.push(finding)
  }
  return { rows, refused, findings }
}

const isBlank = (page: Table.Page): boolean => page.rows.every((row) => row.every((cell) => cell === undefined))

const skippedSheet = (sheet: string): SheetFinding.SheetFinding =>
  SheetFinding.of({ code: "YZ_XLSX_SHEET_SKIPPED", severity: "hint", facts: { rows: Header.SearchedRows } }, { sheet })

const hiddenSheet = (sheet: string): SheetFinding.SheetFinding =>
  SheetFinding.of({ code: "YZ_XLSX_SHEET_HIDDEN", severity: "hint", facts: {} }, { sheet })
