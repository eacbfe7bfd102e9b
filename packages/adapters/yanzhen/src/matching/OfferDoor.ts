/** The handles of offers over an open door. */
import { MatchingLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { Offers } from "./Offers.ts"

const { offer } = MatchingLives.lives

export const over = (room: Room): Offers => ({
  make: (command, giving) => LifeDoor.begin(room, offer, command, giving),
  give: (id, command, giving) => LifeDoor.give(room, offer, id, command, giving),
  show: (id) => LifeDoor.look(room, offer, id),
  list: () => LifeDoor.list(room, Registers.offerWindow)
})
