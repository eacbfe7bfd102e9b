/** The handles of micro-wishes over an open door. */
import { CareLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import { type Room, run } from "../Room.ts"
import type { Wishes } from "./Wishes.ts"

const { wish } = CareLives.lives

export const over = (room: Room): Wishes => ({
  collect: (command, giving) => LifeDoor.begin(room, wish, LifeDoor.amountsIn(room, wish, command), giving),
  give: (id, command, giving) => LifeDoor.give(room, wish, id, LifeDoor.amountsIn(room, wish, command), giving),
  show: (id) => LifeDoor.look(room, wish, id),
  list: () => LifeDoor.list(room, Registers.wish),
  board: async () => LifeDoor.answered(room, Registers.wishBoard, await run(room.desk.wishesToClaim()))
})
