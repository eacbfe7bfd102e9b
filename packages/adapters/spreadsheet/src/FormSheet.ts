/**
 * A sheet whose columns are known by name and whose rows are filled in by hand: a table of cases, a table of parameters. What a reader would
 * get wrong: nothing is judged here. Every filled row comes out with its number and its cells by field; what stands in a cell is for others.
 */
import * as Cell from "./Cell.ts"
import * as Header from "./Header.ts"
import type { Code } from "./messages/findings.ts"
import * as Reading from "./Reading.ts"
import * as SheetFinding from "./SheetFinding.ts"
import type * as Table from "./Table.ts"

export interface FormRow<F extends string> {
  readonly sheet: string
  /** As spreadsheets show it. */
  readonly row: number
  readonly columns: ReadonlyMap<F, Header.Column<F>>
  readonly cell: (field: F) => Cell.Cell
}

export interface Form<F extends string> {
  readonly rows: readonly FormRow<F>[]
  readonly findings: readonly SheetFinding.SheetFinding[]
}

export interface Sheet {
  readonly name: string
  readonly rows: (readonly Cell.Cell[])[]
}

/** Sheets for which `vocabularyOf` answers undefined are passed over: they belong to somebody else. */
export const read = async <F extends string>(
  table: Table.Table,
  vocabularyOf: (sheet: string) => Header.Vocabulary<F> | undefined
): Promise<Form<F>> => {
  const sheets = await allOf(table)
  const read = sheets.flatMap((sheet) => {
    const vocabulary = vocabularyOf(sheet.name)
    return vocabulary === undefined ? [] : [formOf(sheet, vocabulary)]
  })
  return { rows: read.flatMap(({ rows }) => rows), findings: read.flatMap(({ findings }) => findings) }
}

/** Every sheet whole, as it came. */
export const allOf = async (table: Table.Table): Promise<readonly Sheet[]> => {
  const sheets = new Map<string, Sheet>()
  for await (const page of table.pages()) {
    const sheet = sheets.get(page.sheet) ?? { name: page.sheet, rows: [] }
    sheets.set(page.sheet, sheet)
    for (const row of page.rows) sheet.rows.push(row)
  }
  return [...sheets.values()]
}

const formOf = <F extends string>({ name, rows }: Sheet, vocabulary: Header.Vocabulary<F>): Form<F> => {
  const found = Header.find(rows, 1, Header.index(vocabulary))
  if (found === undefined) return { rows: [], findings: [SheetFinding.of(note("YZ_FORM_NO_HEADER"), { sheet: name })] }
  const { columns, repeated, unknown } = found
  const byField = new Map(columns.map((column) => [column.field, column]))
  const at = (letter: string, header: string) => ({ sheet: name, row: found.row, column: { letter, header, personal: false } })
  return {
    rows: rows.slice(found.row).flatMap((cells, index): readonly FormRow<F>[] => {
      const cell = (field: F): Cell.Cell => plain(cells[byField.get(field)?.index ?? -1])
      const isEmpty = columns.every(({ field }) => cell(field) === undefined)
      return isEmpty ? [] : [{ sheet: name, row: found.row + index + 1, columns: byField, cell }]
    }),
    findings: [
      ...repeated.map(({ letter, header }) => SheetFinding.of(note("YZ_FORM_COLUMN_TWICE", { header }), at(letter, header))),
      ...unknown.map(({ letter, header }) => SheetFinding.of(note("YZ_FORM_COLUMN_UNKNOWN", { header }), at(letter, header)))
    ]
  }
}

const note = (code: Code, facts: Reading.Facts = {}): Reading.Note => ({ code, severity: "error", facts })

/** A blank text says nothing; a cell below the first of a merged block stands under its value. */
const plain = (cell: Cell.Cell): Cell.Cell =>
  typeof cell === "string" && cell.trim() === "" ? undefined : typeof cell === "object" && Cell.isMerged(cell) ? plain(cell.under) : cell

/** What is said of one cell of a row. */
export const findingAt = <F extends string>(row: FormRow<F>, field: F, said: Reading.Note): SheetFinding.SheetFinding => {
  const column = row.columns.get(field)
  const place = { sheet: row.sheet, row: row.row }
  return column === undefined
    ? SheetFinding.of(said, place)
    : SheetFinding.of(said, { ...place, column: { letter: column.letter, header: column.header, personal: false } }, row.cell(field))
}
