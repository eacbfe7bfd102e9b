/**
 * A legal instrument: a law, a ministry rule, a standard, a local notice, or this library's own conventions.
 *
 * Every citation is made by an instrument, so a provision cannot be cited from a text that nobody named. How far the text was
 * really read travels with each citation: what was only seen in an excerpt must not be printed as if the law had been read.
 */
import type { Citation, Confidence } from "../foundation/Citation.ts"
import type { Day } from "../foundation/Day.ts"
import type { Text } from "../foundation/Message.ts"

/** What cites: all that a rule carries along. */
export interface Instrument {
  /** Short key under which citations name it, e.g. `VRM`. */
  readonly id: string
  /** How well its text is known as a whole; a citation may say otherwise. */
  readonly confidence: Confidence
  /** Cites one article. `words` are the few deciding words, as the text writes them. */
  article(number: number, words?: string, confidence?: Confidence): Citation
  /** Cites a numbered clause or a named part, e.g. `5.2.2`; without a provision, the instrument as a whole. */
  passage(provision?: string, words?: string, confidence?: Confidence): Citation
}

/** What is printed of it. */
export interface Definition {
  readonly id: string
  readonly title: Text
  /** Document number as printed, e.g. 民政部令第67号. */
  readonly number?: string
  /** First day in force; absent when only a month or a year is known (then `dated` says it). */
  readonly inForce?: Day
  /** What is known of its date when no day is: `2015-08`, `2019`. */
  readonly dated?: string
  /** Last day in force; absent while it holds. */
  readonly until?: Day
}

/** Has no side effects, and says so: a bundle takes along only the instruments that its rules cite. */
export const cited = /* @__NO_SIDE_EFFECTS__ */ (id: string, confidence: Confidence = "excerpt"): Instrument => {
  const passage: Instrument["passage"] = (provision, words, how = confidence) => ({
    instrument: id,
    ...(provision === undefined ? {} : { provision }),
    ...(words === undefined ? {} : { words }),
    confidence: how
  })
  return { id, confidence, passage, article: (number, words, how) => passage(`art. ${number}`, words, how) }
}

/** One that stands by itself, what cites and what is printed together: a notice of one year, a standard of one package, a user's own. */
export const define = /* @__NO_SIDE_EFFECTS__ */ ({
  confidence,
  ...definition
}: Definition & { readonly confidence: Confidence }): Instrument & Definition => ({ ...definition, ...cited(definition.id, confidence) })
