/** The handles of time banks over an open door. */
import { RewardLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { Rewards } from "./Rewards.ts"

const { points } = RewardLives.lives

export const over = (room: Room): Rewards => ({
  open: (command, giving) => LifeDoor.begin(room, points, command, giving),
  give: (id, command, { around, ...giving } = {}) => LifeDoor.give(room, RewardLives.pointsKnowing(around), id, command, giving),
  show: (id) => LifeDoor.look(room, points, id),
  list: () => LifeDoor.list(room, Registers.pointsAccount)
})
