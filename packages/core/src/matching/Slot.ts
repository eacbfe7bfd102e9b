/** One window of one offer: the side of a pair that a need is served from. */
import type { OfferId } from "../foundation/Id.ts"

export interface Slot {
  readonly offer: OfferId
  readonly window: number
}

/** `offer/window`; ids have no slash. */
export const text = ({ offer, window }: Slot): string => `${offer}/${window}`
