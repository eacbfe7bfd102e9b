/**
 * What only the first rows of a sheet can tell of its columns of time: whether “服务时间” holds durations, clock times or dates, and
 * whether 2.30 is a decimal.
 */
import type * as Cell from "./Cell.ts"
import * as DayText from "./DayText.ts"
import * as DurationText from "./DurationText.ts"
import type * as Header from "./Header.ts"
import * as Plain from "./Plain.ts"
import type { ServiceField } from "./ServiceFields.ts"
import * as SpanText from "./SpanText.ts"

type Rows = readonly (readonly Cell.Cell[])[]

/** Whether some text in the column can only be a decimal (2.5, 2.75). */
export const isDecimal = (sample: Rows, index: number): boolean =>
  sample.some((row) => {
    const cell = row[index]
    return typeof cell === "string" && DurationText.isDecimalLike(Plain.of(cell))
  })

/** Each column “时间” under the field that most of its first cells can be read as; an earlier column of that field keeps it. */
export const resolved = (
  columns: readonly Header.Column<ServiceField>[],
  sample: Rows,
  year: number | undefined
): readonly Header.Column<ServiceField>[] =>
  columns.map((column) => {
    if (column.field !== "when") return column
    const cells = sample.map((row) => row[column.index])
    const field = fieldOf(cells, column, year)
    return { ...column, field: columns.some((other) => other.field === field) ? "when" : field }
  })

const fieldOf = (
  cells: readonly Cell.Cell[],
  column: Header.Column<ServiceField>,
  year: number | undefined
): "day" | "span" | "minutes" => {
  const counts = { day: 0, span: 0, minutes: 0 }
  for (const cell of cells) {
    if (cell === undefined) continue
    if (typeof cell === "string" && SpanText.read(cell, year).value !== undefined) counts.span++
    else if (DurationText.read(cell, { unit: column.unit, decimal: true }).value !== undefined) counts.minutes++
    else if (DayText.read(cell, year).value !== undefined) counts.day++
  }
  if (counts.span > counts.minutes && counts.span >= counts.day) return "span"
  return counts.day > counts.minutes ? "day" : "minutes"
}
