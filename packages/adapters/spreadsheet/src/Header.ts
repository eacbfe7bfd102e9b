/**
 * Finding the header of a sheet and saying which column holds what.
 *
 * People merge titles above it, repeat it on every printed page, split it over two rows and name one thing in ten ways. The header
 * is the row among the first ones that knows most column names; what stands above it is kept, because it often says who leads or
 * which year it is.
 */
import * as Cell from "./Cell.ts"
import * as Plain from "./Plain.ts"

/** The names by which people call a field. A name may stand under one field only (tested). */
export type Vocabulary<F extends string> = Readonly<Record<F, readonly string[]>>

export interface Column<F extends string> {
  /** From 0. */
  readonly index: number
  readonly letter: string
  /** As it stands in the sheet. */
  readonly header: string
  readonly field: F
  /** Minutes in one unit, if the header names a unit of time. */
  readonly unit: 60 | 1 | undefined
}

export interface Found<F extends string> {
  /** Row number of the (last) header row, from 1. */
  readonly row: number
  readonly columns: readonly Column<F>[]
  /** A field that an earlier column holds already. */
  readonly repeated: readonly Column<F>[]
  readonly unknown: readonly { readonly letter: string; readonly header: string }[]
  /** Rows above the header, for what they say about the whole sheet. */
  readonly above: readonly (readonly Cell.Cell[])[]
}

/** Rows in which a header is looked for. */
export const SearchedRows = 30

const FewestFields = 2
const LongestName = 40

/** Words of a vocabulary by their key. */
export const index = <F extends string>(vocabulary: Vocabulary<F>): ReadonlyMap<string, F> => {
  const byWord = new Map<string, F>()
  for (const field of Object.keys(vocabulary) as F[]) for (const word of vocabulary[field]) byWord.set(key(word), field)
  return byWord
}

