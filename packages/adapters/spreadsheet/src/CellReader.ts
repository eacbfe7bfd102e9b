/**
 * Reading one column: the same cell text is parsed once, and what is remarked goes to the row.
 *
 * Sheets repeat themselves (days, 2小时, 扫码签到), so remembering what a text meant (`TextPlace`) makes reading nearly free. “同上” is
 * the cell above.
 */
import * as Cell from "./Cell.ts"
import type * as Header from "./Header.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"
import { placeOf, places } from "./TextPlace.ts"

export interface CellReader<A> {
  readonly index: number
  readonly letter: string
  readonly header: string
  /** Holds ID numbers or telephones: never quoted beyond the last four. */
  readonly personal: boolean
  readonly parse: (cell: Cell.Cell) => Reading.Reading<A>
  /** Whether a text is, as it stands, the value that parsing would give; for columns read by `textOf`. */
  readonly standsForItself: (text: string) => boolean
  readonly remembered: (Remembered<A> | undefined)[]
  /** The nearest cell above that says something itself. */
  above: Cell.Cell
}

interface Remembered<A> {
  readonly text: string
  readonly reading: Reading.Reading<A>
}

/** Where remarks on the cells of the current row go. */
export interface Remarks {
  remark(note: Reading.Note, reader: CellReader<unknown> | undefined, cell: Cell.Cell): void
}

/** What a value in a merged block means for the rows below: the same again, or a riddle (an amount for each, or for all?). */
export type Below = "same" | "riddle"

export interface Options {
  readonly personal?: boolean
  readonly below?: Below
  readonly standsForItself?: (text: string) => boolean
}

const dittos = new Set(["同上", "同前", "〃", "″", "〞", '"', "''"])
const isDitto = (cell: Cell.Cell): boolean => typeof cell === "string" && cell.length <= 2 && dittos.has(cell)

export const of = <A>(
  column: Header.Column<string>,
  parse: (cell: Cell.Cell) => Reading.Reading<A>,
  options: Options = {}
): CellReader<A> => ({
  index: column.index,
  letter: column.letter,
  header: column.header,
  personal: options.personal ?? false,
  parse: guarded(parse, options.below ?? "same"),
  standsForItself: options.standsForItself ?? Plain.isPlain,
  remembered: Array.from<undefined>({ length: places }),
  above: undefined
})

const guarded = <A>(parse: (cell: Cell.Cell) => Reading.Reading<A>, below: Below) => {
  const read = (cell: Cell.Cell): Reading.Reading<A> => {
    if (Cell.isFailed(cell)) return Reading.wrong("YZ_XLSX_CELL_FAILED", { error: cell.failed })
    if (Cell.isMerged(cell)) return below === "same" ? read(cell.under) : Reading.wrong("YZ_XLSX_MERGED_AMOUNT")
    return isDitto(cell) ? Reading.wrong("YZ_XLSX_NOTHING_ABOVE") : parse(cell)
  }
  return read
}

/** The value of this column in a row; undefined for an empty cell, a missing column, and a cell that was only remarked on. */
export const valueOf = <A>(reader: CellReader<A> | undefined, cells: readonly Cell.Cell[], remarks: Remarks): A | undefined => {
  if (reader === undefined) return undefined
  const cell = cells[reader.index]
  if (cell === undefined) return undefined
  if (!isDitto(cell)) reader.above = cell
  const meant = reader.above ?? cell
  const reading = typeof meant === "string" ? recalled(reader, meant) : reader.parse(meant)
  if (reading.note !== undefined) remarks.remark(reading.note, reader, cell)
  return reading.value
}

const recalled = <A>(reader: CellReader<A>, text: string): Reading.Reading<A> => {
  const place = placeOf(text)
  const known = reader.remembered[place]
  if (known !== undefined && known.text === text) return known.reading
  const reading = reader.parse(text)
  reader.remembered[place] = { text, reading }
  return reading
}

/**
 * As `valueOf`, for columns whose texts mostly stand for themselves (prose, names, ID numbers). Looking at the text costs less than
 * finding it again among thousands, which misses the processor's cache.
 */
export const textOf = (reader: CellReader<string> | undefined, cells: readonly Cell.Cell[], remarks: Remarks): string | undefined => {
  if (reader === undefined) return undefined
  const cell = cells[reader.index]
  if (typeof cell !== "string" || isDitto(cell) || !reader.standsForItself(cell)) return valueOf(reader, cells, remarks)
  reader.above = cell
  return cell
}
