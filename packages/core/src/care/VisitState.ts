/** What a visit is after its events. */
import * as Day from "../foundation/Day.ts"
import type { RecordId, VolunteerId } from "../foundation/Id.ts"
import type { Event } from "./Visit.schema.ts"

type Of<T extends Event["type"]> = Omit<Extract<Event, { readonly type: T }>, "type" | "v">
export type Planned = Of<"visit.planned">
export type Agreed = Of<"visit.agreed">
export type Kept = Of<"visit.kept">
export type Linked = { readonly visitor: VolunteerId; readonly record: RecordId }

export interface Visit {
  readonly stage: "none" | "planned" | "kept" | "attempted" | "excused" | "cancelled"
  readonly planned?: Planned
  readonly agreed?: Agreed
  readonly kept?: Kept
  readonly records: readonly Linked[]
  /** The day on which it was kept, attempted or excused. */
  readonly on?: Day.Day
  readonly latest?: Day.Day
}

export const initial: Visit = { stage: "none", records: [] }

export const stagesOf: { readonly [T in Event["type"]]: readonly Visit["stage"][] } = {
  "visit.planned": ["none"],
  "visit.agreed": ["planned"],
  "visit.kept": ["planned"],
  "visit.linked": ["kept"],
  "visit.attempted": ["planned"],
  "visit.excused": ["planned"],
  "visit.cancelled": ["planned"]
}

/** Who was there, each once. */
export const visitorsOf = ({ kept }: Visit): readonly VolunteerId[] => [...new Set(kept?.visitors)]

/** A visitor who was there, with a record that is nobody else's: one for each. */
export const canLink = (state: Visit, { visitor, record }: Linked): boolean =>
  visitorsOf(state).includes(visitor) && state.records.every((one) => one.visitor !== visitor && one.record !== record)

export const fits = (state: Visit, event: Event): boolean =>
  stagesOf[event.type].includes(state.stage) && (event.type !== "visit.linked" || canLink(state, event))

export const evolve = (state: Visit, event: Event): Visit => {
  if (!fits(state, event)) return state
  const { type: _, v: __, ...said } = event
  const latest = Day.require(event.on)
  switch (event.type) {
    case "visit.planned":
      return { ...state, stage: "planned", planned: said as Planned, latest }
    case "visit.agreed":
      return { ...state, agreed: said as Agreed, latest }
    case "visit.kept":
      return { ...state, stage: "kept", kept: said as Kept, on: latest, latest }
    case "visit.linked":
      return { ...state, records: [...state.records, { visitor: event.visitor, record: event.record }], latest }
    case "visit.attempted":
      return { ...state, stage: "attempted", on: latest, latest }
    case "visit.excused":
      return { ...state, stage: "excused", on: latest, latest }
    case "visit.cancelled":
      return { ...state, stage: "cancelled", latest }
  }
}
