/** Rows of registers in lines for people: the titles of their columns, days as days, ids by their names where somebody knows them. */
import { Options } from "@yanzhen/core/foundation"
import type { Register, RowChange } from "@yanzhen/core/registers"
import type { Locale } from "../Reason.ts"

type Names = ReadonlyMap<string, string>

const mark = { "zh-CN": "：", en: ": " } as const
const gap = { "zh-CN": "；", en: "; " } as const

/** One line a row; what is not known is left out. */
export const lines = (register: Register.AnyRegister, rows: readonly RowChange.Row[], names: Names, locale: Locale): readonly string[] =>
  rows.map((row) =>
    Object.values(register.facts.fields)
      .flatMap((field) => {
        const cell = row[field.name]
        return cell === undefined
          ? []
          : [`${field.title[locale]}${mark[locale]}${names.get(String(cell)) ?? Options.show(field, cell, locale)}`]
      })
      .join(gap[locale])
  )
