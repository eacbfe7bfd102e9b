/**
 * Why somebody cannot be the naming sponsor: the right to name is for money that was given, so that it has to stand in a fund's ledger, be the
 * sponsor's own, and not have gone back. Of a project that a fund here pays, it stands in that fund; and it names one project, no second.
 */
import type { Finding } from "../foundation/Finding.ts"
import type { AwardId, DonationId, FundId } from "../foundation/Id.ts"
import { repeated } from "../foundation/Repeated.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Command } from "./Award.schema.ts"
import type { Award } from "./AwardState.ts"

/** A gift as it stands in its fund. */
export interface SponsorGift {
  readonly donation: DonationId
  readonly donor: string | undefined
  /** Of renminbi, money or goods at their value, less what went back; 0 of another currency, or one that was booked by mistake. */
  readonly keptFen: number
  /** The fund that has it. */
  readonly fund: FundId
  /** The other project that is named for it already. */
  readonly names?: AwardId | undefined
}

const units = { sponsoredFen: "fen", givenFen: "fen" }

export const sponsorReasons = (
  { sponsor, sponsoredFen, gifts }: Extract<Command, { readonly type: "name" }>,
  known: readonly SponsorGift[],
  { fund }: Pick<Award, "fund">
): readonly Finding[] => {
  const named = gifts.map((donation) => ({ donation, gift: known.find((one) => one.donation === donation) }))
  const givenFen = [...new Set(gifts)].reduce((sum, donation) => sum + (known.find((one) => one.donation === donation)?.keptFen ?? 0), 0)
  return [
    ...repeated(gifts).map((donation) => Refusal.finding("award.gift-twice", { donation })),
    ...named.flatMap(({ donation, gift }) =>
      gift === undefined
        ? [Refusal.finding("award.no-gift", { donation }, { kind: "requirement" })]
        : gift.donor === sponsor
          ? []
          : [Refusal.finding("award.gift-of-another", { donation, sponsor })]
    ),
    ...known.flatMap(({ donation, fund: has, names }) => [
      ...(fund === undefined || has === fund
        ? []
        : [Refusal.finding("award.gift-elsewhere", { donation, fund: has }, { kind: "requirement" })]),
      ...(names === undefined ? [] : [Refusal.finding("award.gift-names-another", { donation, award: names }, { kind: "requirement" })])
    ]),
    ...(givenFen < sponsoredFen
      ? [Refusal.finding("award.sponsored-less", { sponsoredFen, givenFen }, { kind: "requirement", units })]
      : [])
  ]
}
