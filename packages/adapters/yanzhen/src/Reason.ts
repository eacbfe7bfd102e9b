/** Why something is refused, doubtful or worth knowing, in Chinese and English. */
import type { Message } from "@yanzhen/core/foundation"

export type Locale = Message.Locale

/** A reason in words. `basis` names the provisions and the parameter values with their days and packs. */
export interface Words {
  readonly title: string
  readonly where?: string
  readonly why: string
  readonly basis: string
  readonly fix: string
}

export interface Reason {
  /** Stable: for code and for searching. */
  readonly code: string
  readonly severity: "error" | "warning" | "hint"
  readonly in: (locale: Locale) => Words
}

/** A reason that belongs to a place in a file. */
export interface Problem extends Reason {
  readonly sheet: string
  /** 1 is the first line of the sheet, as spreadsheets show it. */
  readonly row?: number
  /** Letter above the column. */
  readonly column?: string
  readonly heading?: string
  /** The row waits for an answer. */
  readonly isQuestion?: true
  /** Where several people fit: who. Hand one of them to `choose`. */
  readonly candidates?: readonly Candidate[]
}

/** A person whom a row may mean. */
export interface Candidate {
  readonly volunteer: string
  /** Undefined for somebody who was forgotten, or who is new in this file. */
  readonly name?: string
  /** Last four of the ID number or the telephone; "-" where neither is known. */
  readonly tail: string
}

/** An order that was carried out, with what is worth knowing about it. */
export interface Done {
  readonly reasons: readonly Reason[]
}
