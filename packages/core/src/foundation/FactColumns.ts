/**
 * Rows of facts as columns: numbers in typed arrays, texts as numbers of a dictionary, and of each column a bitmap of what is known.
 *
 * What a reader would get wrong: what is not known has a number too, and it means nothing. Rows whose facts are not of their kind (a text
 * for a number) are unknown there, as they are to a rule that reads the row.
 */
import type { Field } from "./CriterionNode.ts"
import type { FactValue } from "./Decision.ts"

export interface FactColumn {
  /** Integers, days, minutes; truths as 0 and 1; texts as their place in `texts`. */
  readonly values: Int32Array | Float64Array
  /** Bit `i & 31` of word `i >>> 5`: fact i is known. */
  readonly known: Int32Array
  /** Of a text: each value once. */
  readonly texts?: readonly string[]
}

export interface FactColumns {
  readonly length: number
  readonly columns: { readonly [name: string]: FactColumn }
}

interface Sheet {
  readonly fields: { readonly [name: string]: Field }
}

/** Of every fact of the sheet. */
export const of = <F extends object>({ fields }: Sheet, rows: readonly F[]): FactColumns => ({
  length: rows.length,
  columns: Object.fromEntries(Object.values(fields).map((field) => [field.name, columnOf(field, rows as readonly Row[])]))
})

type Row = { readonly [name: string]: FactValue | undefined }

const columnOf = ({ name, kind }: Field, rows: readonly Row[]): FactColumn => {
  const dictionary = new Map<string, number>()
  const isText = kind === "text" || kind === "choice"
  const codeOf = (text: string): number => {
    const code = dictionary.get(text) ?? dictionary.size
    dictionary.set(text, code)
    return code
  }
  const numbers = rows.map((row): number | undefined => {
    const value = row[name]
    if (isText) return typeof value === "string" ? codeOf(value) : undefined
    if (kind === "bool") return typeof value === "boolean" ? Number(value) : undefined
    return typeof value === "number" ? value : undefined
  })
  const isSmall = numbers.every((value) => value === undefined || (value | 0) === value)
  const values = isSmall ? new Int32Array(rows.length) : new Float64Array(rows.length)
  const known = new Int32Array(Math.ceil(rows.length / 32))
  for (const [i, value] of numbers.entries()) {
    if (value === undefined) continue
    values[i] = value
    known[i >>> 5] = (known[i >>> 5] ?? 0) | (1 << (i & 31))
  }
  return { values, known, ...(isText ? { texts: [...dictionary.keys()] } : {}) }
}

export const isKnown = ({ known }: FactColumn, i: number): boolean => (((known[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 1

/** A fact as a row would have it. */
export const at = (field: Field, column: FactColumn, i: number): FactValue | undefined => {
  if (!isKnown(column, i)) return undefined
  const value = column.values[i] ?? 0
  return column.texts === undefined ? (field.kind === "bool" ? value === 1 : value) : column.texts[value]
}
