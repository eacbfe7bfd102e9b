/**
 * A set of fingerprints that stays small however long the file is: eight bytes each, and room for half as many more at most. What a reader would get
 * wrong: a row is told apart by 52 bits. Among a million rows two meet about once in ten thousand files, and then a *preview* calls one row a
 * repetition; what is stored is decided by the store, on whole keys.
 */
export interface KeySet {
  /** By their first bits. Each grows by itself: the old and the new slots of all of them are never there at once. */
  readonly parts: Part[]
  size: number
}

interface Part {
  slots: Float64Array
  size: number
}

const hexDigits = 13
const fingerprints = 2 ** 52
const mostParts = 64
const ofPart = fingerprints / mostParts
const empty = -1
/** The share of slots in use at which there are more: fuller, and one is looked for long; emptier, and there is too much of nothing. */
const fullest = 7 / 8
const growth = 1.25

/** Parts fill at the same pace, so they begin with different room and grow one after the other. */
const fewest = (part: number): number => Math.round(16 * growth ** (part / mostParts))

export const make = (): KeySet => ({
  parts: Array.from({ length: mostParts }, (_, part) => ({ slots: new Float64Array(fewest(part)).fill(empty), size: 0 })),
  size: 0
})

/** Of a key that is a hash already, in hexadecimal: its first 52 bits. */
export const ofHash = (key: string): number => Number.parseInt(key.slice(0, hexDigits), 16)

/** The slot where the fingerprint stands or belongs. Fingerprints are spread already: each begins where it stands among all that there can be. */
const slotOf = (slots: Float64Array, fingerprint: number): number => {
  let slot = Math.floor((fingerprint % ofPart) * (slots.length / ofPart))
  while (slots[slot] !== empty && slots[slot] !== fingerprint) slot = slot + 1 === slots.length ? 0 : slot + 1
  return slot
}

const partOf = ({ parts }: KeySet, fingerprint: number): Part => parts[Math.floor(fingerprint / ofPart)] as Part

export const has = (set: KeySet, fingerprint: number): boolean => {
  const { slots } = partOf(set, fingerprint)
  return slots[slotOf(slots, fingerprint)] !== empty
}

/** Adds it; false if it was there. */
export const add = (set: KeySet, fingerprint: number): boolean => {
  const part = partOf(set, fingerprint)
  const slot = slotOf(part.slots, fingerprint)
  if (part.slots[slot] !== empty) return false
  part.slots[slot] = fingerprint
  part.size += 1
  set.size += 1
  if (part.size > part.slots.length * fullest) grow(part)
  return true
}

const grow = (part: Part): void => {
  const slots = new Float64Array(Math.ceil(part.slots.length * growth)).fill(empty)
  for (const fingerprint of part.slots) if (fingerprint !== empty) slots[slotOf(slots, fingerprint)] = fingerprint
  part.slots = slots
}
