/** Columns of a sheet that nobody reads: named once, so that what stands in them is not lost unnoticed. */
import type * as Header from "./Header.ts"
import * as SheetFinding from "./SheetFinding.ts"

const mostShown = 10

export const told = ({ unknown }: Pick<Header.Found<string>, "unknown">, sheet: string): readonly SheetFinding.SheetFinding[] => {
  if (unknown.length === 0) return []
  const columns = unknown
    .slice(0, mostShown)
    .map(({ letter, header }) => `${letter} ${header}`)
    .join("、")
  return [SheetFinding.of({ code: "YZ_XLSX_HEADER_UNKNOWN", severity: "hint", facts: { columns } }, { sheet })]
}
