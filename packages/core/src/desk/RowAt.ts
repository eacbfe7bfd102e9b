/** Where a row of a register stands, for a figure that opens to it. */
import * as Register from "../registers/Register.ts"
import type { Row } from "../registers/RowChange.ts"
import type { At } from "../report/Figure.ts"

export const rowAt = <R extends Register.AnyRegister>(register: R, row: Register.RowOf<R>): At => ({
  register: register.name,
  key: Register.keyOf(register, row as Row) as At["key"]
})
