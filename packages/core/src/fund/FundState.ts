/**
 * What a fund is after its events: its agreement and people, what it keeps for which purpose, and every booking that led there.
 *
 * What a reader would get wrong: an account whose balance is nothing is not in the map; and bookings are kept, because a reversal needs
 * the very pieces that were moved.
 */
import type * as Day from "../foundation/Day.ts"
import type {
  AwardId,
  CommunityId,
  DonationId,
  EntryId,
  OccurrenceId,
  OrganisationId,
  PurchaseId,
  RaisingId,
  ResolutionId,
  RestrictionId,
  StreetId
} from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import * as Account from "./Account.ts"
import type { Agreement, Committee, Event, Link, Place } from "./Fund.schema.ts"
import * as Pieces from "./Pieces.ts"
import type { Purpose } from "./Purpose.ts"

type Of<T extends Event["type"]> = Extract<Event, { readonly type: T }>
/** An event that moves money. */
export type Booked = Extract<Event, { readonly entry: unknown }>

/** What an account holds. Only an account of money that is kept has pieces. */
export interface Held {
  readonly balance: number
  readonly pieces: Pieces.Pieces
}
export const nothing: Held = { balance: 0, pieces: Pieces.none }
export type Accounts = ReadonlyMap<string, Held>

/** One move of an entry, with the pieces that it took. */
export interface Moved {
  readonly from: string
  readonly to: string
  readonly pieces: readonly Pieces.Piece[]
}
export interface Entry {
  readonly event: Booked
  readonly moves: readonly Moved[]
}
export type Gift = Omit<Of<"fund.received">, "type" | "v">
export interface Resolution extends Omit<Of<"fund.resolved">, "type" | "v" | "resolution"> {
  /** What of its amount is committed and paid already. */
  readonly committed: number
  readonly paid: number
}
export interface Award {
  readonly purpose: Purpose
  readonly currency: string
  /** The restrictions that its money came from, in the order in which it was committed; `undefined` is the general pool. */
  readonly restrictions: readonly (RestrictionId | undefined)[]
  readonly isClosed: boolean
}

export interface Raising {
  readonly startsOn: Day.Day
  readonly endsOn: Day.Day
  readonly isEmergency: boolean
}
/** An appeal for donations, as it was told. */
export interface Appeal extends Pick<Of<"fund.appealed">, "appeal" | "by"> {
  readonly on: Day.Day
  readonly links: readonly Link[]
}
export interface Occurrence {
  readonly on: Day.Day
  readonly what: Of<"fund.occurred">["what"]
}
export interface Publication {
  readonly on: Day.Day
  readonly what: Of<"fund.published">["what"]
  readonly about: string
}

/** What a donor may give for: one or more of the fund's purposes, for a time or for good, here or anywhere. */
export interface Restriction {
  /** What people call it. */
  readonly name?: string
  readonly purposes: readonly Purpose[]
  /** The last day, of one that ends. */
  readonly endsOn?: Day.Day
  /** Where it may be spent, of one to a region. */
  readonly region?: Place
}

/** A receipt that was issued after the gift was booked. */
export type Receipt = Omit<Of<"fund.receipt-issued">, "type" | "v">

export const stages = ["none", "set-up", "active", "closed"] as const

