/**
 * What a reader made of a cell: a value, a remark, both, or (of an empty cell) neither.
 *
 * A remark without a value is the rule when a cell can be understood in two ways: the reader asks, it never guesses.
 */
import type { Code } from "./messages/findings.ts"

export type Severity = "error" | "warning" | "hint"

export type Facts = Readonly<Record<string, string | number | boolean>>

export interface Note {
  readonly code: Code
  readonly severity: Severity
  readonly facts: Facts
}

export interface Reading<A> {
  readonly value: A | undefined
  readonly note: Note | undefined
}

export const nothing: Reading<never> = { value: undefined, note: undefined }

export const value = <A>(value: A): Reading<A> => ({ value, note: undefined })

export const noted = <A>(value: A, severity: Severity, code: Code, facts: Facts = {}): Reading<A> => ({
  value,
  note: { code, severity, facts }
})

/** For a cell that decides nothing about its row: what would refuse the row is only a warning. */
export const lenient = <A>(reading: Reading<A>): Reading<A> =>
  reading.note?.severity === "error" ? { ...reading, note: { ...reading.note, severity: "warning" } } : reading

/** The cell is wrong. */
export const wrong = (code: Code, facts: Facts = {}): Reading<never> => ({ value: undefined, note: { code, severity: "error", facts } })

/** The cell can mean two things; the row waits for an answer. */
export const question = (code: Code, facts: Facts = {}): Reading<never> => ({
  value: undefined,
  note: { code, severity: "warning", facts }
})
