/**
 * One thing to say about a sheet, a row or a cell, with the place as the user sees it: sheet, row number, column letter, header.
 *
 * Keys and raw values only; the words come when it is read. The value is quoted shortened and masked already when the finding is
 * made, so that no finding ever carries a whole ID number or telephone.
 */
import { Message, type Citation } from "@yanzhen/core/foundation"
import * as Cell from "./Cell.ts"
import * as Mask from "./Mask.ts"
import { type Code, findings } from "./messages/findings.ts"
import { words } from "./messages/words.ts"
import type { Facts, Note, Severity } from "./Reading.ts"
import * as Remark from "./Remark.ts"

export type { Code } from "./messages/findings.ts"
export type { Severity } from "./Reading.ts"

export interface SheetFinding {
  readonly code: Code
  /** error: the row is refused. warning: it waits for an answer or is kept as a draft. hint: nothing to do. */
  readonly severity: Severity
  readonly sheet: string
  /** From 1, as shown beside the sheet; absent when it concerns a column or the whole sheet. */
  readonly row?: number
  /** The letter above the sheet. */
  readonly column?: string
  readonly header?: string
  /** Shortened and masked. */
  readonly value?: string
  readonly facts: Facts
  readonly citations: readonly Citation.Citation[]
}

/** Where a remark belongs. */
export interface Place {
  readonly sheet: string
  readonly row?: number
  readonly column?: { readonly letter: string; readonly header: string; readonly personal: boolean }
}

const none: readonly Citation.Citation[] = []

export const of = (note: Note, place: Place, cell?: Cell.Cell, citations: readonly Citation.Citation[] = none): SheetFinding => {
  const quoted = Cell.text(cell)
  const value = place.column?.personal === true ? Mask.personal(quoted) : Mask.ordinary(quoted)
  return {
    code: note.code,
    severity: note.severity,
    sheet: place.sheet,
    ...(place.row === undefined ? {} : { row: place.row }),
    ...(place.column === undefined ? {} : { column: place.column.letter, header: Mask.ordinary(place.column.header) }),
    ...(value === "" ? {} : { value }),
    facts: masked(note.facts, place.column?.personal === true),
    citations
  }
}

/** Facts can repeat what was typed. */
const masked = (facts: Facts, personal: boolean): Facts => {
  if (typeof facts["typed"] !== "string") return facts
  return { ...facts, typed: personal ? Mask.personal(facts["typed"]) : Mask.ordinary(facts["typed"]) }
}

export interface Rendered {
  readonly severity: string
  readonly what: string
  readonly where: string
  readonly why: string
  /** The provisions, if the law asks. */
  readonly basis: string
  readonly fix: string
}

/** The finding in words. */
export const text = (finding: SheetFinding, locale: Message.Locale): Rendered => {
  const values = { ...finding.facts, ...namedMissing(finding.facts, locale) }
  return {
    severity: Remark.severityText(finding.severity, locale),
    what: Message.text(findings, finding.code, values, locale),
    where: Remark.whereText(finding, locale),
    why: Message.text(findings, `${finding.code}.why`, values, locale),
    basis: finding.citations
      .map((citation) => [citation.instrument, citation.provision, citation.words && `“${citation.words}”`].filter(Boolean).join(" "))
      .join("; "),
    fix: Message.text(findings, `${finding.code}.fix`, values, locale)
  }
}

/** The finding as a remark, to be marked in the file. */
export const remark = (finding: SheetFinding, locale: Message.Locale): Remark.Remark => {
  const { sheet, row, column, header, value, severity, code } = finding
  const { what, why, basis, fix } = text(finding, locale)
  return {
    sheet,
    ...(row === undefined ? {} : { row }),
    ...(column === undefined ? {} : { column }),
    ...(header === undefined ? {} : { header }),
    ...(value === undefined ? {} : { value }),
    severity,
    code,
    what,
    why,
    basis,
    fix
  }
}

/** One line for a terminal or a cell. */
export const line = (finding: SheetFinding, locale: Message.Locale): string => Remark.line(remark(finding, locale), locale)

/** `missing` holds keys, so that each language names them in its own words. */
const namedMissing = (facts: Facts, locale: Message.Locale): Message.Values => {
  const missing = facts["missing"]
  return typeof missing === "string" ? { missing: missing.split(" ").map((key) => word(key, locale)) } : {}
}

const word = (key: string, locale: Message.Locale, values: Message.Values = {}): string => Message.text(words, key, values, locale)
