/** The handles of files and plans over an open door. */
import { CareLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { Recipients } from "./Recipients.ts"

const { recipient, "visit-plan": plan } = CareLives.lives

export const over = (room: Room): Recipients => ({
  open: (command, giving) => LifeDoor.begin(room, recipient, command, giving),
  give: (id, command, giving) => LifeDoor.give(room, recipient, id, command, giving),
  givePlan: (id, command, giving) => LifeDoor.give(room, plan, id, command, giving),
  show: (id) => LifeDoor.look(room, recipient, id),
  showPlan: (id) => LifeDoor.look(room, plan, id),
  list: () => LifeDoor.list(room, Registers.recipient),
  tags: () => LifeDoor.list(room, Registers.recipientTag)
})