/** Blanks, stars for “required”, colons and case do not make another name. */
export const key = (header: string): string =>
  Plain.of(header)
    .replace(/\s+/g, "")
    .replace(/^[*#]+|[*#:]+$/g, "")
    .toLowerCase()

export interface Matched<F extends string> {
  readonly field: F
  readonly unit: 60 | 1 | undefined
}

/** “服务时长（小时）” is 服务时长 counted in hours; a remark in brackets that is no unit is passed over. */
export const match = <F extends string>(header: string, words: ReadonlyMap<string, F>): Matched<F> | undefined => {
  const whole = key(header)
  // What is longer and no name word for word is prose.
  if (whole === "" || (whole.length > LongestName && !words.has(whole))) return undefined
  const bracket = whole.search(/[([]/)
  const base = (bracket > 0 ? whole.slice(0, bracket) : whole).replace(/[*:]+$/, "")
  const unit = unitOf(whole)
  const bare = base.replace(/[/:,-]?(?:小时|分钟|个小时|h|min)(?:数)?$/, "")
  const field = words.get(whole) ?? words.get(base) ?? (bare === base ? undefined : words.get(bare))
  return field === undefined ? undefined : { field, unit }
}

const unitOf = (header: string): 60 | 1 | undefined =>
  /分钟|\bmin|[(/]分[)]?$/.test(header) ? 1 : /小时|时数|\bhour|[(/](?:h|时)[)]?$/.test(header) ? 60 : undefined

/** The best row of `rows`, whose first has number `first`; undefined if none knows two fields. */
export const find = <F extends string>(
  rows: readonly (readonly Cell.Cell[])[],
  first: number,
  words: ReadonlyMap<string, F>
): Found<F> | undefined => {
  let best = -1
  let most = FewestFields - 1
  const searched = rows.slice(0, SearchedRows)
  searched.forEach((row, at) => {
    const known = knownFields(row, words)
    if (known > most && known * 2 >= filled(row)) [best, most] = [at, known]
  })
  const row = rows[best]
  if (row === undefined) return undefined
  const below = rows[best + 1]
  const second = below !== undefined && isSecondRow(row, below, words) ? below : undefined
  return { ...columnsOf(row, second, words), row: first + best + (second === undefined ? 0 : 1), above: rows.slice(0, best) }
}

const filled = (row: readonly Cell.Cell[]): number =>
  row.reduce<number>((sum, cell) => sum + (cell === undefined || Cell.isMerged(cell) ? 0 : 1), 0)

const knownFields = <F extends string>(row: readonly Cell.Cell[], words: ReadonlyMap<string, F>): number => {
  const fields = new Set<F>()
  for (const cell of row) {
    const matched = typeof cell === "string" ? match(cell, words) : undefined
    if (matched !== undefined) fields.add(matched.field)
  }
  return fields.size
}

/** 服务时间 above 开始 and 结束: every filled cell of the lower row is a name, and not simply the header printed again. */
const isSecondRow = <F extends string>(
  upper: readonly Cell.Cell[],
  lower: readonly Cell.Cell[],
  words: ReadonlyMap<string, F>
): boolean => {
  let names = 0
  for (const [at, cell] of lower.entries()) {
    if (cell === undefined || Cell.isMerged(cell)) continue
    if (typeof cell !== "string" || match(cell, words) === undefined || cell === upper[at]) return false
    names++
  }
  return names >= FewestFields
}

const columnsOf = <F extends string>(
  upper: readonly Cell.Cell[],
  lower: readonly Cell.Cell[] | undefined,
  words: ReadonlyMap<string, F>
): Pick<Found<F>, "columns" | "repeated" | "unknown"> => {
  const columns: Column<F>[] = []
  const repeated: Column<F>[] = []
  const unknown: { letter: string; header: string }[] = []
  for (let at = 0; at < Math.max(upper.length, lower?.length ?? 0); at++) {
    const below = lower?.[at]
    const cell = typeof below === "string" ? below : upper[at]
    if (cell === undefined || Cell.isMerged(cell)) continue
    const header = Cell.text(cell).trim()
    const letter = Cell.columnLetter(at)
    const matched = match(header, words)
    if (matched === undefined) unknown.push({ letter, header })
    else (columns.some((column) => column.field === matched.field) ? repeated : columns).push({ index: at, letter, header, ...matched })
  }
  return { columns, repeated, unknown }
}

/** “负责人：李某” in one cell, or 负责人 beside 李某 in two, above the header. The first mention wins. */
export const said = <F extends string>(
  above: readonly (readonly Cell.Cell[])[],
  words: ReadonlyMap<string, F>
): ReadonlyMap<F, Cell.Cell> => {
  const facts = new Map<F, Cell.Cell>()
  const add = (name: string, value: Cell.Cell): void => {
    const field = match(name, words)?.field
    if (field !== undefined && value !== undefined && value !== "" && !facts.has(field)) facts.set(field, value)
  }
  for (const row of above) {
    const cells = row.filter((cell) => cell !== undefined && !Cell.isMerged(cell))
    cells.forEach((cell, at) => {
      if (typeof cell !== "string") return
      for (const [, name = "", value = ""] of Plain.of(cell).matchAll(/([^\s:;,]{2,12}):\s*([^;:]*?)(?=\s+[^\s:;,]{2,12}:|;|$)/g))
        add(name, value.trim())
      const next = cells[at + 1]
      if (typeof next !== "string" || match(next, words) === undefined) add(cell, next)
    })
  }
  return facts
}

/** The year that a text speaks of: “2026年3月服务记录”, “2026.3”. Two different years say nothing. */
export const yearIn = (text: string): number | undefined => {
  const years = new Set([...Plain.of(text).matchAll(/(?<!\d)(20\d\d)(?!\d{5,})(?=\D|\d{2,4}|$)/g)].map((found) => Number(found[1])))
  const [year] = years
  return years.size === 1 ? year : undefined
}
