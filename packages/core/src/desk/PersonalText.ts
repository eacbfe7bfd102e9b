/**
 * Whether free text names somebody. Text that does is kept in the person directory, where it can be deleted; text that does not may stand
 * in events. What a reader would get wrong: this errs on the side of the person. A text wrongly taken for personal is still shown and
 * still counts; one wrongly taken for harmless would stay in the journal for ever.
 */
import * as WrittenNumbers from "../person/WrittenNumbers.ts"
import type { NameMark } from "../ports/ProtectedPeople.ts"

/** Chinese personal names have two to four characters, with a middle dot up to ten. */
export const shortestName = 2

/** Names of everybody whom this scan should recognise. Mutable: it grows with the rows of a file. */
export interface KnownNames {
  readonly names: Set<string>
  /** What they begin with: a text is looked through once for all of them. */
  readonly beginnings: Set<string>
  longest: number
  /** Names that are recognised and not known: keyed hashes, by the length of what they are of. */
  readonly marks: Map<number, Set<string>>
  hashOf: (text: string) => string
}

export const known = (): KnownNames => ({
  names: new Set(),
  beginnings: new Set(),
  longest: 0,
  marks: new Map(),
  hashOf: (text) => text
})

export const learn = (names: KnownNames, name: string): void => {
  if (name.length < shortestName) return
  names.names.add(name)
  names.beginnings.add(name.slice(0, shortestName))
  if (name.length > names.longest) names.longest = name.length
}

export const learnMarks = (names: KnownNames, marks: readonly NameMark[], hashOf: (text: string) => string): void => {
  names.hashOf = hashOf
  for (const { hash, length } of marks) {
    if (length < shortestName) continue
    const ofLength = names.marks.get(length) ?? new Set()
    names.marks.set(length, ofLength.add(hash))
  }
}

/** Whether the text holds a known name, or a number that could be a phone or an ID number. */
export const isPersonal = (text: string, known: KnownNames): boolean => {
  if (WrittenNumbers.mayHoldOne(text)) return true
  for (let from = 0; from < text.length - 1; from++) {
    if (!known.beginnings.has(text.slice(from, from + shortestName))) continue
    const longest = Math.min(known.longest, text.length - from)
    for (let length = shortestName; length <= longest; length++) if (known.names.has(text.slice(from, from + length))) return true
  }
  return holdsMarked(text, known)
}

const holdsMarked = (text: string, known: KnownNames): boolean => {
  for (const _ of marked(text, known)) return true
  return false
}

/** The marks of which the text holds the names. */
export const marksIn = (text: string, known: KnownNames): readonly string[] => [...new Set(marked(text, known))]

/** Every part of the text that is as long as such a name: hashes cost a thousand times a comparison, but such people are few. */
function* marked(text: string, { marks, hashOf }: KnownNames): Generator<string> {
  for (const [length, hashes] of marks)
    for (let from = 0; from + length <= text.length; from++) {
      const hash = hashOf(text.slice(from, from + length))
      if (hashes.has(hash)) yield hash
    }
}
