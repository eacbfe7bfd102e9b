/**
 * Where a rule or a value comes from. An article stands only here, never as prose in a message.
 *
 * `confidence` says how well *we* know the text, not how strong the law is: a value nobody verified must be seen as such by the reader.
 */

/** verified: full text read; excerpt: read in part; memory: recalled, not read; library-default: 本库默认，非法律规定; unverified: nobody read it. */
export type Confidence = "verified" | "excerpt" | "memory" | "library-default" | "unverified"

export interface Citation {
  /** Short id of the instrument, e.g. `VRM`; titles belong to the instrument. */
  readonly instrument: string
  /** As the law counts: `art. 11`, `art. 11(2)`. */
  readonly provision?: string
  /** The few deciding words, in the language of the law. */
  readonly words?: string
  readonly confidence: Confidence
}
