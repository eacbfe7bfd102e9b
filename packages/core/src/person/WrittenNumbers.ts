/**
 * ID and phone numbers in words, however people write them: full-width, in Chinese characters, in groups or digit by digit, with blanks, dots or
 * dashes between these. Whoever looks for numbers in free text asks here, so that what is warned of is also kept out of events.
 *
 * What a reader would get wrong: there are two questions. A rule that may refuse asks for numbers whose form says what they are, since it would
 * otherwise refuse the number of an invoice; whoever decides what may stand in an event for ever takes any seven digits for one.
 */

/** Marks that people put between the groups of a number: "138 - 1234 - 5678". */
const gap = String.raw`[\s\p{Pd}−·•._]{0,3}`
/** And those between the groups of an ID number, whose birth may be written as a date. */
const gapOfId = String.raw`[\s\p{Pd}−·•._/年月日]{0,3}`
/** Of a number whose form nobody asks for: an area code may stand in brackets. */
const gapOfAny = String.raw`[\s\p{Pd}−·•._/()年月日]{0,3}`
const birth = String.raw`(?:18|19|20)\d{2}${gapOfId}(?:0[1-9]|1[0-2])${gapOfId}(?:0[1-9]|[12]\d|3[01])`
/** Eleven digits or more, each by itself: read as if they were written together. */
const apart = new RegExp(String.raw`(?<!\d)\d(?:[\s\p{Pd}−·•._]{1,3}\d){10,}(?:[\s\p{Pd}−·•._]{1,3}[Xx])?(?![\dA-Za-z])`, "gu")
/** Division, day of birth, sequence, check character (GB 11643): whether that last one is right is not asked, a slip of the pen points at somebody too. */
const idNumber = new RegExp(String.raw`(?<![\dA-Za-z])\d{6}${gapOfId}${birth}${gapOfId}\d{3}[\dXx](?![\dA-Za-z])`, "gu")
const mobile = String.raw`(?:\+?86${gap})?1[3-9]\d${gap}\d{4}${gap}\d{4}`
/** No area code begins with two noughts; the number of a receipt often does. */
const landline = String.raw`\(?0[1-9]\d{1,2}\)?${gap}\d{7,8}`
const phoneNumber = new RegExp(String.raw`(?<!\d)(?:${mobile}|${landline})(?!\d)`, "gu")

/** A random name (RFC 9562) is nobody's number, though the digits of about two in a thousand lie like those of one. */
const randomName = /(?<![\dA-Za-z])[\dA-Fa-f]{8}-[\dA-Fa-f]{4}-[1-8][\dA-Fa-f]{3}-[89ABab][\dA-Fa-f]{3}-[\dA-Fa-f]{12}(?![\dA-Za-z])/gu

/** Written together, or with one of the marks between them. */
const sevenDigits = /\d(?:[\s\p{Pd}−·•._]?\d){6}/u
/** A date or a span of dates is many digits and names nobody; behind six digits it is a birth. */
const dates = new RegExp(String.raw`(?<!\d{6}${gap})(?:19|20)\d{2}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?`, "gu")

const digits = new Map([...Array.from("零一二三四五六七八九").entries()].map(([digit, character]) => [character, String(digit)]))
for (const [character, digit] of Object.entries({ 〇: "0", "○": "0", 幺: "1" })) digits.set(character, digit)
const character = `[${[...digits.keys()].join("")}]`
/** Seven or more of them say no amount and no year. Beside a number they are words, so that runs are of characters alone. */
const inCharacters = new RegExp(`${character}(?:${gap}${character}){6,}`, "gu")

/** What stays what it is in every form: ASCII, Chinese characters and their punctuation. */
const ordinary = String.raw`\t-~\u00B7\u2014\u2018-\u201D\u2026\u3001-\u3003\u3007-\u3011\u4E00-\u9FFF\uFF01\uFF08\uFF09\uFF0C\uFF1A\uFF1B\uFF1F`
const digit = `[0-9${[...digits.keys()].join("")}]`
/** Fewer digits than any number has, in whatever form. Nearly every text is done with after this one look. */
const holdsFew = new RegExp(`^(?:(?!${digit})[${ordinary}])*(?:${digit}(?:(?!${digit})[${ordinary}])*){0,6}$`)

/** Characters in their place are digits; the text is as long as it was. */
const inDigits = (text: string): string => text.replaceAll(inCharacters, (run) => [...run].map((one) => digits.get(one) ?? one).join(""))

/** Full-width digits are digits too, and what is written digit by digit is written together. */
const plain = (text: string): string => inDigits(text.normalize("NFKC")).replaceAll(apart, (run) => run.replaceAll(/[^\dXx]/g, ""))

const none: readonly string[] = []

const found = (text: string, pattern: RegExp): readonly string[] =>
  holdsFew.test(text) ? none : [...plain(text.replaceAll(randomName, "#")).matchAll(pattern)].map(([number]) => number)

/** As they are written, in their order. */
export const idNumbers = (text: string): readonly string[] => found(text, idNumber)
export const phoneNumbers = (text: string): readonly string[] => found(text, phoneNumber)

/** As a number is kept: without the marks between its groups, a country's code before a mobile number, and with a capital check character. */
export const bare = (number: string): string =>
  plain(number)
    .replaceAll(/[^\dXx]/g, "")
    .toUpperCase()
    .replace(/^86(?=1[3-9]\d{9}$)/, "")

/** Puts a mask for each of these numbers into a text, however it is written there; a text that holds none of them stays the same text. */
export const masker = (numbers: readonly string[], mask: string): ((text: string) => string) => {
  // Beside a number there may be an extension, or another number.
  const wanted = numbers.flatMap((one) => (phoneNumbers(one).length === 0 ? [one] : phoneNumbers(one))).map(bare)
  const spelled = wanted
    .filter((one) => one !== "")
    .map((one) => Array.from(one, (digit) => (digit === "X" ? "[Xx]" : digit)).join(gapOfAny))
  if (spelled.length === 0) return (text) => text
  const isLong = wanted.every((one) => one.length >= 7)
  const pattern = new RegExp(String.raw`(?<!\d)(?:\((?=0\d{2,3}\)))?(?:\+?86${gap})?(?:${spelled.join("|")})(?!\d)`, "gu")
  return (text) => {
    if (isLong && holdsFew.test(text)) return text
    const { read, from, to } = letters(text)
    let [out, done] = ["", 0]
    for (const { 0: number, index } of inDigits(read).matchAll(pattern)) {
      out += text.slice(done, from[index]) + mask
      done = to[index + number.length - 1] ?? text.length
    }
    return out + text.slice(done)
  }
}

/** Character by character as it is read, and where in the text each of these is written. */
const letters = (text: string) => {
  let read = ""
  const [from, to]: [number[], number[]] = [[], []]
  let at = 0
  for (const one of text) {
    const letter = one.normalize("NFKC")
    for (let i = 0; i < letter.length; i++) {
      from.push(at)
      to.push(at + one.length)
    }
    read += letter
    at += one.length
  }
  return { read, from, to }
}

/** Whether anything in it could be an ID or phone number. */
export const mayHoldOne = (text: string): boolean =>
  !holdsFew.test(text) &&
  (sevenDigits.test(plain(text).replaceAll(dates, "")) || idNumbers(text).length > 0 || phoneNumbers(text).length > 0)
