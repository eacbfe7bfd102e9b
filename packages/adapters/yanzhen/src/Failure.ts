/**
 * The one error of the front door. What a reader would get wrong: test it with `isYanzhenError`, not with `instanceof`; two copies of this
 * package in one program then still understand each other.
 */
import type { Locale, Reason, Words } from "./Reason.ts"
import type { YanzhenError } from "./YanzhenError.ts"
import type { Explanation } from "./operations/Tallies.ts"

export interface Told {
  readonly code: YanzhenError["code"]
  readonly in: (locale: Locale) => Words
  /** Default: the error itself as its only reason. */
  readonly reasons?: readonly Reason[]
  readonly cause?: unknown
  readonly current?: Explanation
}

export class Failure extends Error implements YanzhenError {
  readonly _tag = "YanzhenError"
  override readonly name = "YanzhenError"
  readonly code: YanzhenError["code"]
  readonly reasons: readonly Reason[]
  readonly in: (locale: Locale) => Words
  readonly current?: Explanation

  constructor({ code, in: words, reasons, cause, current }: Told, locale: Locale) {
    super(`${sentences(words(locale), locale)} (${code})`, cause === undefined ? {} : { cause })
    this.code = code
    this.in = words
    if (current !== undefined) this.current = current
    this.reasons = reasons ?? [{ code, severity: "error", in: words }]
  }
}

export const isYanzhenError = (error: unknown): error is YanzhenError =>
  error instanceof Error && "_tag" in error && error._tag === "YanzhenError" && "code" in error && typeof error.code === "string"

/** What, and how to put it right; some texts bring their full stop and some do not. */
const sentences = ({ title, fix }: Words, locale: Locale): string =>
  [title, fix].map((text) => text.replace(/[.。]$/, "")).join(locale === "en" ? ". " : "。")
