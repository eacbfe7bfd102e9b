/**
 * Columns that stand under each other although a Chinese character is two cells wide and a Latin one is one. Plain ASCII rules: many
 * terminals in China draw box characters two cells wide.
 */
import width from "fast-string-width"

export interface Column {
  readonly heading: string
  /** Numbers stand right. */
  readonly side?: "left" | "right"
}

const gap = "  "

export const lines = (columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] => {
  const cells = rows.map((row) => columns.map((_, at) => (row[at] ?? "").replace(/\s+/g, " ")))
  const widths = columns.map(({ heading }, at) => cells.reduce((most, row) => Math.max(most, width(row[at] ?? "")), width(heading)))
  const line = (row: readonly string[]): string =>
    columns
      .map(({ side }, at) => padded(row[at] ?? "", widths[at] ?? 0, side))
      .join(gap)
      .trimEnd()
  return [line(columns.map(({ heading }) => heading)), widths.map((one) => "-".repeat(one)).join(gap), ...cells.map(line)]
}

const padded = (text: string, to: number, side: Column["side"] = "left"): string => {
  const space = " ".repeat(Math.max(0, to - width(text)))
  return side === "left" ? text + space : space + text
}
