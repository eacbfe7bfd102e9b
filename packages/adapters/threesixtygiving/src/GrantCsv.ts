/**
 * Grants as a table of the standard, one row a grant. What a reader would get wrong: a blank cell is an absent field, never nought; and a table
 * has no null, so that writing one is told.
 */
import { parse } from "csv-parse/sync"
import type { Finding } from "@yanzhen/core/foundation"
import * as Amount from "./Amount.ts"
import * as Columns from "./Columns.ts"
import type { Grant, Json } from "./Grant.ts"
import * as Problem from "./Problem.ts"
import * as Reading from "./Reading.ts"
import type * as Standard from "./Standard.ts"

/** What separates the values of a list in one cell. */
const between = ";"

export interface Table {
  /** Row of the file, from 1 with the header, of each grant in `grants`. */
  readonly rows: readonly number[]
  readonly grants: readonly Grant[]
}

export const read = (source: string | Uint8Array): Reading.Reading<Table> => {
  let records: readonly (readonly string[])[]
  try {
    records = parse(typeof source === "string" ? source : Buffer.from(source), { bom: true, relaxColumnCount: true })
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { result: { rows: [], grants: [] }, errors: [Problem.of("grants.broken", "row 1", { detail })] }
  }
  const [header = [], ...rest] = records
  const { result: columns, errors } = columnsOf(header)
  const found: { row: number; grant: Grant }[] = []
  const problems: Finding.Finding[] = [...errors]
  rest.forEach((cells, index) => {
    if (cells.every((cell) => cell.trim() === "")) return
    const row = index + 2
    const built = new Row(row)
    built.fill(cells, columns)
    const { result, errors: wrong } = Reading.grant(built.value, `row ${row}`)
    // What could not be read is told as that, and not once more as missing.
    const told = new Set(built.errors.map(({ where }) => where))
    problems.push(...built.errors, ...wrong.filter(({ where = "" }) => !told.has(where)))
    if (result !== undefined) found.push({ row, grant: result })
  })
  return { result: { rows: found.map(({ row }) => row), grants: found.map(({ grant }) => grant) }, errors: problems }
}

type Known = Columns.Column | undefined

const columnsOf = (header: readonly string[]): Reading.Reading<readonly Known[]> => {
  const seen = new Set<string>()
  const errors: Finding.Finding[] = []
  const result = header.map((heading): Known => {
    const column = Columns.fromHeading(heading)
    if (column === undefined) {
      if (heading.trim() !== "") errors.push(Problem.of("grants.unknown-column", "row 1", { column: heading }, "warning"))
      return undefined
    }
    const at = column.path.join("/")
    if (seen.has(at)) {
      errors.push(Problem.of("grants.column-twice", "row 1", { column: heading }))
      return undefined
    }
    seen.add(at)
    return column
  })
  return { result, errors }
}

type Growing = { [name: string]: Json | Growing | (Json | Growing)[] }

/** One row on its way to a grant. */
class Row {
  readonly errors: Finding.Finding[] = []
  readonly #row: number
  readonly #grown: Growing = {}

  constructor(row: number) {
    this.#row = row
  }

  /** Lists without the gaps that blank cells leave. */
  get value(): Json {
    return compact(this.#grown as Json)
  }

  fill(cells: readonly string[], columns: readonly Known[]): void {
    const currencyAt = columns.findIndex((column) => column?.path.join("/") === "currency")
    const currency = cells[currencyAt]?.trim() ?? ""
    columns.forEach((column, index) => {
      const cell = cells[index]?.trim() ?? ""
      if (column === undefined || cell === "") return
      const value = this.#cell(cell, column, currency)
      if (value !== undefined) put(this.#grown, column.path, value)
    })
  }

  #cell(cell: string, { leaf, path }: Columns.Column, currency: string): Json | undefined {
    if (leaf.many) return cell.split(between).map((each) => each.trim())
    switch (leaf.kind) {
      case "amount":
        return this.#amount(cell, leaf, path, currency)
      case "number":
      case "months": {
        const number = Number(cell.normalize("NFKC"))
        return Number.isFinite(number) ? number : cell
      }
      default:
        return cell
    }
  }

  #amount(cell: string, { title }: Standard.Leaf, path: Columns.Column["path"], currency: string): number | undefined {
    const read = Amount.fromText(cell, currency)
    if (read.ok) return Amount.number(read.minor, currency)
    this.errors.push(Problem.of(Reading.faults[read.because], `row ${this.#row}/${path.join("/")}`, { field: title, value: cell }))
    return undefined
  }
}

const put = (into: Growing, path: readonly (string | number)[], value: Json): void => {
  let at = into as Record<string | number, unknown>
  path.forEach((segment, index) => {
    if (index === path.length - 1) {
      at[segment] = value
      return
    }
    at[segment] ??= typeof path[index + 1] === "number" ? [] : {}
    at = at[segment] as Record<string | number, unknown>
  })
}

const compact = (value: Json): Json => {
  if (Array.isArray(value))
    return (value as readonly (Json | undefined)[]).filter((each) => each !== undefined).map((each) => compact(each))
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(Object.entries(value).flatMap(([name, each]) => (each === undefined ? [] : [[name, compact(each)]])))
}

/** Every leaf of a grant with its path. */
const leavesOf = (value: Json, path: readonly (string | number)[] = []): readonly (readonly [readonly (string | number)[], Json])[] => {
  if (Array.isArray(value)) {
    return (value as readonly Json[]).every((each) => typeof each === "string")
      ? [[path, value.join(between)]]
      : (value as readonly Json[]).flatMap((each, index) => leavesOf(each, [...path, index]))
  }
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, each]) => (each === undefined ? [] : leavesOf(each, [...path, name])))
  return [[path, value]]
}

const field = (text: string): string => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The text of the table, its columns in the order in which the grants bring them. */
export const write = (grants: readonly Grant[]): Reading.Reading<string> => {
  const all = grants.map((grant) => leavesOf(grant as unknown as Json))
  const paths = new Map(all.flat().map(([path]) => [path.join("/"), path]))
  const longest = new Map<string, number>()
  for (const path of paths.values())
    path.forEach((segment, index) => {
      const list = path.slice(0, index).join("/")
      if (typeof segment === "number") longest.set(list, Math.max(longest.get(list) ?? 0, segment))
    })
  const isOnly = (list: readonly (string | number)[]): boolean => (longest.get(list.join("/")) ?? 0) === 0
  const errors: Finding.Finding[] = []
  const lines = all.map((leaves, index) => {
    const cells = new Map(leaves.map(([path, value]) => [path.join("/"), value]))
    const currency = grants[index]?.currency ?? ""
    return [...paths].map(([at]) => {
      const value = cells.get(at)
      if (value === undefined) return ""
      if (value === null) errors.push(Problem.of("grants.null-lost", `grants/${index}/${at}`, { field: at }, "warning"))
      return value === null ? "" : field(cellOf(value, at, currency))
    })
  })
  const header = [...paths.values()].map((path) => field(Columns.heading(path, isOnly)))
  return { result: `${[header, ...lines].map((cells) => cells.join(",")).join("\r\n")}\r\n`, errors }
}

const cellOf = (value: Json, at: string, currency: string): string => {
  if (typeof value !== "number" || Columns.fromHeading(at)?.leaf.kind !== "amount")
    return typeof value === "string" ? value : JSON.stringify(value)
  const read = Amount.fromNumber(value, currency)
  return read.ok ? Amount.text(read.minor, currency) : String(value)
}
