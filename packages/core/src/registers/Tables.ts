/**
 * Registers in memory: what row changes amount to. The reference store keeps its rows here, and `verify` computes the registers of a whole
 * journal here to hold them against a store's. What a reader would get wrong: a shared row whose sums are all 0 means the same as no row.
 */
import * as Register from "./Register.ts"
import type { Row, RowChange } from "./RowChange.ts"

/** Rows by register name and key text. Mutable. */
export interface Tables {
  readonly registers: ReadonlyMap<string, Register.AnyRegister>
  readonly rows: Map<string, Map<string, Row>>
}

export const of = (registers: readonly Register.AnyRegister[]): Tables => ({
  registers: new Map(registers.map((register) => [register.name, register])),
  rows: new Map(registers.map((register) => [register.name, new Map()]))
})

/** What is wrong with a change; undefined if it can be applied. */
export const misfit = (tables: Pick<Tables, "registers">, change: RowChange): string | undefined => {
  const register = tables.registers.get(change.register)
  if (register === undefined) return `no register ${change.register}`
  switch (change.kind) {
    case "put":
      return register.summed.length > 0 ? `${register.name} is summed, not put` : Register.misfit(register, change.row)
    case "remove":
      return register.summed.length > 0 ? `${register.name} is summed, not removed` : keyMisfit(register, change.key)
    case "add": {
      const stray = Object.keys(change.deltas).find(
        (column) => !register.summed.includes(column) || !Number.isSafeInteger(change.deltas[column])
      )
      return stray === undefined ? keyMisfit(register, change.key) : `${register.name}.${stray} cannot be added to`
    }
  }
}

const keyMisfit = (register: Register.AnyRegister, key: Row): string | undefined => {
  const stray = Object.keys(key).find((column) => !register.key.includes(column))
  return stray === undefined ? Register.misfit(register, key) : `${register.name}.${stray} is not in the key`
}

/** Applies one change that fits (`misfit`). */
export const apply = (tables: Tables, change: RowChange): void => {
  const register = tables.registers.get(change.register)
  const rows = tables.rows.get(change.register)
  if (register === undefined || rows === undefined) throw new RangeError(`no register ${change.register}`)
  switch (change.kind) {
    case "put":
      rows.set(Register.keyText(register, change.row), change.row)
      return
    case "remove":
      rows.delete(Register.keyText(register, change.key))
      return
    case "add": {
      const at = Register.keyText(register, change.key)
      const row = rows.get(at)
      const sums: Record<string, number> = {}
      for (const column of register.summed) sums[column] = Number(row?.[column] ?? 0) + (change.deltas[column] ?? 0)
      rows.set(at, { ...change.key, ...sums })
    }
  }
}

/** The rows of a register in order of their key, every column in its place, empty sums left out: comparable with those of another store. */
export const rowsOf = <R extends Register.AnyRegister>(tables: Tables, register: R): readonly Register.RowOf<R>[] =>
  [...(tables.rows.get(register.name)?.values() ?? [])]
    .filter((row) => !isEmptySum(register, row))
    .toSorted(Register.comparing(register, []))
    .map((row) => Register.wholeRow(register, row))

export const isEmptySum = (register: Register.AnyRegister, row: Row): boolean =>
  register.summed.length > 0 && register.summed.every((column) => row[column] === 0)
