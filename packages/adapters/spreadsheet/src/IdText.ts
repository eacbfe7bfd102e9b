/**
 * ID numbers and telephones. A spreadsheet keeps fifteen digits of a number and shows the rest as zeros: such a cell is named,
 * never mended, because the lost digits cannot be known.
 */
import { CitizenId, type Day } from "@yanzhen/core/foundation"
import type * as Cell from "./Cell.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"

/** The largest number of which a spreadsheet keeps every digit. */
const LargestExact = 999_999_999_999_999

const scientific = /^\d(?:\.\d+)?E\+?\d{1,3}$/i

export const readId = (cell: Cell.Cell, today?: Day.Day): Reading.Reading<string> => {
  if (cell === undefined) return Reading.nothing
  if (typeof cell === "number") {
    return cell > LargestExact ? Reading.wrong("YZ_XLSX_ID_PRECISION") : Reading.wrong("YZ_XLSX_ID_LENGTH", { length: String(cell).length })
  }
  if (typeof cell !== "string") return Reading.wrong("YZ_XLSX_ID_CHARACTER")
  const text = Plain.of(cell).replace(/[\s'-]/g, "")
  if (text === "") return Reading.nothing
  if (scientific.test(text)) return Reading.wrong("YZ_XLSX_ID_PRECISION")
  const reading = CitizenId.read(text, today)
  if (reading.valid) return Reading.value(reading.id)
  if (reading.wrong.includes("length")) return Reading.wrong("YZ_XLSX_ID_LENGTH", { length: reading.length })
  if (reading.wrong.includes("character")) return Reading.wrong("YZ_XLSX_ID_CHARACTER")
  // Seventeen good digits almost never end in 000 by themselves; with a wrong check it is what a spreadsheet leaves.
  if (reading.wrong.includes("check") && text.endsWith("000")) return Reading.wrong("YZ_XLSX_ID_PRECISION")
  return Reading.wrong(reading.wrong.includes("birth") ? "YZ_XLSX_ID_BIRTH" : "YZ_XLSX_ID_CHECK")
}

/** Whether `readId` would return the very text. */
export const isId = (text: string, today?: Day.Day): boolean =>
  text.length === 18 && text.charCodeAt(17) !== 0x78 && CitizenId.read(text, today).valid

/** Whether `readPhone` would return the very text: eleven digits of a mobile number. */
export const isMobile = (text: string): boolean => {
  if (text.length !== 11 || text.charCodeAt(0) !== 0x31 || text.charCodeAt(1) < 0x33) return false
  for (let index = 1; index < 11; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x30 || code > 0x39) return false
  }
  return true
}

export const readPhone = (cell: Cell.Cell): Reading.Reading<string> => {
  if (cell === undefined) return Reading.nothing
  if (typeof cell === "number") {
    return Number.isSafeInteger(cell) && cell > 0 && cell <= LargestExact
      ? phone(String(cell))
      : Reading.question("YZ_XLSX_PHONE_UNREADABLE")
  }
  if (typeof cell !== "string") return Reading.question("YZ_XLSX_PHONE_UNREADABLE")
  const text = Plain.of(cell)
    .replace(/[\s()-]/g, "")
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, "")
  return text === "" ? Reading.nothing : phone(text)
}

/** Four digits alone, or named as the end of a number, or after covered ones: 0001, 尾号0001, 139****0001. */
const tail = /^(?:(?:手机|电话)?(?:尾号|后四位|末四位):?|1\d{0,2}[*×•]{4,})?(\d{4})$/

/** As `readPhone`, or the last four digits: enough to tell people of one name apart, where no number is kept by it. */
export const readPhoneOrTail = (cell: Cell.Cell): Reading.Reading<string> => {
  const [, digits] = typeof cell === "string" ? (tail.exec(Plain.of(cell).replaceAll(/\s/g, "")) ?? []) : []
  return digits === undefined ? readPhone(cell) : Reading.value(digits)
}

/** Mobile, or landline with or without area code and extension. Anything else is kept out of matching, not refused. */
const phone = (text: string): Reading.Reading<string> =>
  /^1[3-9]\d{9}$/.test(text) || /^(?:0\d{2,3})?[2-9]\d{6,7}(?:转\d{1,5})?$/.test(text)
    ? Reading.value(text)
    : Reading.question("YZ_XLSX_PHONE_UNREADABLE", { length: text.length })
