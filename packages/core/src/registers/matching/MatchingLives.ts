/** What needs and offers bring to the registers. */
import * as Needs from "./Needs.ts"
import * as Offers from "./Offers.ts"

export const kinds = { need: Needs.kind, offer: Offers.kind } as const
export const registers = {
  need: Needs.needs,
  needFeature: Needs.features,
  offerWindow: Offers.windows,
  offerFeature: Offers.features
} as const
