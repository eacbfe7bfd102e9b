/**
 * The file as it came, given back with what is wrong: a last column 错误说明, wrong cells red, doubtful ones yellow, and a second
 * sheet 填写说明 that explains each kind of problem once.
 *
 * It goes back to the person who sent it, so nothing is masked in the original columns; the explanations stay masked.
 */
import { Message } from "@yanzhen/core/foundation"
import * as Cell from "./Cell.ts"
import { markUpWords } from "./messages/markup.ts"
import * as FormSheet from "./FormSheet.ts"
import * as Remark from "./Remark.ts"
import type * as Table from "./Table.ts"
import * as Workbook from "./Workbook.ts"

export interface Options {
  readonly locale?: Message.Locale
  /** How many rows were accepted, for the explanation. */
  readonly accepted?: number
  readonly refused?: number
}

/** Reads the table once more and writes it as .xlsx. The sheets keep their names, order and row numbers. */
export const write = async (table: Table.Table, remarks: readonly Remark.Remark[], options: Options = {}): Promise<Uint8Array> => {
  const locale = options.locale ?? "zh-CN"
  const sheets = await FormSheet.allOf(table)
  const said = byRow(remarks)
  const marked = sheets.map((sheet) => markedSheet(sheet, said.get(sheet.name) ?? new Map(), locale))
  return Workbook.write([...marked, explanation(remarks, options, locale)])
}

type ByRow = ReadonlyMap<number, readonly Remark.Remark[]>

const byRow = (remarks: readonly Remark.Remark[]): ReadonlyMap<string, ByRow> => {
  const sheets = new Map<string, Map<number, Remark.Remark[]>>()
  for (const remark of remarks) {
    if (remark.row === undefined) continue
    const rows = sheets.get(remark.sheet) ?? new Map<number, Remark.Remark[]>()
    sheets.set(remark.sheet, rows)
    const row = rows.get(remark.row) ?? []
    rows.set(remark.row, row)
    row.push(remark)
  }
  return sheets
}

const markedSheet = (sheet: FormSheet.Sheet, said: ByRow, locale: Message.Locale): Workbook.Sheet => {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const first = Math.min(...said.keys())
  const rows = sheet.rows.map((row, at) => {
    const remarks = said.get(at + 1) ?? []
    const cells: (Workbook.Value | Workbook.Cell)[] = Array.from({ length: width }, (_, column) =>
      written(row[column], markOf(remarks, Cell.columnLetter(column)))
    )
    const explained = remarks.map((remark) => inCell(remark, locale)).join("\n")
    if (explained !== "") cells.push({ value: explained, mark: worst(remarks) ?? "doubtful" })
    else if (at + 2 === first) cells.push({ value: Message.text(markUpWords, "column", {}, locale), mark: "heading" })
    return cells
  })
  const columns = Array.from({ length: width + 1 }, (_, column): Workbook.Column => ({ width: column === width ? 60 : 14 }))
  return { name: sheet.name, columns, rows }
}

const inCell = (remark: Remark.Remark, locale: Message.Locale): string =>
  remark.column === undefined ? Remark.line(remark, locale) : `${remark.column} ${remark.header ?? ""} ${Remark.line(remark, locale)}`

const markOf = (remarks: readonly Remark.Remark[], letter: string): "wrong" | "doubtful" | undefined =>
  worst(remarks.filter((remark) => remark.column === letter && remark.severity !== "hint"))

const worst = (remarks: readonly Remark.Remark[]): "wrong" | "doubtful" | undefined =>
  remarks.some((remark) => remark.severity === "error") ? "wrong" : remarks.length > 0 ? "doubtful" : undefined

/** A cell as it came, to be written again. */
export const written = (cell: Cell.Cell, mark?: Workbook.Cell["mark"]): Workbook.Value | Workbook.Cell => {
  const value = valueOf(cell)
  if (mark === undefined) return value
  return typeof value === "object" ? { ...value, mark } : { value, mark }
}

/** A number of more digits than a spreadsheet keeps is given back as text, so that it is not cut once more. */
const valueOf = (cell: Cell.Cell): Workbook.Value | Workbook.Cell => {
  if (cell === undefined || typeof cell === "string" || typeof cell === "boolean") return cell
  if (typeof cell === "number") return Math.abs(cell) >= 1e15 ? Cell.text(cell) : cell
  if (!Cell.isMoment(cell)) return Cell.text(cell)
  const clock = Cell.clockOf(cell)
  if (clock !== undefined) return Cell.text(cell)
  return cell.minute % 1440 === 0 ? { value: cell.minute / 1440, kind: "day" } : { value: cell.minute, kind: "minute" }
}

const explanation = (remarks: readonly Remark.Remark[], options: Options, locale: Message.Locale): Workbook.Sheet => {
  const word = (key: keyof (typeof markUpWords)["zh-CN"], values: Message.Values = {}): string =>
    Message.text(markUpWords, key, values, locale)
  const kinds = new Map<string, { readonly remark: Remark.Remark; count: number }>()
  for (const remark of remarks) {
    const kind = kinds.get(remark.code)
    if (kind === undefined) kinds.set(remark.code, { remark, count: 1 })
    else kind.count++
  }
  const rows = [...kinds.values()].map(({ remark, count }) => {
    const { severity, code, what, why, basis, fix } = remark
    return [Remark.severityText(severity, locale), code, count, what, basis === "" ? why : `${why}（${basis}）`, fix]
  })
  return {
    name: word("sheet"),
    titles: [
      word("intro"),
      word("counts", { accepted: options.accepted ?? "—", refused: options.refused ?? "—", findings: remarks.length })
    ],
    columns: [
      { header: word("severity"), width: 8 },
      { header: word("code"), width: 28 },
      { header: word("count"), width: 8 },
      { header: word("what"), width: 50 },
      { header: word("why"), width: 50 },
      { header: word("fix"), width: 50 }
    ],
    rows
  }
}
