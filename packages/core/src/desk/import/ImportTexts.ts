/**
 * Free text of rows on its way into events: as it is where it names nobody, else under an id of the person directory. Each distinct text
 * is looked at once.
 */
import type { TextId } from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import type { Text } from "../../ports/PersonDirectory.ts"
import type { Words } from "../../service/ServiceFacts.ts"
import * as PersonalText from "../PersonalText.ts"
import * as RowNumbers from "./RowNumbers.ts"

export interface ImportTexts {
  readonly known: PersonalText.KnownNames
  readonly seen: Map<string, Words>
  /** Names of places and teams that name nobody, with how many names were known when that was found. */
  readonly harmless: Map<string, number>
  /** What is to be said of numbers in a row's words. */
  readonly numbers: RowNumbers.Look
  /** Personal texts that the directory does not hold yet. */
  fresh: Text[]
}

/** Enough for the texts of any one station; beyond it a text is simply looked at again. */
const mostRemembered = 20_000

/** `known` are the names of the whole file, where it was read before. */
export const of = (names: Iterable<string>, view: ParameterView, known: PersonalText.KnownNames = PersonalText.known()): ImportTexts => {
  for (const name of names) PersonalText.learn(known, name)
  return { known, seen: new Map(), harmless: new Map(), numbers: RowNumbers.under(view, mostRemembered), fresh: [] }
}

/** From now on this name is recognised in texts not seen yet. */
export const learn = (texts: ImportTexts, name: string): void => PersonalText.learn(texts.known, name)

export const words = (texts: ImportTexts, text: string, newId: () => string): Words => {
  const seen = texts.seen.get(text)
  if (seen !== undefined) return seen
  const kept = PersonalText.isPersonal(text, texts.known) ? keep(texts, text, newId() as TextId) : text
  if (texts.seen.size >= mostRemembered) texts.seen.clear()
  texts.seen.set(text, kept)
  return kept
}

/** The name of a thing that has an id of its own: the id itself stands in events where the name is personal. */
export const name = (texts: ImportTexts, text: string, id: string): string => {
  const kept = words(texts, text, () => id)
  return typeof kept === "string" ? kept : id
}

const keep = (texts: ImportTexts, text: string, id: TextId): Words => {
  texts.fresh.push({ id, text })
  return { text: id }
}

/** Whether a name of something names somebody: then it may not stand where everybody reads it. */
export const isPersonal = ({ harmless, known }: ImportTexts, text: string): boolean => {
  if (harmless.get(text) === known.names.size) return false
  if (PersonalText.isPersonal(text, known)) return true
  if (harmless.size >= mostRemembered) harmless.clear()
  harmless.set(text, known.names.size)
  return false
}

/** Whether no text that was taken as it stands would be kept aside by what is known now. */
export const holds = ({ seen, known }: ImportTexts): boolean => {
  for (const [text, kept] of seen) if (typeof kept === "string" && PersonalText.isPersonal(text, known)) return false
  return true
}

/** The texts to be put into the directory before the events that point to them. */
export const takeFresh = (texts: ImportTexts): readonly Text[] => {
  const fresh = texts.fresh
  texts.fresh = []
  return fresh
}
