/** The handles of yearly goals over an open door. */
import { PlaceLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { Goals } from "./Goals.ts"

const { goals } = PlaceLives.lives
const { yearlyGoal } = Registers

export const over = (room: Room): Goals => ({
  give: (station, year, command, giving) => LifeDoor.give(room, goals, `${station}/${year}`, command, giving),
  show: (station, year) => LifeDoor.look(room, goals, `${station}/${year}`),
  list: () => LifeDoor.list(room, yearlyGoal),
  servingNone: () => LifeDoor.list(room, yearlyGoal, yearlyGoal.facts.servesNone.is(true))
})