export interface Fund {
  readonly stage: (typeof stages)[number]
  readonly street?: StreetId
  readonly community?: CommunityId
  readonly kind?: Of<"fund.set-up">["kind"]
  readonly founder?: Of<"fund.set-up">["founder"]
  readonly host?: OrganisationId
  /** In full, as it was registered on the day of the setting up. */
  readonly hostName?: string
  readonly name?: string
  readonly purposes: readonly Purpose[]
  readonly agreement?: Agreement
  readonly committee: Committee
  readonly setUpOn?: Day.Day
  readonly restrictions: ReadonlyMap<RestrictionId, Restriction>
  readonly accounts: Accounts
  readonly entries: KeyedLog.KeyedLog<EntryId, Entry>
  /** By the entry that was reversed. */
  readonly reversals: KeyedLog.KeyedLog<EntryId, EntryId>
  readonly gifts: KeyedLog.KeyedLog<DonationId, Gift>
  readonly receipts: KeyedLog.KeyedLog<DonationId, Receipt>
  /** What was given back of a gift; none where nothing was. */
  readonly refunded: ReadonlyMap<DonationId, number>
  readonly fees: KeyedLog.KeyedLog<DonationId, EntryId>
  readonly purchases: KeyedLog.KeyedLog<PurchaseId, EntryId>
  readonly resolutions: ReadonlyMap<ResolutionId, Resolution>
  readonly awards: ReadonlyMap<AwardId, Award>
  readonly raisings: ReadonlyMap<RaisingId, Raising>
  /** In the order in which they were told; none is taken back. */
  readonly appeals: readonly Appeal[]
  readonly occurrences: ReadonlyMap<OccurrenceId, Occurrence>
  /** In the order in which they were told. */
  readonly publications: readonly Publication[]
  readonly closedOn?: Day.Day
  /** The last day on which it did what it is for. */
  readonly activeOn?: Day.Day
  readonly warnedOn?: Day.Day
  /** The latest day of anything; money goes out no earlier. */
  readonly latest?: Day.Day
}

export const initial: Fund = {
  stage: "none",
  purposes: [],
  committee: { members: [], supervisors: [] },
  restrictions: new Map(),
  accounts: new Map(),
  entries: KeyedLog.empty(),
  reversals: KeyedLog.empty(),
  gifts: KeyedLog.empty(),
  receipts: KeyedLog.empty(),
  refunded: new Map(),
  fees: KeyedLog.empty(),
  purchases: KeyedLog.empty(),
  resolutions: new Map(),
  awards: new Map(),
  raisings: new Map(),
  appeals: [],
  occurrences: new Map(),
  publications: []
}

export const heldIn = (state: Pick<Fund, "accounts">, account: string): Held => state.accounts.get(account) ?? nothing
export const balanceOf = (state: Pick<Fund, "accounts">, account: Account.Account): number => heldIn(state, Account.name(account)).balance

/** What of an award is committed, or paid and not accounted for yet. */
export const awarded = (state: Fund, award: AwardId, kind: "committed" | "advanced"): number => {
  const known = state.awards.get(award)
  if (known === undefined) return 0
  const { currency, restrictions } = known
  return restrictions.reduce((sum, restriction) => sum + balanceOf(state, { kind, currency, restriction, award }), 0)
}

/** The host's share of a gift by the agreement; 0 where it has none. */
export const feePercent = ({ agreement }: Fund): number => agreement?.feePercent ?? 0

/** Gifts whose donors are known, want a receipt and have none yet. */
export const receiptsDue = (state: Fund): readonly Gift[] =>
  KeyedLog.values(state.gifts).filter(
    ({ donation, donor, receipt }) => receipt.kind === "due" && donor !== undefined && !KeyedLog.has(state.receipts, donation)
  )

/** What the public may see of a gift: of a donor who does not agree, nothing; `undefined` is shown as 爱心人士. */
export interface PublicGift {
  readonly donation: DonationId
  readonly on: string
  readonly donor: Gift["donor"]
  readonly form: Gift["form"]
  readonly currency: string
  readonly amount: number
}
export const publicGifts = (state: Fund): readonly PublicGift[] =>
  KeyedLog.values(state.gifts)
    .filter(({ source, entry }) => source === "donation" && !KeyedLog.has(state.reversals, entry))
    .map(({ donation, on, donor, publicName, form, currency, parts }) => ({
      donation,
      on,
      donor: publicName === "named" ? donor : undefined,
      form,
      currency,
      amount: parts.reduce((sum, { amount }) => sum + amount, 0)
    }))

/** Money that came in, from one source or from all, less what was refunded or taken back. Goods are none, whatever they are worth. */
export const moneyReceived = ({ gifts, reversals, refunded }: Fund, currency: string, from?: Gift["source"]): number =>
  KeyedLog.values(gifts)
    .filter(({ form, source, ...gift }) => form === "money" && source === (from ?? source) && gift.currency === currency)
    .filter(({ entry }) => !KeyedLog.has(reversals, entry))
    .reduce((sum, { parts, donation }) => parts.reduce((all, { amount }) => all + amount, sum) - (refunded.get(donation) ?? 0), 0)
