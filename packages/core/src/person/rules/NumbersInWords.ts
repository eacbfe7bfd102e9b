/**
 * ID and phone numbers that people write into free text. A number there says who somebody is to everybody who reads the text, so a place is
 * warned of it, or refuses it; wherever it is quoted, by its last four characters.
 *
 * What a reader would get wrong: whether a text may stand in an event is another question, answered on the side of the person
 * (`desk/PersonalText`): seven digits in a row are kept aside. Here a number is meant only where its form says what it is, since a place that is
 * strict would otherwise refuse the number of an invoice.
 */
import * as Facts from "../../foundation/Facts.ts"
import * as ByForce from "../../law/ByForce.ts"
import { LIBRARY, VSR } from "../../law/Instruments.ts"
import * as Protection from "../../law/parameters/Protection.ts"
import * as Rule from "../../law/Rule.ts"

export const words = Facts.sheet("person.numbers-in-words", {
  idNumbers: Facts.text({ "zh-CN": "文字中身份证号的末四位", en: "last four of ID numbers in the text" }),
  phoneNumbers: Facts.text({ "zh-CN": "文字中电话的末四位", en: "last four of phone numbers in the text" })
})
export type Words = Facts.RowOf<typeof words>

/** Where no number stands. */
export const none = "—"

const citations = [LIBRARY.passage(), VSR.article(20, "不得公开或者泄露"), VSR.article(21)]
const clauses = ByForce.clauses(Protection.numbersInWords, citations)

export const numbersInWords = Rule.define<Words>({
  id: "REC-14",
  title: { "zh-CN": "文字中的身份证号和电话", en: "ID and phone numbers in free text" },
  parameters: [Protection.numbersInWords],
  clauses: [
    ...clauses("person.id-number-in-words", words.idNumbers.is(none)),
    ...clauses("person.phone-number-in-words", words.phoneNumbers.is(none))
  ]
})

/** One of the marks that people put between the groups of a number. */
const gap = String.raw`[\s\-–—·.]?`
/** Division, day of birth, sequence, check character (GB 11643): whether that last one is right is not asked, a slip of the pen points at somebody too. */
const idNumber = new RegExp(
  String.raw`(?<![\dA-Za-z])\d{6}${gap}(?:18|19|20)\d{2}${gap}(?:0[1-9]|1[0-2])${gap}(?:0[1-9]|[12]\d|3[01])${gap}\d{3}[\dXx](?![\dA-Za-z])`,
  "g"
)
const mobile = String.raw`(?:\+?86${gap})?1[3-9]\d${gap}\d{4}${gap}\d{4}`
const landline = String.raw`\(?0\d{2,3}\)?${gap}\d{7,8}`
const phoneNumber = new RegExp(String.raw`(?<!\d)(?:${mobile}|${landline})(?!\d)`, "g")

/** Each once, in the order in which they are written. */
const endings = (texts: readonly string[], pattern: RegExp): string => {
  const found = texts.flatMap((text) => [...text.matchAll(pattern)].map(([number]) => number.slice(-4).toUpperCase()))
  return found.length === 0 ? none : [...new Set(found)].join(" ")
}

/** What stands in these texts; full-width digits are digits. */
export const inTexts = (texts: readonly string[]): Words => {
  const plain = texts.map((text) => text.normalize("NFKC"))
  return { idNumbers: endings(plain, idNumber), phoneNumbers: endings(plain, phoneNumber) }
}
