/** Every file that was taken in, and how far: the register of imports, in order of their beginning (ids are made in order of time). */
import type * as Effect from "effect/Effect"
import type { RowOf } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import type { WorldFailed } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

export type Import = RowOf<typeof Registers.importBatch>

export const list = (world: World): Effect.Effect<readonly Import[], WorldFailed> => readRows(world, Registers.importBatch)
