/**
 * Inserting many rows: a few statements, each compiled once. Numbers of rows are powers of two, so that any number is made of few
 * statements and the database meets the same ones again and again.
 */
import type { CompiledQuery, Kysely } from "kysely"
import type { Dialect } from "./Dialect.ts"
import type { Database } from "./Spine.ts"
import * as Statement from "./Statement.ts"

/** More rows in a statement save nothing further. */
const mostRows = 64

export interface Insertion {
  /** `cells` are rows laid end to end, each in the order of the columns. */
  readonly statements: (cells: readonly unknown[]) => readonly Statement.Statement[]
  readonly run: (db: Kysely<Database>, cells: readonly unknown[]) => Promise<void>
}

/** `compile` makes the statement for so many rows; its placeholders stand in the order of the cells. */
export const of = (columns: number, { mostParameters }: Dialect, compile: (rows: number) => CompiledQuery): Insertion => {
  const compiled = new Map<number, CompiledQuery>()
  const statement = (rows: number): CompiledQuery => {
    const known = compiled.get(rows)
    if (known !== undefined) return known
    const fresh = compile(rows)
    compiled.set(rows, fresh)
    return fresh
  }
  let most = mostRows
  while (most > 1 && most * columns > mostParameters) most /= 2

  const statements = (cells: readonly unknown[]): readonly Statement.Statement[] => {
    const all: Statement.Statement[] = []
    let rows = most
    for (let at = 0; at < cells.length; at += rows * columns) {
      while (rows > 1 && at + rows * columns > cells.length) rows /= 2
      all.push(Statement.plain({ ...statement(rows), parameters: cells.slice(at, at + rows * columns) }))
    }
    return all
  }
  return { statements, run: (db, cells) => Statement.runAll(db, statements(cells)) }
}

/** `n` rows of these columns that hold anything: what a statement is compiled from. */
export const anything = (columns: readonly string[], n: number): Record<string, number>[] =>
  Array.from({ length: n }, () => Object.fromEntries(columns.map((column) => [column, 0])))

/**
 * Lists for `IN (…)`, filled up to a power of two by repeating the last, so that few different statements are asked. Nothing is asked for an empty list.
 */
export const inLists = <T>(values: readonly T[]): readonly (readonly T[])[] => {
  const lists: T[][] = []
  for (let from = 0; from < values.length; from += mostInList) {
    const list = values.slice(from, from + mostInList)
    const last = list.at(-1)
    let length = 1
    while (length < list.length) length *= 2
    while (last !== undefined && list.length < length) list.push(last)
    lists.push(list)
  }
  return lists
}

const mostInList = 512
