/** Columns of words: prose, names of people, names of places and teams, closed lists. */
import * as Cell from "./Cell.ts"
import * as Header from "./Header.ts"
import * as Plain from "./Plain.ts"
import type { Code } from "./messages/findings.ts"
import * as Reading from "./Reading.ts"

/** Prose and names of things: hidden characters and superfluous blanks gone, nothing else changed. */
export const read = (cell: Cell.Cell): Reading.Reading<string> => {
  const text = Plain.prose(Cell.text(cell))
  return text === "" ? Reading.nothing : Reading.value(text)
}

const separated = /[、,;/|]|等\s?\d*\s?[人名位]/
const compoundSurnames = new Set("欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 宇文 长孙 端木 轩辕 南宫 独孤".split(" "))

/** One person's name. “张 三” is one person, “张三 李四” are two. */
export const readName = (cell: Cell.Cell): Reading.Reading<string> => {
  const typed = Plain.of(Cell.text(cell))
  if (typed === "") return Reading.nothing
  if (separated.test(typed) || namesSeveral(typed.split(" "))) return Reading.wrong("YZ_XLSX_SEVERAL_NAMES")
  return Reading.value(Plain.name(typed))
}

/** Whether `readName` would return the very text: two to four Chinese characters. */
export const isName = (text: string): boolean => {
  if (text.length < 2 || text.length > 4) return false
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x4e00 || code > 0x9fff || code === 0x7b49) return false
  }
  return true
}

const namesSeveral = (parts: readonly string[]): boolean =>
  parts.length > 1 && parts.every((part) => /^\p{Script=Han}{2,4}$/u.test(part)) && !compoundSurnames.has(parts[0] ?? "")

/** One of a closed list, by the words people use for it; `elsewhere` is said of any other word. */
export const readOneOf =
  <F extends string>(words: ReadonlyMap<string, F>, elsewhere: Code) =>
  (cell: Cell.Cell): Reading.Reading<F> => {
    const text = Plain.of(Cell.text(cell))
    if (text === "") return Reading.nothing
    const found = words.get(Header.key(text))
    return found === undefined ? Reading.question(elsewhere, { typed: text }) : Reading.value(found)
  }
