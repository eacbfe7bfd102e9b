/** How many people: 20, 20人, 二十 is not read. “20余人” and “约20” are no count, so they are asked about. */
import type * as Cell from "./Cell.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"

const exact = /^(\d{1,6})(?:\.0+)?\s?(?:人|名|位|人次|个人)?$/
const about = /^(?:约|大约|近)?\s?\d+\s?(?:余|多|几|来|\+|左右)|^(?:约|大约|近)/

export const read = (cell: Cell.Cell): Reading.Reading<number> => {
  if (cell === undefined) return Reading.nothing
  if (typeof cell === "number") return count(cell)
  if (typeof cell !== "string") return Reading.wrong("YZ_XLSX_COUNT_UNREADABLE")
  const text = Plain.of(cell)
  if (text === "") return Reading.nothing
  const match = exact.exec(text)
  if (match !== null) return count(Number(match[1]))
  return about.test(text) ? Reading.question("YZ_XLSX_COUNT_ABOUT", { typed: text }) : Reading.wrong("YZ_XLSX_COUNT_UNREADABLE")
}

const count = (people: number): Reading.Reading<number> =>
  Number.isSafeInteger(people) && people > 0 ? Reading.value(people) : Reading.wrong("YZ_XLSX_COUNT_UNREADABLE")
