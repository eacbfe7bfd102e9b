/** Rows of registers in lines for people: the titles of their columns, days as days, ids by their names where somebody knows them. */
import { Message } from "@yanzhen/core/foundation"
import type { Register, RowChange } from "@yanzhen/core/registers"
import type { Locale } from "../Reason.ts"

type Names = ReadonlyMap<string, string>

const mark = { "zh-CN": "：", en: ": " } as const
const gap = { "zh-CN": "；", en: "; " } as const
const truths = { "zh-CN": ["否", "是"], en: ["no", "yes"] } as const

/** One line a row; what is not known is left out. */
export const lines = (register: Register.AnyRegister, rows: readonly RowChange.Row[], names: Names, locale: Locale): readonly string[] =>
  rows.map((row) =>
    Object.values(register.facts.fields)
      .flatMap(({ name, title, unit }) => {
        const cell = row[name]
        return cell === undefined ? [] : [`${title[locale]}${mark[locale]}${shown(cell, unit, names, locale)}`]
      })
      .join(gap[locale])
  )

const shown = (cell: string | number | boolean, unit: string | undefined, names: Names, locale: Locale): string => {
  if (typeof cell === "boolean") return truths[locale][cell ? 1 : 0]
  return typeof cell === "number" ? Message.show(cell, unit, locale) : (names.get(cell) ?? cell)
}
