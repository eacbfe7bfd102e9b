/**
 * The facts of one need beside one slot, and how near they are to each other.
 *
 * What a reader would get wrong: a place that nobody stated is unknown, and unknown does not fit. Only an offer to the whole district
 * needs no place.
 */
import type { CommunityId, NeedId, OfferId, StreetId } from "../foundation/Id.ts"
import type { Span } from "../foundation/Span.ts"
import type { Kind } from "./Need.ts"
import type { Pair } from "./rules/Fit.ts"

export interface OpenNeed {
  readonly need: NeedId
  readonly kind: Kind
  /** What is still lacking, in the unit of the kind. */
  readonly quantity: number
  readonly features: readonly string[]
  readonly urgency: "ordinary" | "soon" | "urgent"
  readonly childFacing: boolean
  readonly community?: CommunityId | undefined
  readonly street?: StreetId | undefined
  readonly times?: Span
}

export interface OpenSlot {
  readonly offer: OfferId
  readonly window: number
  readonly kind: Kind
  /** What is still to be had. */
  readonly quantity: number
  readonly features: readonly string[]
  readonly reach: "community" | "street" | "district"
  readonly community?: CommunityId | undefined
  readonly street?: StreetId | undefined
  readonly times?: Span
  /** Whether everybody whom it would bring to children is cleared; undefined where nobody knows. */
  readonly cleared?: boolean | undefined
}

/** 0 the same community, 1 the same street, 2 the district; the widest where a place is unknown. */
export type Nearness = 0 | 1 | 2

const same = (a: string | undefined, b: string | undefined): boolean | undefined =>
  a === undefined || b === undefined ? undefined : a === b

export const nearness = (need: OpenNeed, slot: OpenSlot): Nearness =>
  same(need.community, slot.community) === true ? 0 : same(need.street, slot.street) === true ? 1 : 2

const withinReach = (need: OpenNeed, slot: OpenSlot): boolean | undefined =>
  slot.reach === "district" ? true : slot.reach === "street" ? same(need.street, slot.street) : same(need.community, slot.community)

const missing = (need: OpenNeed, slot: OpenSlot): number => {
  let count = 0
  for (const feature of need.features) if (!slot.features.includes(feature)) count += 1
  return count
}

export const factsOf = (need: OpenNeed, slot: OpenSlot): Pair => ({
  asked: need.kind,
  offered: slot.kind,
  featuresMissing: missing(need, slot),
  anyTime: need.times === undefined || slot.times === undefined,
  from: need.times?.from,
  to: need.times?.to,
  windowFrom: slot.times?.from,
  windowTo: slot.times?.to,
  withinReach: withinReach(need, slot),
  childFacing: need.childFacing,
  cleared: slot.cleared
})

/** A pair of which nothing is known. */
export const nothing: Pair = {
  asked: undefined,
  offered: undefined,
  featuresMissing: undefined,
  anyTime: undefined,
  from: undefined,
  to: undefined,
  windowFrom: undefined,
  windowTo: undefined,
  withinReach: undefined,
  childFacing: undefined,
  cleared: undefined
}
