/**
 * ID and phone numbers that people write into free text. A number there says who somebody is to everybody who reads the text, so a place is
 * warned of it, or refuses it; wherever it is quoted, by its last four characters.
 *
 * What a reader would get wrong: whether a text may stand in an event is another question, answered on the side of the person
 * (`desk/PersonalText`). Both look with the same eyes (`WrittenNumbers`).
 */
import * as Facts from "../../foundation/Facts.ts"
import * as ByForce from "../../law/ByForce.ts"
import { LIBRARY, VSR } from "../../law/Instruments.ts"
import * as Protection from "../../law/parameters/Protection.ts"
import * as Rule from "../../law/Rule.ts"
import * as WrittenNumbers from "../WrittenNumbers.ts"

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

/** Each once, in the order in which they are written. */
const endings = (texts: readonly string[], numbersIn: (text: string) => readonly string[]): string => {
  const found = texts.flatMap((text) => numbersIn(text).map((number) => number.slice(-4).toUpperCase()))
  return found.length === 0 ? none : [...new Set(found)].join(" ")
}

/** What stands in these texts. */
export const inTexts = (texts: readonly string[]): Words => ({
  idNumbers: endings(texts, WrittenNumbers.idNumbers),
  phoneNumbers: endings(texts, WrittenNumbers.phoneNumbers)
})
