/**
 * What became of a gift, what the public may see of it, and what its receipt says.
 *
 * What a reader would get wrong: a gift's way is read from its fund's own stream, where its pieces travel; nothing is computed in proportion.
 * The two choices of a donor are kept apart: whoever is hidden may have a receipt, and whoever is named may want none.
 */
import * as Effect from "effect/Effect"
import * as CapitalAmount from "../../foundation/CapitalAmount.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import type { Day } from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { DonationId, RestrictionId } from "../../foundation/Id.ts"
import * as KeyedLog from "../../foundation/KeyedLog.ts"
import * as Money from "../../foundation/Money.ts"
import type { Fund, Gift, Restriction } from "../../fund/FundState.ts"
import * as Raising from "../../fund/rules/Raising.ts"
import * as Trace from "../../fund/Trace.ts"
import * as Rule from "../../law/Rule.ts"
import * as Registers from "../../registers/Registers.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import * as Life from "../Life.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import { lives } from "./FundLives.ts"
import * as TracedAwards from "./TracedAwards.ts"

const { donation: gifts } = Registers

interface Found {
  readonly fund: string
  readonly state: Fund
  readonly gift: Gift
}

/** The gift, and the fund that has it as it is now. */
const found = Effect.fnUntraced(function* (world: World.World, donation: string): Effect.fn.Return<Found, DeskError> {
  const [row] = yield* readRows(world, gifts, gifts.facts.donation.is(donation))
  if (row === undefined) return yield* new NotFound({ kind: "donation", id: donation })
  const { state } = yield* Life.look(world, lives.fund, row.fund)
  const gift = KeyedLog.get(state.gifts, donation as DonationId)
  return gift === undefined ? yield* new NotFound({ kind: "donation", id: donation }) : { fund: row.fund, state, gift }
})

const amountOf = ({ parts }: Gift): number => parts.reduce((sum, { amount }) => sum + amount, 0)

export interface Traced {
  readonly at: number
  readonly fund: string
  readonly donation: string
  readonly currency: string
  readonly amount: number
  /** They add up to the gift. */
  readonly lines: readonly Trace.Line[]
  /** Those that lines name, as their donors may choose them. */
  readonly restrictions: readonly (Restriction & { readonly restriction: RestrictionId })[]
  /** Those that lines name. */
  readonly awards: readonly TracedAwards.TracedAward[]
}

export const trace = (world: World.World, donation: string): Effect.Effect<Traced, DeskError> =>
  Effect.map(atOneMoment(world, traced(world, donation)), ({ at, value }) => ({ at, ...value }))

const traced = Effect.fnUntraced(function* (world: World.World, donation: string): Effect.fn.Return<Omit<Traced, "at">, DeskError> {
  const { fund, state, gift } = yield* found(world, donation)
  const lines = Trace.traceOf(state, gift.donation)
  const named = new Set(lines.map(({ restriction }) => restriction))
  return {
    fund,
    donation,
    currency: gift.currency,
    amount: amountOf(gift),
    lines,
    restrictions: [...state.restrictions].flatMap(([restriction, one]) => (named.has(restriction) ? [{ restriction, ...one }] : [])),
    awards: yield* TracedAwards.of(
      world,
      lines.flatMap(({ award }) => award ?? [])
    )
  }
})

/** As the public sees it: no donor is 爱心人士. */
export interface PublicGift {
  readonly fund: string
  readonly donation: string
  readonly on: Day | undefined
  readonly form: "money" | "goods"
  readonly currency: string
  readonly amount: number
  readonly refunded: number
  readonly donor: string | undefined
}

/** Donations that are still booked, of one fund or of all. Start-up money, matching money and interest are no donations. */
export const publicGifts = (
  world: World.World,
  fund?: string
): Effect.Effect<{ readonly at: number; readonly gifts: readonly PublicGift[] }, DeskError> => {
  const donated = Criterion.all(gifts.facts.source.is("donation"), gifts.facts.reversed.is(false))
  const where = fund === undefined ? donated : Criterion.all(gifts.facts.fund.is(fund), donated)
  const isThere = fund === undefined ? Effect.void : Existing.require(world, "fund", fund)
  return Effect.map(atOneMoment(world, Effect.andThen(isThere, readRows(world, gifts, where))), ({ at, value: rows }) => ({
    at,
    gifts: rows.map(({ fund: of, donation, on, form = "money", currency = "", amount = 0, refunded = 0, donor, publicName }) => ({
      fund: of,
      donation,
      on,
      form,
      currency,
      amount,
      refunded,
      donor: publicName === "named" ? donor : undefined
    }))
  }))
}

export interface Receipt {
  readonly at: number
  readonly fund: string
  readonly donation: string
  readonly on: string
  readonly host: string | undefined
  /** In full, as it was set down when the fund was set up. */
  readonly hostName: string | undefined
  /** Whom it is made out to; hidden from the public or not. */
  readonly donor: string | undefined
  readonly form: Gift["form"]
  readonly currency: string
  readonly amount: number
  /** Kind and quantity of goods, where they were told. */
  readonly goods: Gift["goods"]
  /** 大写金额; only renminbi is written so. */
  readonly capitals: string | undefined
  readonly stage: "issued" | "waived" | "due"
  readonly number: string | undefined
  /** On the day of the gift where it was issued with it. */
  readonly issuedOn: string | undefined
  /** Who handled it. */
  readonly by: string | undefined
  /** What it must say and does not. A receipt that the donor wants and does not have; a donor shown who does not agree to it. */
  readonly findings: readonly Finding[]
}

export const receipt = (world: World.World, donation: string): Effect.Effect<Receipt, DeskError> =>
  Effect.map(atOneMoment(world, found(world, donation)), ({ at, value: { fund, state, gift } }) => {
    const issued = KeyedLog.get(state.receipts, gift.donation)
    const amount = amountOf(gift)
    const money = gift.currency === "CNY" ? Money.of(amount) : undefined
    const atOnce = gift.receipt.kind === "issued" ? gift.receipt : undefined
    const by = issued?.by ?? atOnce?.by
    const isNamed = gift.publicName === "named"
    const facts: Raising.Receipt = {
      receiptNumbered: issued !== undefined || atOnce !== undefined,
      receiptWaived: gift.receipt.kind === "waived",
      donorKnown: gift.donor !== undefined,
      saysKind: gift.form === "money" || gift.goods !== undefined,
      saysHandler: by !== undefined,
      showsName: isNamed,
      agreesToBeNamed: isNamed
    }
    return {
      findings: Rule.findings(Raising.receipts, facts, World.now(world).view),
      at,
      fund,
      donation,
      on: gift.on,
      host: state.host,
      hostName: state.hostName,
      donor: gift.donor,
      form: gift.form,
      goods: gift.goods,
      currency: gift.currency,
      amount,
      capitals: money === undefined ? undefined : CapitalAmount.write(money),
      stage: issued === undefined ? gift.receipt.kind : "issued",
      number: issued?.number ?? atOnce?.number,
      issuedOn: issued?.on ?? (atOnce === undefined ? undefined : gift.on),
      by
    }
  })
