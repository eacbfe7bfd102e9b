/**
 * Coins from one account to another: two accounts, one decision. Both book or neither does, under one entry.
 */
import * as Decision from "../foundation/Decision.ts"
import type { AccountId } from "../foundation/Id.ts"
import * as Parting from "./Parting.ts"
import * as Account from "./PointsAccount.ts"

export interface Transferred {
  readonly giver: readonly Account.Event[]
  readonly taker: readonly Account.Event[]
}

export const decide = (
  from: AccountId,
  command: Extract<Account.Command, { readonly type: "give" }>,
  giver: Account.PointsAccount,
  taker: Account.PointsAccount,
  context: Account.Context
): Decision.Decision<Transferred> => {
  const { entry, on, units } = command
  const both = Decision.all([
    Account.decide(command, giver, context),
    Account.decide({ type: "take", entry, on, units, from, lots: Parting.given(giver, command, context) ?? [] }, taker, context)
  ]) as Decision.Decision<readonly [Transferred["giver"], Transferred["taker"]]>
  return Decision.map(both, ([gone, come]) => ({ giver: gone, taker: come }))
}
