/** Rows of a register as they are kept, page by page: each under the id with which it was entered (`ReadRows` tells them of people). */
import type * as Effect from "effect/Effect"
import type { Criterion } from "../foundation/Criterion.ts"
import type { AnyRegister, KeptRow, RowOf } from "../registers/Register.ts"
import { ask } from "./Ask.ts"
import type { WorldFailed } from "./DeskError.ts"
import type { World } from "./World.ts"

const rowsPerPage = 1000

/** In order of the key. */
export const stored = <R extends AnyRegister>(
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
