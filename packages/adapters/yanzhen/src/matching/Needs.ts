/** Needs of service: raised, checked, arranged with offers, received, and confirmed by those who asked; and who could serve whom. */
import type { Need } from "@yanzhen/core/matching"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"
import type { Locale, Reason } from "../Reason.ts"

export type NeedCommand = Plain<Need.Command>
export type NeedRow = RowOf<typeof Registers.need>
export type NeedFeature = RowOf<typeof Registers.needFeature>

/** A window of an offer. */
export interface OfferSlot {
  readonly offer: string
  readonly window: number
}

export interface Pair extends OfferSlot {
  readonly need: string
  /** In the unit of the kind: people, places, pieces, fen. */
  readonly quantity: number
  readonly nearness: "community" | "street" | "district"
  /** Every condition, and how these two meet it. */
  readonly reasons: readonly Reason[]
}

export interface UnmetNeed {
  readonly need: string
  readonly lacking: number
  /** `short`: there are fitting offers, but all needs together ask for more than they hold. */
  readonly because: "no-fit" | "short"
  /** Of `no-fit`: the offers that come closest, with the conditions that stand against each. */
  readonly closest: readonly (OfferSlot & { readonly reasons: readonly Reason[] })[]
}

/** Nothing is arranged by it: a person does that, pair by pair. */
export interface Proposal {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly pairs: readonly Pair[]
  readonly unmet: readonly UnmetNeed[]
  /** What is still to be had. */
  readonly left: readonly (OfferSlot & { readonly quantity: number })[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface Needs {
  /** A new one, under an id that the library makes. */
  readonly raise: (command: Extract<NeedCommand, { readonly type: "raise" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  /** Checked, arranged, received, confirmed. What lies between a need and an offer moves both. */
  readonly give: (need: string, command: NeedCommand, giving?: Giving) => Promise<Given>
  readonly show: (need: string) => Promise<Looked<{ readonly need: NeedRow; readonly need_feature: NeedFeature }>>
  readonly list: () => Promise<Listed<NeedRow>>
  /** Who could serve whom: as much as can be met, the more urgent first, each pairing and each refusal with its reasons. */
  readonly propose: () => Promise<Proposal>
}

export const needs: Area<Needs> = {
  names: { raise: true, give: true, show: true, list: true, propose: true },
  load: () => import("./NeedDoor.ts")
}
