/** What lies below a community (小区、楼栋、网格), its facilities, and the organisations beside it: listed one by one. */
import type { GridAssignment, Listing } from "@yanzhen/core/place"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Given, Giving, Listed, Plain, RowOf } from "../life/Lives.ts"

export type ListingKind = Listing.Kind
export type ListingCommand = Plain<Listing.Command>
export type GridCommand = Plain<GridAssignment.Command>
export type GridAssignmentRow = RowOf<typeof Registers.gridAssignment>
export type ListingRow<K extends ListingKind> = RowOf<(typeof Registers)[K]>

export interface Listings {
  /** Lists it, or lists it anew; its id is the caller's. */
  readonly put: (id: string, command: ListingCommand, giving?: Giving) => Promise<Given>
  readonly list: <K extends ListingKind>(kind: K) => Promise<Listed<ListingRow<K>>>
  /** Who works in a grid, from when, until when. */
  readonly assign: (grid: string, command: GridCommand, giving?: Giving) => Promise<Given>
  readonly assignments: () => Promise<Listed<GridAssignmentRow>>
}

export const listings: Area<Listings> = {
  names: { put: true, list: true, assign: true, assignments: true },
  load: () => import("./ListingDoor.ts")
}
