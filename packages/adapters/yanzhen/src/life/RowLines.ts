/** Rows of registers for people: the titles of their columns, days as days, ids by their names where somebody knows them. */
import { Options } from "@yanzhen/core/foundation"
import { Register, type RowChange } from "@yanzhen/core/registers"
import type { Locale } from "../Reason.ts"

type Names = ReadonlyMap<string, string>

const mark = { "zh-CN": "：", en: ": " } as const
const gap = { "zh-CN": "；", en: "; " } as const

/** Says of a column of a key that there is none; where that has a name, as the general pool of a fund, it is told. */
const isNone = ({ options }: { readonly options?: Options.Options }, cell: RowChange.Row[string]): boolean =>
  cell === Register.none && options?.codes.includes(Register.none) !== true

/** Stands for itself: by it commands are told which team or community is meant. */
const code = "code"

/** Each row by the names of its columns, as people read it; what is not known, and what there is none of, is left out. */
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
        if (cell === undefined || isNone(field, cell)) return []
        const name = field.name === code ? undefined : names.get(String(cell))
        return [[field.name, name ?? Options.show(field, cell, locale)]]
      })
    )
  )

/** One line a row. */
export const lines = (
  register: Register.AnyRegister,
  rows: readonly RowChange.Row[],
  names: Names,
  locale: Locale,
  left: ReadonlySet<string> = new Set()
): readonly string[] =>
  inWords(register, rows, names, locale).map((words) =>
    Object.values(register.facts.fields)
      .flatMap(({ name, title }) => (words[name] === undefined || left.has(name) ? [] : [`${title[locale]}${mark[locale]}${words[name]}`]))
      .join(gap[locale])
  )

interface Of {
  readonly register: Register.AnyRegister
  readonly rows: readonly RowChange.Row[]
}

/** Lines about one thing: where it lies and which it is are said in the first, as far as they are the same in every one. */
export const together = (all: readonly Of[], names: Names, locale: Locale): readonly string[] => {
  const shared = sharedBy(all)
  const [first, ...others] = all.flatMap(({ register, rows }) => rows.map((row) => ({ register, row })))
  if (first === undefined) return []
  return [
    ...lines(first.register, [first.row], names, locale),
    ...others.flatMap(({ register, row }) => lines(register, [row], names, locale, shared))
  ]
}

const sharedBy = (all: readonly Of[]): ReadonlySet<string> => {
  const first = all.find(({ rows }) => rows.length > 0)
  if (first === undefined) return new Set()
  return new Set(
    [...Register.scopes, ...first.register.key].filter((name) => {
      const cells = all.flatMap(({ register, rows }) => (Object.hasOwn(register.facts.fields, name) ? rows.map((row) => row[name]) : []))
      return cells.every((cell) => cell === first.rows[0]?.[name])
    })
  )
}
