/** The handles of honours over an open door. */
import { TeamLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { Honours } from "./Honours.ts"

const { honour } = TeamLives.lives

export const over = (room: Room): Honours => ({
  propose: (proposal, giving) => LifeDoor.begin(room, honour, proposal, giving),
  give: (id, command, giving) => LifeDoor.give(room, honour, id, command, giving),
  show: (id) => LifeDoor.look(room, honour, id),
  list: () => LifeDoor.list(room, Registers.honour)
})
