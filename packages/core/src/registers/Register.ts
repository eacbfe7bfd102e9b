/**
 * A register is a sheet of facts with a key: a table that portals and reports read. Types, criteria, SQL columns and descriptions come
 * from the one declaration. What a reader would get wrong: a register holds no personal field, only random ids, and it is not the truth;
 * the journal is, and every register can be computed from it again.
 */
import * as Facts from "../foundation/Facts.ts"
import type { Cell, Key, Row } from "./RowChange.ts"

/** Every register carries these, so that row scopes (district, street, community, station, team) need no migration. */
const scope = {
  street: Facts.text({ "zh-CN": "街道", en: "street" }),
  community: Facts.text({ "zh-CN": "社区", en: "community" }),
  station: Facts.text({ "zh-CN": "社工站", en: "station" }),
  team: Facts.text({ "zh-CN": "队伍", en: "team" })
}

export interface Register<S extends Facts.AnySheet = Facts.AnySheet, K extends keyof S["fields"] & string = keyof S["fields"] & string> {
  readonly name: string
  /** In order. A store puts the tenant before it. Key columns are never unknown. */
  readonly key: readonly K[]
  /** Integer columns that `add` sums; then every other column is in the key. Empty where each row belongs to one stream, which `put`s it. */
  readonly summed: readonly (keyof S["fields"] & string)[]
  /** The sheet: `register.facts.stage.is("recorded")` is a criterion; `register.facts.fields` are the columns. */
  readonly facts: S
}

/** Any register, for stores and other code that walks over columns. */
export interface AnyRegister {
  readonly name: string
  readonly key: readonly string[]
  readonly summed: readonly string[]
  readonly facts: Facts.AnySheet
}

export type RowOf<R extends AnyRegister> = Facts.RowOf<R["facts"]>
export type NameOf<R extends AnyRegister> = Facts.NameOf<R["facts"]>
/** A row as a store has kept it: its key columns are known. */
export type KeptRow<R extends AnyRegister> = RowOf<R> & {
  readonly [N in R["key"][number] & keyof RowOf<R>]: NonNullable<RowOf<R>[N]>
}

/** Columns of every register: where a row belongs. */
export const scopes: readonly string[] = Object.keys(scope)

type Columns<D> = D & Omit<typeof scope, keyof D>

/** Declares a register; the scope columns are added where the declaration does not name them. Throws a `RangeError` for one that cannot be kept. */
export const define = <const D extends Facts.Fields, const K extends keyof Columns<D> & string>(
  name: string,
  key: readonly [K, ...K[]],
  columns: D,
  summed: readonly (keyof D & string)[] = []
): Register<Facts.Sheet<Columns<D>>, K> => {
  const facts = Facts.sheet(name, { ...scope, ...columns } as unknown as Columns<D> & Facts.Fields)
  const fields: Facts.AnySheet["fields"] = facts.fields
  for (const column of [...key, ...summed]) if (!Object.hasOwn(fields, column)) throw new RangeError(`no column of ${name}: ${column}`)
  for (const column of summed) if (fields[column]?.kind !== "int") throw new RangeError(`only integers can be summed: ${name}.${column}`)
  const loose = Object.keys(fields).filter(
    (column) => !(key as readonly string[]).includes(column) && !(summed as readonly string[]).includes(column)
  )
  if (summed.length > 0 && loose.length > 0) throw new RangeError(`neither key nor sum in ${name}: ${loose.join(", ")}`)
  return { name, key, summed, facts } as unknown as Register<Facts.Sheet<Columns<D>>, K>
}

/** A key column cannot be unknown; this stands in a key for "no street", "no community". */
export const none = "-"

const fits = (kind: Facts.Kind, cell: Cell): boolean => {
  switch (kind) {
    case "bool":
      return typeof cell === "boolean"
    case "text":
    case "choice":
      return typeof cell === "string" && cell.isWellFormed()
    default:
      return Number.isSafeInteger(cell)
  }
}

/** By column. Every row that is written is held against them, and a map is asked more quickly than an object with names of all kinds. */
const kindsOf = new WeakMap<Facts.AnySheet, ReadonlyMap<string, Facts.Kind>>()
const kinds = (facts: Facts.AnySheet): ReadonlyMap<string, Facts.Kind> => {
  const known = kindsOf.get(facts)
  if (known !== undefined) return known
  const fresh = new Map(Object.entries(facts.fields).map(([column, { kind }]) => [column, kind]))
  kindsOf.set(facts, fresh)
  return fresh
}

/** What keeps a row out of its register; undefined if nothing does. */
export const misfit = (register: AnyRegister, row: Row): string | undefined => {
  const kindOf = kinds(register.facts)
  for (const column in row) {
    const kind = kindOf.get(column)
    const cell = row[column]
    if (kind === undefined) return `no column ${register.name}.${column}`
    if (cell !== undefined && !fits(kind, cell)) return `${register.name}.${column} is no ${kind}: ${String(cell)}`
  }
  const unknown = register.key.find((column) => row[column] === undefined)
  return unknown === undefined ? undefined : `key column ${register.name}.${unknown} is unknown`
}

/** The key columns of a row. */
export const keyOf = (register: AnyRegister, row: Row): Key => {
  const key: Record<string, number | string | boolean> = {}
  for (const column of register.key) {
    const cell = row[column]
    if (cell === undefined) throw new RangeError(`key column ${register.name}.${column} is unknown`)
    key[column] = cell
  }
  return key
}

/** A key in one text, different for different keys. */
export const keyText = (register: AnyRegister, key: Row): string => JSON.stringify(register.key.map((column) => key[column]))

/** Every column in its place, unknown as `undefined`. */
export const wholeRow = <R extends AnyRegister>(register: R, row: Row): RowOf<R> => {
  const whole: Record<string, Cell> = {}
  for (const column in register.facts.fields) whole[column] = row[column]
  return whole as RowOf<R>
}

/**
 * The order of cells that every store keeps: unknown first, false before true, integers by value, text by code point. Code points, not
 * UTF-16 units: that is what the bytes of UTF-8 give in every database.
 */
export const compareCells = (a: Cell, b: Cell): number => {
  if (a === b) return 0
  if (a === undefined || b === undefined) return a === undefined ? -1 : 1
  // The cells of a column are of one kind.
  return typeof a === "string" ? compareText(a, String(b)) : Number(a) - Number(b)
}

export const compareText = (a: string, b: string): number => {
  const length = Math.min(a.length, b.length)
  let i = 0
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++
  // Where they part, a surrogate belongs to a code point above every unit that is none.
  return i === length ? a.length - b.length : rank(a.charCodeAt(i)) - rank(b.charCodeAt(i))
}

const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x1_0000 : unit)

/** Rows in order of these columns, then of the key upwards; `down` is the exact reverse of `up`. */
export const comparing = (
  register: AnyRegister,
  order: readonly { readonly by: string; readonly direction: "up" | "down" }[]
): ((a: Row, b: Row) => number) => {
  const steps = [...order, ...register.key.map((by) => ({ by, direction: "up" as const }))]
  return (a, b) => {
    for (const { by, direction } of steps) {
      const compared = compareCells(a[by], b[by])
      if (compared !== 0) return direction === "up" ? compared : -compared
    }
    return 0
  }
}
