/** Columns under each other on a terminal, where a Chinese character is two cells wide. Numbers stand right. */
import width from "fast-string-width"

export type Cell = string | number

export const lines = (headings: readonly string[], rows: readonly (readonly Cell[])[]): readonly string[] => {
  const widths = headings.map((heading, at) => rows.reduce((most, row) => Math.max(most, width(String(row[at] ?? ""))), width(heading)))
  const isNumber = headings.map((_, at) => typeof rows[0]?.[at] === "number")
  const line = (row: readonly Cell[]): string =>
    row
      .map((cell, at) => {
        const space = " ".repeat(Math.max(0, (widths[at] ?? 0) - width(String(cell))))
        return isNumber[at] === true ? `${space}${cell}` : `${cell}${space}`
      })
      .join("  ")
      .trimEnd()
  return [line(headings), ...rows.map(line)].map((one) => `  ${one}`)
}
