/** Offers of people's time, places, goods and money: made and withdrawn here; what is arranged and given is said of the need. */
import type { Offer } from "@yanzhen/core/matching"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

export type OfferCommand = Plain<Extract<Offer.Command, { readonly type: "make" | "withdraw" }>>
export type OfferWindow = RowOf<typeof Registers.offerWindow>
export type OfferFeature = RowOf<typeof Registers.offerFeature>

export interface Offers {
  readonly make: (command: Extract<OfferCommand, { readonly type: "make" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (offer: string, command: OfferCommand, giving?: Giving) => Promise<Given>
  readonly show: (offer: string) => Promise<Looked<{ readonly offer_window: OfferWindow; readonly offer_feature: OfferFeature }>>
  /** Window by window, with what is left in each. */
  readonly list: () => Promise<Listed<OfferWindow>>
}

export const offers: Area<Offers> = {
  names: { make: true, give: true, show: true, list: true },
  load: () => import("./OfferDoor.ts")
}
