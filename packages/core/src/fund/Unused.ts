/** What of a gift nothing was promised or paid from yet, and where it lies: under the purposes to which it was split or turned. */
import type { DonationId, RestrictionId } from "../foundation/Id.ts"
import * as Account from "./Account.ts"
import type { Fund } from "./FundState.ts"
import * as Pieces from "./Pieces.ts"

export interface Lying {
  readonly account: string
  readonly currency: string
  /** Undefined: the general pool. */
  readonly restriction: RestrictionId | undefined
  /** Above zero, in the smallest coin. */
  readonly amount: number
}

export const lying = ({ accounts }: Fund, donation: DonationId): readonly Lying[] =>
  [...accounts].flatMap(([account, { pieces }]) => {
    const { kind, currency, restriction } = Account.of(account)
    const amount = kind === "available" || kind === "goods" ? Pieces.amountOf(pieces, donation) : 0
    return amount === 0 ? [] : [{ account, currency, restriction, amount }]
  })

export const left = (state: Fund, donation: DonationId): number =>
  Pieces.total(lying(state, donation).map(({ amount }) => ({ donation, amount })))
