/** What was written at each step of a life: evidence, reasons, terms. */
import type { Locale } from "../Reason.ts"
import type { ReadPurpose } from "../person/ProtectedPeople.ts"

export interface Words {
  readonly id: string
  /** Those at which anything was written, in the order in which they came. */
  readonly steps: readonly {
    /** As it stands in the journal: `agreement.duty-reported`. */
    readonly type: string
    readonly on: string
    readonly actor: string
    /** `words` is left out where they lie sealed and no purpose was said, or where they were removed. */
    readonly words: readonly { readonly part: string; readonly words?: string }[]
  }[]
  readonly lines: (locale?: Locale) => readonly string[]
}

/** Words that name or concern those whose identity is protected are read for a purpose, and the read leaves an entry. */
export interface ReadingWords {
  readonly purpose?: ReadPurpose
}
export type WordsOf = (id: string, reading?: ReadingWords) => Promise<Words>
