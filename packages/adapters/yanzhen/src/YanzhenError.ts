/** What is thrown, and the answer of those who dislike exceptions. */
import type { Explanation } from "./operations/Tallies.ts"
import type { Locale, Reason, Words } from "./Reason.ts"

/** Thrown by every operation outside `safe`. Recognise it by `_tag` and `code`: two copies of this package then understand each other. */
export interface YanzhenError extends Error {
  readonly _tag: "YanzhenError"
  readonly code: `YZ_${string}`
  /** All of them, never only the first. */
  readonly reasons: readonly Reason[]
  readonly in: (locale: Locale) => Words
  /** Of `YZ_CHANGED_SINCE`: the record as it is now. */
  readonly current?: Explanation
}

export type Answer<A> = { readonly ok: true; readonly value: A } | { readonly ok: false; readonly error: YanzhenError }
