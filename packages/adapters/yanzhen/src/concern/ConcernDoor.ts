/** The handles of residents' concerns over an open door. */
import { ConcernLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { Concerns } from "./Concerns.ts"

const { concern } = ConcernLives.lives

export const over = (room: Room): Concerns => ({
  report: (command, giving) => LifeDoor.begin(room, concern, command, giving),
  give: (id, command, giving) => LifeDoor.give(room, concern, id, command, giving),
  show: (id) => LifeDoor.look(room, concern, id),
  list: () => LifeDoor.list(room, Registers.concern),
  changes: () => LifeDoor.list(room, Registers.concernChange)
})
