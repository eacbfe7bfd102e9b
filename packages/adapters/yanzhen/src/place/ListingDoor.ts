/** The handles of listings over an open door. */
import { PlaceLives } from "@yanzhen/core/desk"
import { Listing } from "@yanzhen/core/place"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Listed } from "../life/Lives.ts"
import type { Room } from "../Room.ts"
import type { ListingKind, ListingRow, Listings } from "./Listings.ts"

const { lives } = PlaceLives

export const over = (room: Room): Listings => ({
  put: (id, command, giving) => {
    // A command that names no kind is read as that of a grid, and told what it may be.
    const kind = Listing.kinds.find((one) => command.type === `list-${one}`) ?? "grid"
    return LifeDoor.give(room, lives[kind], id, command, giving)
  },
  list: <K extends ListingKind>(kind: K) => LifeDoor.list(room, Registers[kind]) as Promise<Listed<ListingRow<K>>>,
  assign: (grid, command, giving) => LifeDoor.give(room, lives["grid-assignment"], grid, command, giving),
  assignments: () => LifeDoor.list(room, Registers.gridAssignment)
})
