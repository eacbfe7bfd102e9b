/**
 * Holds the rows of a store's registers against those that the journal makes: changed, missing, extra. Both sides come in order of the
 * key and are walked once, so that only the recomputed side is in memory.
 */
import type { ColumnBatch } from "../../registers/Columns.ts"
import * as Register from "../../registers/Register.ts"
import type { Row } from "../../registers/RowChange.ts"
import * as Tables from "../../registers/Tables.ts"
import * as ColumnRows from "../ColumnRows.ts"
import type { Difference, RowFault } from "./VerificationFault.ts"

/** What is wrong with the stored rows. `expected` in order of the key, as `Tables.rowsOf` gives them. */
export const compare = async (
  register: Register.AnyRegister,
  stored: AsyncIterable<ColumnBatch>,
  expected: readonly Row[],
  position: number
): Promise<{ readonly faults: readonly RowFault[]; readonly rows: number }> => {
  const order = Register.comparing(register, [])
  const columns = Object.keys(register.facts.fields)
  const faults: RowFault[] = []
  const fault = (because: "row-missing" | "row-extra", row: Row): void =>
    void faults.push({ because, position, register: register.name, key: Register.keyOf(register, row) })
  let next = 0
  let rows = 0
  for await (const batch of stored) {
    for (const row of ColumnRows.of(register, columns, batch) as readonly Row[]) {
      if (Tables.isEmptySum(register, row)) continue
      rows += 1
      while (next < expected.length && order(expected[next] ?? row, row) < 0) fault("row-missing", expected[next++] ?? row)
      const match = expected[next]
      if (match === undefined || order(match, row) !== 0) {
        fault("row-extra", row)
        continue
      }
      next += 1
      const differences = differencesOf(register, match, row)
      if (differences.length > 0)
        faults.push({ because: "row-changed", position, register: register.name, key: Register.keyOf(register, row), differences })
    }
  }
  for (const row of expected.slice(next)) fault("row-missing", row)
  return { faults, rows }
}

const differencesOf = (register: Register.AnyRegister, expected: Row, found: Row): readonly Difference[] =>
  Object.keys(register.facts.fields)
    .filter((column) => expected[column] !== found[column])
    .map((column) => ({ column, expected: expected[column], found: found[column] }))
