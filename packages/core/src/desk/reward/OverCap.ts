/** Accounts that have more coins than they may by the policy of today: where a cap is only pointed out, or was higher once. */
import * as Effect from "effect/Effect"
import * as Registers from "../../registers/Registers.ts"
import type { KeptRow } from "../../registers/Register.ts"
import * as Coins from "../../reward/Coins.ts"
import type { WorldFailed } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"

export interface OverCap extends KeptRow<typeof Registers.pointsAccount> {
  /** In units. */
  readonly over: number
}

/** By account. Nobody where the policy has no cap. */
export const overCap = (world: World.World): Effect.Effect<readonly OverCap[], WorldFailed> => {
  const most = Coins.mostIn(World.now(world).view)
  if (most === undefined) return Effect.succeed([])
  return Effect.map(readRows(world, Registers.pointsAccount, Registers.pointsAccount.facts.balance.above(most)), (rows) =>
    rows.map((row) => ({ ...row, over: (row.balance ?? 0) - most }))
  )
}
