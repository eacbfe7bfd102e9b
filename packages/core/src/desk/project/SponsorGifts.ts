/**
 * The gifts that a naming sponsor points to, as the funds that have them know them, and what else is named for them; if any of it moves meanwhile, it
 * is asked again. Of all other projects each is read: who is named is in its own stream alone, and a sponsor is named seldom.
 */
import * as Effect from "effect/Effect"
import type { AwardId, DonationId, FundId } from "../../foundation/Id.ts"
import * as KeyedLog from "../../foundation/KeyedLog.ts"
import * as Money from "../../foundation/Money.ts"
import type { Fund } from "../../fund/FundState.ts"
import type { SponsorGift } from "../../project/SponsorReasons.ts"
import { kinds } from "../../registers/fund/FundLives.ts"
import * as Projects from "../../registers/project/ProjectLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import type * as Step from "../Step.ts"
import type { World } from "../World.ts"

const { donation: gifts, award: awards } = Registers

export interface Known {
  readonly facts: readonly SponsorGift[]
  readonly relies: readonly Step.Relied[]
}

const giftOf = (fund: string, state: Fund, donation: DonationId): readonly SponsorGift[] => {
  const gift = KeyedLog.get(state.gifts, donation)
  if (gift === undefined) return []
  const counts = gift.currency === Money.renminbi && !KeyedLog.has(state.reversals, gift.entry)
  const given = gift.parts.reduce((sum, { amount }) => sum + amount, 0)
  const keptFen = counts ? given - (state.refunded.get(donation) ?? 0) : 0
  return [{ donation, donor: gift.donor, keptFen, fund: fund as FundId }]
}

export const known = Effect.fnUntraced(function* (
  world: World,
  own: string,
  named: readonly [DonationId, ...DonationId[]]
): Effect.fn.Return<Known, DeskError> {
  const rows = yield* readRows(world, gifts, gifts.facts.donation.isOneOf(named))
  const funds = [...new Set(rows.map(({ fund }) => fund))]
  const read = yield* Effect.forEach(funds, (fund) => Effect.map(seen(world, "fund", fund, kinds.fund), (of) => ({ fund, ...of })))
  const others = (yield* readRows(world, awards)).map(({ award }) => award).filter((award) => award !== own)
  const looked = yield* Effect.forEach(others, (award) =>
    Effect.map(seen(world, "award", award, Projects.kinds.award), (of) => ({ award: award as AwardId, ...of }))
  )
  const namesOf = (donation: DonationId) => looked.find(({ state }) => state.namedFor?.includes(donation) === true)?.award
  return {
    facts: read.flatMap(({ fund, state }) =>
      named.flatMap((donation) => giftOf(fund, state, donation).map((gift) => ({ ...gift, names: namesOf(donation) })))
    ),
    relies: [...read, ...looked].flatMap(({ relies }) => relies)
  }
})
