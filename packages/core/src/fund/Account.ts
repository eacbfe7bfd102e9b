/**
 * The accounts of a fund's ledger, by name: `available/CNY/<restriction>`, `committed/CNY/<restriction>/<award>`.
 *
 * What a reader would get wrong: an account of money that is kept (available, goods, committed, advanced) can never go below nothing, and
 * each restriction has its own: what the general pool has helps none of them.
 */
import type { AwardId, RestrictionId } from "../foundation/Id.ts"

/** Kept for a purpose: floor 0. */
export const kept = ["available", "goods", "committed", "advanced"] as const
/** Where it comes from and where it has gone to. */
export const ends = ["given", "spent", "handed-out", "fee", "remainder"] as const
export type Kind = (typeof kept)[number] | (typeof ends)[number]

/** Stands for the general pool; no restriction can have this name. */
export const general = "-"

export interface Account {
  readonly kind: Kind
  readonly currency: string
  /** Undefined: the general pool. */
  readonly restriction: RestrictionId | undefined
  readonly award?: AwardId
}

export const name = ({ kind, currency, restriction, award }: Account): string =>
  [kind, currency, restriction ?? general, ...(award === undefined ? [] : [award])].join("/")

/** The account of a name that `name` wrote. */
export const of = (text: string): Account => {
  const [kind = "", currency = "", restriction = general, award] = text.split("/")
  return {
    kind: kind as Kind,
    currency,
    restriction: restriction === general ? undefined : (restriction as RestrictionId),
    ...(award === undefined ? {} : { award: award as AwardId })
  }
}

/** Of a name, without reading the rest of it. */
export const isKeptName = (text: string): boolean => (kept as readonly string[]).includes(text.slice(0, text.indexOf("/")))

export const isKept = ({ kind }: Pick<Account, "kind">): boolean => (kept as readonly Kind[]).includes(kind)
