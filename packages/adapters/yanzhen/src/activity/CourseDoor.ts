/** The handles of courses over an open door. */
import { ActivityLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { Courses } from "./Courses.ts"

const { course } = ActivityLives.lives

export const over = (room: Room): Courses => ({
  begin: (command, giving) => LifeDoor.begin(room, course, command, giving),
  give: (id, command, giving) => LifeDoor.give(room, course, id, command, giving),
  show: (id) => LifeDoor.look(room, course, id),
  list: () => LifeDoor.list(room, Registers.course)
})
