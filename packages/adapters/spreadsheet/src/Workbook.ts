/**
 * A workbook on its way out: sheets of typed columns, written as one .xlsx file.
 *
 * A string is always stored as text and a boolean as a boolean; the kind of a column says what its numbers are: an ID number
 * or a telephone is `text`, because a spreadsheet keeps only fifteen digits of a number; days are integers since 1970-01-01
 * and minutes local minutes, as in core.
 */
import type { CellObject, Row, Sheet as WrittenSheet } from "write-excel-file/universal"
import * as FormulaEscape from "./FormulaEscape.ts"

export type Kind = "text" | "number" | "day" | "minute"

export type Value = string | number | boolean | undefined

/** A cell that differs from its column: another kind, or marked as right (green) or wrong (red), or as a heading (bold, grey). */
export interface Cell {
  readonly value: Value
  readonly kind?: Kind
  readonly mark?: "right" | "wrong" | "doubtful" | "heading"
}

export interface Column {
  /** Left out on every column, the sheet has no header row. */
  readonly header?: string
  /** What the numbers of this column are. Default "number". */
  readonly kind?: Kind
  /** In characters. */
  readonly width?: number
  /** Number format of the spreadsheet, e.g. "0.00". */
  readonly format?: string
}

export interface Sheet {
  readonly name: string
  /** Lines above the header, each merged over all columns. */
  readonly titles?: readonly string[]
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (Value | Cell)[])[]
}

const MinuteMs = 60_000
const DayMs = 86_400_000
const LongestCell = 32_767
const marks = {
  right: { backgroundColor: "#C6EFCE", textColor: "#006100" },
  wrong: { backgroundColor: "#FFC7CE", textColor: "#9C0006" },
  doubtful: { backgroundColor: "#FFEB9C", textColor: "#7F6000" },
  heading: { backgroundColor: "#E7E6E6", fontWeight: "bold" }
} as const

/**
 * Writes the sheets in their order. Sheet names are made acceptable to spreadsheets (31 characters, no `[]/\*?:`, no two alike).
 * Fails with a RangeError for a number that is not finite.
 */
export const write = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  const written = sheets.map((sheet, index): WrittenSheet<Blob> => ({
    sheet: names[index] ?? "Sheet",
    data: rowsOf(sheet),
    columns: sheet.columns.map((column) => ({ width: column.width ?? widthOf(column) })),
    stickyRowsCount: (sheet.titles?.length ?? 0) + (hasHeader(sheet) ? 1 : 0)
  }))
  // Whoever only reads never loads it.
  const { default: writeXlsx } = await import("write-excel-file/universal")
  return new Uint8Array(await (await writeXlsx(written).toBlob()).arrayBuffer())
}

const hasHeader = (sheet: Sheet): boolean => sheet.columns.some((column) => column.header !== undefined)

const rowsOf = (sheet: Sheet): Row[] => {
  const rows: Row[] = (sheet.titles ?? []).map((title) => [
    { ...textCell(title), fontWeight: "bold", align: "center", columnSpan: Math.max(1, sheet.columns.length) }
  ])
  if (hasHeader(sheet)) rows.push(sheet.columns.map((column) => ({ ...textCell(column.header ?? ""), ...marks.heading })))
  for (const row of sheet.rows) {
    rows.push(row.map((cell, index) => cellOf(cell, sheet.columns[index])))
  }
  return rows
}

const cellOf = (given: Value | Cell, column: Column | undefined): CellObject | null => {
  const cell = typeof given === "object" ? given : undefined
  const value = typeof given === "object" ? given.value : given
  const mark = cell?.mark === undefined ? undefined : marks[cell.mark]
  if (value === undefined || value === "") return mark === undefined ? null : { ...mark }
  const written = valueCell(value, cell?.kind ?? column?.kind ?? "number", column?.format)
  return mark === undefined ? written : { ...written, ...mark }
}

const valueCell = (value: string | number | boolean, kind: Kind, format: string | undefined): CellObject => {
  if (typeof value === "string") return textCell(value)
  if (typeof value === "boolean") return { value, type: Boolean }
  if (!Number.isFinite(value)) throw new RangeError(`a cell cannot hold ${value}`)
  if (kind === "text") return textCell(String(value))
  if (kind === "day") return { value: new Date(value * DayMs), type: Date, format: format ?? "yyyy-mm-dd" }
  if (kind === "minute") return { value: new Date(value * MinuteMs), type: Date, format: format ?? "yyyy-mm-dd hh:mm" }
  return format === undefined ? { value, type: Number } : { value, type: Number, format }
}

/** The "@" format keeps the cell text when somebody edits it later. */
const textCell = (text: string): CellObject => ({ value: storable(FormulaEscape.escape(text)), type: String, format: "@" })

/**
 * The writer keeps its strings in a plain object, so that the name of a built-in property ("constructor") would break the
 * file; a blank behind it, which every reader trims, does no harm. `_x0041_` is the format's own escape and is escaped itself.
 */
const storable = (text: string): string => {
  const cut = text.length > LongestCell ? text.slice(0, LongestCell) : text
  if (cut in Object.prototype) return `${cut} `
  return cut.includes("_x") ? cut.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x") : cut
}

const widthOf = (column: Column): number => {
  if (column.kind === "minute") return 17
  if (column.kind === "day") return 12
  return Math.max(8, Math.min(40, 2 * (column.header?.length ?? 4) + 2))
}

const sheetNames = (names: readonly string[]): readonly string[] => {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain =
      name
        .replace(/[[\]/\\:*?]+/g, " ")
        .trim()
        .slice(0, 31) || "Sheet"
    let chosen = plain
    for (let n = 2; taken.has(chosen.toLowerCase()); n++) chosen = `${plain.slice(0, 27)} (${n})`
    taken.add(chosen.toLowerCase())
    return chosen
  })
}
