/** The handles of partnership agreements over an open door. */
import { PlaceLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as WordsDoor from "../life/WordsDoor.ts"
import type { Room } from "../Room.ts"
import type { Agreements } from "./Agreements.ts"

const { agreement } = PlaceLives.lives

export const over = (room: Room): Agreements => ({
  draft: (draft, giving) => LifeDoor.begin(room, agreement, draft, giving),
  give: (id, command, giving) => LifeDoor.give(room, agreement, id, command, giving),
  show: (id) => LifeDoor.look(room, agreement, id),
  list: () => LifeDoor.list(room, Registers.agreement),
  words: (id, reading) => WordsDoor.read(room, agreement, id, reading?.purpose)
})
