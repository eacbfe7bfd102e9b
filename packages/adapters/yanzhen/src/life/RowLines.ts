/** Rows of registers for people: the titles of their columns, days as days, ids by their names where somebody knows them. */
import { Options } from "@yanzhen/core/foundation"
import type { Register, RowChange } from "@yanzhen/core/registers"
import type { Locale } from "../Reason.ts"

type Names = ReadonlyMap<string, string>

const mark = { "zh-CN": "：", en: ": " } as const
const gap = { "zh-CN": "；", en: "; " } as const

/** Each row by the names of its columns, as people read it; what is not known is left out. */
export const inWords = (
  register: Register.AnyRegister,
  rows: readonly RowChange.Row[],
  names: Names,
  locale: Locale
): readonly { readonly [column: string]: string }[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.values(register.facts.fields).flatMap((field) => {
        const cell = row[field.name]
        return cell === undefined ? [] : [[field.name, names.get(String(cell)) ?? Options.show(field, cell, locale)]]
      })
    )
  )

/** One line a row. */
export const lines = (register: Register.AnyRegister, rows: readonly RowChange.Row[], names: Names, locale: Locale): readonly string[] =>
  inWords(register, rows, names, locale).map((words) =>
    Object.values(register.facts.fields)
      .flatMap(({ name, title }) => (words[name] === undefined ? [] : [`${title[locale]}${mark[locale]}${words[name]}`]))
      .join(gap[locale])
  )
