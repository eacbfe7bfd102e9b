/**
 * What may be repeated of something that somebody typed: shortened, and without numbers that could be somebody's. What a reader would get
 * wrong: an ID number has the letters of an id. Nothing is quoted as an id because it looks like one.
 */
const longest = 24

/** Seven digits or more, unless they are a part of a longer id (`01a209c7-7649-…`). */
const number = /(?<![0-9A-Za-z-])\d{7,}[Xx]?(?![0-9A-Za-z-])/g

/** An ID or mobile number that is not written together: `999999-20080315-0024`. */
const inGroups =
  /(?<![0-9A-Za-z-])(?:\d{6}[-._:]?(?:18|19|20)\d{2}[-._:]?\d{2}[-._:]?\d{2}[-._:]?\d{3}[\dXx]|1[3-9]\d[-._:]?\d{4}[-._:]?\d{4})(?![0-9A-Za-z-])/g

export const id = (text: string): string =>
  text.replace(inGroups, (one) => `…${one.slice(-4)}`).replace(number, (digits) => `…${digits.slice(-4)}`)

export const text = (typed: string): string => {
  const plain = typed.replace(/\d{7,}[Xx]?/g, (digits) => `…${digits.slice(-4)}`)
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain
}

/** What stands where an id should, unless it may be a name. */
export const unfitId = (typed: string): string => (/^[\x20-\x7e]*$/.test(typed) ? text(typed) : "…")
