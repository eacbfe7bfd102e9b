/** The handles of needs over an open door. */
import { MatchingLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import { type Room, run } from "../Room.ts"
import * as Proposals from "./Proposals.ts"
import type { Needs } from "./Needs.ts"

const { need } = MatchingLives.lives

export const over = (room: Room): Needs => ({
  raise: (command, giving) => LifeDoor.begin(room, need, command, giving),
  give: (id, command, giving) => LifeDoor.give(room, need, id, command, giving),
  show: (id) => LifeDoor.look(room, need, id),
  list: () => LifeDoor.list(room, Registers.need),
  propose: async () => Proposals.of(await run(room.desk.propose()), room.locale)
})
