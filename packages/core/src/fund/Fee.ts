/**
 * The host's share of a gift by the agreement (管理费): of what was given and not given back, out of wherever the gift lies, in proportion.
 *
 * What a reader would get wrong: it is reckoned of the gift, not of what is left of it. Where too little is left unused, none is taken.
 */
import type { DonationId } from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Money from "../foundation/Money.ts"
import type { Part } from "./Fund.schema.ts"
import { feePercent, type Fund } from "./FundState.ts"
import * as Unused from "./Unused.ts"

/** Half-up to the fen; 0 of a gift that is not known. */
export const amountOf = (state: Fund, donation: DonationId): Money.Money => {
  const given = KeyedLog.get(state.gifts, donation)?.parts.reduce((sum, { amount }) => sum + amount, 0) ?? 0
  return Money.share((given - (state.refunded.get(donation) ?? 0)) as Money.Money, feePercent(state), 100)
}

/** What is taken for which purpose; undefined where it is less than a fen, or more than is left. */
export const partsOf = (state: Fund, donation: DonationId): readonly [Part, ...Part[]] | undefined => {
  const fee = amountOf(state, donation)
  if (fee === 0 || fee > Unused.left(state, donation)) return undefined
  const lying = Unused.lying(state, donation)
  const [first, ...more] = Money.split(
    fee,
    lying.map(({ amount }) => amount)
  ).flatMap((amount, index): readonly Part[] => {
    const restriction = lying[index]?.restriction
    return amount === 0 ? [] : [restriction === undefined ? { amount } : { restriction, amount }]
  })
  return first === undefined ? undefined : [first, ...more]
}
