/**
 * A whole file that cannot be read: an old .xls, an encrypted workbook, a zip bomb, no header. It stops before any row.
 *
 * Thrown as an error, because there is no answer to give; a row that is wrong is a `SheetFinding` and stops nothing.
 */
import { Message } from "@yanzhen/core/foundation"
import { refusals, type RefusalCode } from "./messages/refusals.ts"

export type Facts = Readonly<Record<string, string | number>>

export class Refusal extends Error {
  override readonly name = "SpreadsheetRefusal"
  readonly code: RefusalCode
  readonly file: string
  readonly facts: Facts

  constructor(code: RefusalCode, file: string, facts: Facts = {}, cause?: unknown) {
    super(`${code}: ${Message.text(refusals, code, { file, ...facts }, "zh-CN")}`, cause === undefined ? undefined : { cause })
    this.code = code
    this.file = file
    this.facts = facts
  }
}

/** What is wrong and how to mend it. Recognises the error by its code, so that two copies of this package understand each other. */
export const text = (refusal: Refusal, locale: Message.Locale): { readonly what: string; readonly fix: string } => {
  const values = { file: refusal.file, ...refusal.facts }
  return { what: Message.text(refusals, refusal.code, values, locale), fix: Message.text(refusals, `${refusal.code}.fix`, values, locale) }
}

export const isRefusal = (error: unknown): error is Refusal =>
  error instanceof Error && error.name === "SpreadsheetRefusal" && "code" in error && typeof error.code === "string"
