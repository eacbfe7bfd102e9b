/** The rows of a register that meet a criterion, all of one moment. For registers of a district's size. */
import * as Effect from "effect/Effect"
import type { Criterion } from "../foundation/Criterion.ts"
import type { AnyRegister, KeptRow, RowOf } from "../registers/Register.ts"
import type { Row } from "../registers/RowChange.ts"
import type { DeskError } from "./DeskError.ts"
import { atOneMoment } from "./OneMoment.ts"
import { readRows } from "./ReadRows.ts"
import type { World } from "./World.ts"

export interface Listed<R extends AnyRegister> {
  /** Position of the journal at which it is true. */
  readonly at: number
  /** In order of the key. */
  readonly rows: readonly KeptRow<R>[]
}

/** Rows of one register that are asked for together with those of others. */
export interface Asked {
  readonly register: AnyRegister
  readonly where: Criterion<never> | undefined
}

/** Rows of several registers, all of one moment, in the order in which they were asked for. */
export const together = (
  world: World,
  asked: readonly Asked[]
): Effect.Effect<{ readonly at: number; readonly rows: readonly (readonly Row[])[] }, DeskError> =>
  Effect.map(
    // What was asked by somebody who knew the register: its own criterion, or none.
    atOneMoment(
      world,
      Effect.all(asked.map(({ register, where }) => readRows(world, register, where as Criterion<RowOf<AnyRegister>> | undefined)))
    ),
    ({ at, value }) => ({ at, rows: value as unknown as readonly (readonly Row[])[] })
  )

export const list = <R extends AnyRegister>(world: World, register: R, where?: Criterion<RowOf<R>>): Effect.Effect<Listed<R>, DeskError> =>
  Effect.map(atOneMoment(world, readRows(world, register, where)), ({ at, value }) => ({ at, rows: value }))
