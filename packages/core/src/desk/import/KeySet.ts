/**
 * A set of fingerprints that stays small however long the file is: eight bytes each, and room for half as many more at most. What a reader would get
 * wrong: a row is told apart by 52 bits. Among a million rows two meet about once in ten thousand files, and then a *preview* calls one row a
 * repetition; what is stored is decided by the store, on whole keys.
 */
export interface KeySet {
  slots: Float64Array
  size: number
}

const hexDigits = 13
const fingerprints = 2 ** 52
const empty = -1
/** The share of slots in use at which there are more: fuller, and one is looked for long; emptier, and there is too much of nothing. */
const fullest = 7 / 8
const growth = 1.25

export const make = (): KeySet => ({ slots: new Float64Array(1024).fill(empty), size: 0 })

/** Of a key that is a hash already, in hexadecimal: its first 52 bits. */
export const ofHash = (key: string): number => Number.parseInt(key.slice(0, hexDigits), 16)

/** The slot where the fingerprint stands or belongs. Fingerprints are spread already: each begins where it stands among all that there can be. */
const slotOf = (slots: Float64Array, fingerprint: number): number => {
  let slot = Math.floor(fingerprint * (slots.length / fingerprints))
  while (slots[slot] !== empty && slots[slot] !== fingerprint) slot = slot + 1 === slots.length ? 0 : slot + 1
  return slot
}

export const has = (set: KeySet, fingerprint: number): boolean => set.slots[slotOf(set.slots, fingerprint)] !== empty

/** Adds it; false if it was there. */
export const add = (set: KeySet, fingerprint: number): boolean => {
  const slot = slotOf(set.slots, fingerprint)
  if (set.slots[slot] !== empty) return false
  set.slots[slot] = fingerprint
  set.size += 1
  if (set.size > set.slots.length * fullest) grow(set)
  return true
}

const grow = (set: KeySet): void => {
  const slots = new Float64Array(Math.ceil(set.slots.length * growth)).fill(empty)
  for (const fingerprint of set.slots) if (fingerprint !== empty) slots[slotOf(slots, fingerprint)] = fingerprint
  set.slots = slots
}
