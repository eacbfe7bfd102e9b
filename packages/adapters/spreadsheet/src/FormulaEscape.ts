/**
 * Text that a spreadsheet would take for a formula is written with an apostrophe in front, and read back without it.
 *
 * What a reader gets wrong: the apostrophe must be undone on the way in, or a file that goes out and comes back changes;
 * and a text that already begins with apostrophes and a formula sign needs one more, or undoing would eat its own.
 */
const Dangerous = /^'*[=+\-@\t\r＝＋－＠]/
const Escaped = /^'+[=+\-@\t\r＝＋－＠]/

/** A lone sign is a dash in a cell, not a formula. */
export const escape = (text: string): string => (text.length > 1 && Dangerous.test(text) ? `'${text}` : text)

export const unescape = (text: string): string =>
  text.charCodeAt(0) === 0x27 && text.length > 2 && Escaped.test(text) ? text.slice(1) : text
