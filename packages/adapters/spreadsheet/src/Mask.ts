/**
 * What may be shown of a cell in a message: shortened, and of a long number only the last four characters.
 *
 * Masking looks at the text, not only at the column: people write telephone numbers into remarks, and a wrong header must not
 * undo the protection.
 */
const Shown = 4
const Longest = 24

/** A date is quoted as it stands; it must not begin or end inside a longer number. */
const date = String.raw`(?<!\p{Nd})(?:19|20)\d\d(?:[-./年]\d{1,2}[-./月]\d{1,2}|[01]\d[0-3]\d)(?![\p{Nd}Xx])`
/** A telephone or ID number: eleven digits, whatever stands between them, or seven together. */
const long = String.raw`\p{Nd}(?:[\s\-–—_.·*()+]{0,3}\p{Nd}){10,}[\s-]{0,2}[XxＸｘ]?|\p{Nd}{7,}[XxＸｘ]?`
const Numbers = new RegExp(`(${date})|${long}`, "gu")

/** For columns of ID numbers and telephones: only the last four characters, whatever stands there. */
export const personal = (text: string): string => {
  const characters = [...text.trim()]
  const hidden = Math.max(0, characters.length - Shown)
  return "*".repeat(Math.min(hidden, 18)) + characters.slice(hidden).join("")
}

/** For all other columns: long numbers masked, then cut to a length that fits a message. */
export const ordinary = (text: string): string => {
  const masked = text
    .replace(Numbers, (found, date: string | undefined) => date ?? personal(found))
    .replace(/\s+/g, " ")
    .trim()
  const characters = [...masked]
  return characters.length > Longest ? `${characters.slice(0, Longest - 1).join("")}…` : masked
}
