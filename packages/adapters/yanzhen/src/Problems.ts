/**
 * What is said of a file, in one shape, whoever found it: the reader of the sheet, or those who matched its rows with what is stored. What a
 * reader would get wrong: a problem quotes a cell only as its finder masked it; names and numbers are not in it.
 */
import { type Finding, Message } from "@yanzhen/core/foundation"
import type { IncomingRow } from "@yanzhen/core/desk"
import type { PersonDirectory } from "@yanzhen/core/ports"
import { Remark, SheetFinding } from "@yanzhen/spreadsheet"
import * as Basis from "./Basis.ts"
import { all } from "./messages.ts"
import * as Reasons from "./Reasons.ts"
import type { Candidate, Locale, Problem } from "./Reason.ts"

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

export interface OfRow {
  readonly place: IncomingRow.Place
  readonly finding: Finding.Finding
  /** The row is held until somebody answers. */
  readonly isQuestion?: boolean
  /** Ids of those whom the row may mean. */
  readonly candidates?: readonly string[]
}

/** `people`: the candidates as the directory knows them. A finding holds ids only; who they are is said to whoever reads it here. */
export const ofRow = ({ place, finding, isQuestion = false, candidates = [] }: OfRow, people: People = new Map()): Problem => {
  const { sheet, row } = place
  const reason = Reasons.ofFinding(finding, (locale) => Remark.whereText({ sheet, row }, locale))
  const asked = isQuestion ? { isQuestion } : {}
  if (candidates.length === 0) return { ...reason, ...asked, sheet, row }
  const who = candidates.map((id) => candidateOf(id, people.get(id)))
  return {
    ...reason,
    ...asked,
    sheet,
    row,
    candidates: who,
    in: (locale) => {
      const words = reason.in(locale)
      return { ...words, why: Message.text(all, "door.candidates", { why: words.why, who: who.map(shown) }, locale) }
    }
  }
}

export type People = ReadonlyMap<string, PersonDirectory.Person>

const tailLength = 4

const candidateOf = (id: string, person: PersonDirectory.Person | undefined): Candidate => ({
  volunteer: id,
  ...(person === undefined ? {} : { name: person.name }),
  tail: person?.idTail ?? person?.phone?.slice(-tailLength) ?? "-"
})

const shown = ({ volunteer, name, tail }: Candidate): string => `${name ?? ""}…${tail} (${volunteer})`

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
