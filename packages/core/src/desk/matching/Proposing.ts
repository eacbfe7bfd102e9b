/**
 * Who could serve whom, of all open needs and offers as they stand at one moment. Nothing is arranged by asking: a person does that, pair by
 * pair. What a reader would get wrong: what is not known, as whether a team would send only whom it may to children, does not fit. Whether the
 * volunteer may join is asked again when somebody is sent.
 */
import * as Effect from "effect/Effect"
import type * as Id from "../../foundation/Id.ts"
import type { Span } from "../../foundation/Span.ts"
import * as Matching from "../../matching/Matching.ts"
import type { OpenNeed, OpenSlot } from "../../matching/Pairing.ts"
import * as Registers from "../../registers/Registers.ts"
import type { KeptRow } from "../../registers/Register.ts"
import type { DeskError } from "../DeskError.ts"
import { having, type Having } from "../Having.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import * as Clearance from "./Clearance.ts"

export interface Proposal {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly matching: Matching.Matching
}

type NeedRow = KeptRow<typeof Registers.need>
type WindowRow = KeptRow<typeof Registers.offerWindow>

const timesOf = ({ from, to }: Pick<NeedRow, "from" | "to">): { readonly times?: Span } =>
  from === undefined || to === undefined ? {} : { times: { from, to } }

const placeOf = ({ street, community }: Pick<NeedRow, "street" | "community">) => ({
  street: street as Id.StreetId | undefined,
  community: community as Id.CommunityId | undefined
})

const byOwner = (rows: readonly { readonly owner: string; readonly feature: string }[]) => {
  const all = Map.groupBy(rows, ({ owner }) => owner)
  return (owner: string): readonly string[] => (all.get(owner) ?? []).map(({ feature }) => feature)
}

const openNeed = (row: Having<NeedRow, "kind" | "lacking" | "urgency" | "childFacing">, features: readonly string[]): OpenNeed => {
  const { need, kind, lacking, urgency, childFacing } = row
  return { need: need as Id.NeedId, kind, quantity: lacking, features, urgency, childFacing, ...placeOf(row), ...timesOf(row) }
}

const openSlot = (row: Having<WindowRow, "kind" | "left" | "reach">, features: readonly string[], cleared: Clearance.Cleared): OpenSlot => {
  const { offer, window, kind, left, reach, volunteer } = row
  return {
    offer: offer as Id.OfferId,
    window,
    kind,
    quantity: left,
    features,
    reach,
    ...placeOf(row),
    ...timesOf(row),
    cleared: volunteer === undefined ? undefined : cleared(volunteer)
  }
}

export const propose = (world: World.World): Effect.Effect<Proposal, DeskError> => {
  const { need, offerWindow, backgroundCheck } = Registers
  const read = Effect.all({
    needs: readRows(world, need, need.facts.stage.is("open")),
    needFeatures: readRows(world, Registers.needFeature),
    windows: readRows(world, offerWindow, offerWindow.facts.stage.is("open")),
    offerFeatures: readRows(world, Registers.offerFeature),
    checks: readRows(world, backgroundCheck, backgroundCheck.facts.stage.is("standing"))
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { needs, needFeatures, windows, offerFeatures, checks } }) => {
    const { today, view } = World.now(world)
    const cleared = Clearance.on(checks, today, view)
    const asked = byOwner(needFeatures.map(({ need: owner, feature }) => ({ owner, feature })))
    const offered = byOwner(offerFeatures.map(({ offer: owner, feature }) => ({ owner, feature })))
    const matching = Matching.match(
      having(needs, "kind", "lacking", "urgency", "childFacing").map((row) => openNeed(row, asked(row.need))),
      having(windows, "kind", "left", "reach").map((row) => openSlot(row, offered(row.offer), cleared)),
      view
    )
    return { at, matching }
  })
}
