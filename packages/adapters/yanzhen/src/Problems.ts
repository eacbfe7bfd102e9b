/**
 * What is said of a file, in one shape, whoever found it: the reader of the sheet, or those who matched its rows with what is stored. What a
 * reader would get wrong: a problem quotes a cell only as its finder masked it; names and numbers are not in it.
 */
import type { Finding } from "@yanzhen/core/foundation"
import type { IncomingRow } from "@yanzhen/core/desk"
import { Remark, SheetFinding } from "@yanzhen/spreadsheet"
import * as Basis from "./Basis.ts"
import * as Reasons from "./Reasons.ts"
import type { Locale, Problem } from "./Yanzhen.ts"

export const ofSheet = (finding: SheetFinding.SheetFinding): Problem => ({
  code: finding.code,
  severity: finding.severity,
  sheet: finding.sheet,
  ...(finding.row === undefined ? {} : { row: finding.row }),
  ...(finding.column === undefined ? {} : { column: finding.column }),
  ...(finding.header === undefined ? {} : { heading: finding.header }),
  in: (locale) => {
    const { what, where, why, fix } = SheetFinding.text(finding, locale)
    return { title: what, where, why, basis: Basis.text(finding.citations, [], locale), fix }
  }
})

export const ofRow = ({ sheet, row }: IncomingRow.Place, finding: Finding.Finding): Problem => ({
  ...Reasons.ofFinding(finding, (locale) => Remark.whereText({ sheet, row }, locale)),
  sheet,
  row
})

/** To be marked in the file. */
export const remark = ({ sheet, row, column, heading, severity, code, in: words }: Problem, locale: Locale): Remark.Remark => {
  const { title, why, basis, fix } = words(locale)
  return {
    sheet,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(heading === undefined ? {} : { header: heading }),
    severity,
    code,
    what: title,
    why,
    basis,
    fix
  }
}

/** In order of the sheets, then of the rows; what concerns a sheet as a whole stands before its rows. */
export const inOrder = (problems: readonly Problem[], sheets: readonly string[]): readonly Problem[] => {
  const place = new Map(sheets.map((sheet, index) => [sheet, index]))
  const at = ({ sheet }: Problem): number => place.get(sheet) ?? sheets.length
  return problems.toSorted((a, b) => at(a) - at(b) || (a.row ?? 0) - (b.row ?? 0))
}
