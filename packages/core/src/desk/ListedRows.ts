/** The rows of a register that meet a criterion, all of one moment. For registers of a district's size. */
import * as Effect from "effect/Effect"
import type { Criterion } from "../foundation/Criterion.ts"
import type { AnyRegister, RowOf } from "../registers/Register.ts"
import type { DeskError } from "./DeskError.ts"
import { atOneMoment } from "./OneMoment.ts"
import { readRows } from "./ReadRows.ts"
import type { World } from "./World.ts"

export interface Listed<R extends AnyRegister> {
  /** Position of the journal at which it is true. */
  readonly at: number
  /** In order of the key. */
  readonly rows: readonly RowOf<R>[]
}

export const list = <R extends AnyRegister>(world: World, register: R, where?: Criterion<RowOf<R>>): Effect.Effect<Listed<R>, DeskError> =>
  Effect.map(atOneMoment(world, readRows(world, register, where)), ({ at, value }) => ({ at, rows: value }))
