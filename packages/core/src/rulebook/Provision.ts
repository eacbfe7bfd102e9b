/**
 * What a rule or a value rests on, as the book shows it, with the labels that stand before anything else: what is this library's own, what
 * nobody has read, what is known by excerpts only.
 */
import type { Citation, Confidence } from "../foundation/Citation.ts"
import * as Day from "../foundation/Day.ts"
import * as Message from "../foundation/Message.ts"
import { text as citationText } from "../law/CitationText.ts"
import * as InstrumentTitles from "../law/InstrumentTitles.ts"
import { both } from "./Both.ts"
import { book as words } from "./messages/book.ts"

/** In the order in which they are shown. */
export const labels = ["library-default", "unverified", "excerpt", "memory"] as const
export type Label = (typeof labels)[number]
export const labelText = (label: Label): Message.Text => both((locale) => Message.text(words, `label.${label}`, {}, locale))

export interface Provision {
  readonly instrument: string
  readonly title: Message.Text
  readonly number?: string
  readonly provision?: string
  /** The deciding words, as the law writes them. */
  readonly words?: string
  /** First day in force of the instrument, or what is known of its date. */
  readonly since?: string
  readonly confidence: Confidence
  readonly text: Message.Text
}

export const of = (citation: Citation): Provision => {
  const instrument = InstrumentTitles.named(citation.instrument)
  const since = instrument?.inForce === undefined ? instrument?.dated : Day.text(instrument.inForce)
  return {
    instrument: citation.instrument,
    title: InstrumentTitles.titleOf(citation.instrument),
    ...(instrument?.number === undefined ? {} : { number: instrument.number }),
    ...(citation.provision === undefined ? {} : { provision: citation.provision }),
    ...(citation.words === undefined ? {} : { words: citation.words }),
    ...(since === undefined ? {} : { since }),
    confidence: citation.confidence,
    text: both((locale) => citationText(citation, locale))
  }
}

/** The library's own where it stands first; of the others one is enough: nobody should take an excerpt for the law. */
export const labelsOf = (provisions: readonly Provision[]): readonly Label[] =>
  labels.filter((label) =>
    label === "library-default" ? provisions[0]?.confidence === label : provisions.some(({ confidence }) => confidence === label)
  )

/** Each once. */
export const distinct = (provisions: readonly Provision[]): readonly Provision[] => [
  ...new Map(provisions.map((one) => [one.text["zh-CN"], one])).values()
]
