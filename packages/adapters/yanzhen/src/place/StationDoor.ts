/** The handles of stations over an open door. */
import { PlaceLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { Stations } from "./Stations.ts"

const { station } = PlaceLives.lives

export const over = (room: Room): Stations => ({
  give: (id, command, giving) => LifeDoor.give(room, station, id, command, giving),
  show: (id) => LifeDoor.look(room, station, id),
  list: () => LifeDoor.list(room, Registers.station)
})
