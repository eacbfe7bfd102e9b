/**
 * All rows of a register that meet a criterion, in order of the key: whole, page by page, for registers of a district's size; or with no
 * more columns than are asked for, which is several times as quick.
 */
import * as Effect from "effect/Effect"
import type { Criterion } from "../foundation/Criterion.ts"
import type { ColumnBatch } from "../registers/Columns.ts"
import type { AnyRegister, KeptRow, NameOf, RowOf } from "../registers/Register.ts"
import { ask } from "./Ask.ts"
import type { WorldFailed } from "./DeskError.ts"
import type { World } from "./World.ts"

const rowsPerPage = 1000

export const readRows = <R extends AnyRegister>(
  world: World,
  register: R,
  where?: Criterion<RowOf<R>>
): Effect.Effect<readonly KeptRow<R>[], WorldFailed> =>
  ask("rows", async () => {
    const all: KeptRow<R>[] = []
    for (;;) {
      const after = all.at(-1)
      const page = after === undefined ? { limit: rowsPerPage } : { limit: rowsPerPage, after }
      const { rows } = await world.store.rows(world.tenant, register, where, [], page)
      for (const row of rows) all.push(row as KeptRow<R>)
      if (rows.length < rowsPerPage) return all
    }
  })

export const readBatches = <R extends AnyRegister>(
  world: World,
  register: R,
  names: readonly NameOf<R>[],
  where?: Criterion<RowOf<R>>
): Effect.Effect<readonly ColumnBatch[], WorldFailed> =>
  ask("columns", async () => {
    const all: ColumnBatch[] = []
    for await (const batch of world.store.columns(world.tenant, register, where, names)) all.push(batch)
    return all
  })
