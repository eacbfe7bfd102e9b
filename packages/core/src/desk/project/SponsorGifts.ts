/** The gifts that a naming sponsor points to, as the funds that have them know them; if one moves meanwhile, it is asked again. */
import * as Effect from "effect/Effect"
import type { DonationId } from "../../foundation/Id.ts"
import * as KeyedLog from "../../foundation/KeyedLog.ts"
import * as Money from "../../foundation/Money.ts"
import type { Fund } from "../../fund/FundState.ts"
import type { SponsorGift } from "../../project/SponsorReasons.ts"
import { kinds } from "../../registers/fund/FundLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import type * as Step from "../Step.ts"
import type { World } from "../World.ts"

const { donation: gifts } = Registers

export interface Known {
  readonly facts: readonly SponsorGift[]
  readonly relies: readonly Step.Relied[]
}

const giftOf = (state: Fund, donation: DonationId): readonly SponsorGift[] => {
  const gift = KeyedLog.get(state.gifts, donation)
  if (gift === undefined) return []
  const counts = gift.currency === Money.renminbi && !KeyedLog.has(state.reversals, gift.entry)
  const given = gift.parts.reduce((sum, { amount }) => sum + amount, 0)
  return [{ donation, donor: gift.donor, keptFen: counts ? given - (state.refunded.get(donation) ?? 0) : 0 }]
}

export const known = Effect.fnUntraced(function* (
  world: World,
  named: readonly [DonationId, ...DonationId[]]
): Effect.fn.Return<Known, DeskError> {
  const rows = yield* readRows(world, gifts, gifts.facts.donation.isOneOf(named))
  const funds = new Set(rows.map(({ fund }) => fund))
  const read = yield* Effect.forEach(funds, (fund) => seen(world, "fund", fund, kinds.fund))
  return {
    facts: read.flatMap(({ state }) => named.flatMap((donation) => giftOf(state, donation))),
    relies: read.flatMap(({ relies }) => relies)
  }
})
