/** The handles of blocks over an open door. */
import { ActivityLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { Blocks } from "./Blocks.ts"

const { block } = ActivityLives.lives

export const over = (room: Room): Blocks => ({
  give: (volunteer, command, giving) => LifeDoor.give(room, block, volunteer, command, giving),
  list: () => LifeDoor.list(room, Registers.block)
})
