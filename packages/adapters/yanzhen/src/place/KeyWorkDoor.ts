/** The handles of streets' key work over an open door. */
import { PlaceLives } from "@yanzhen/core/desk"
import { Criterion } from "@yanzhen/core/foundation"
import { InYear } from "@yanzhen/core/place"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as WordsDoor from "../life/WordsDoor.ts"
import type { Room } from "../Room.ts"
import type { KeyWorkOfStreets } from "./KeyWork.ts"

const life = PlaceLives.lives["key-work"]
const { streetKeyWork } = Registers
const { struck, goals } = streetKeyWork.facts

export const over = (room: Room): KeyWorkOfStreets => ({
  give: (street, year, command, giving) => LifeDoor.give(room, life, InYear.idOf(street, year), command, giving),
  show: (street, year) => LifeDoor.look(room, life, InYear.idOf(street, year)),
  list: () => LifeDoor.list(room, streetKeyWork),
  unserved: () => LifeDoor.list(room, streetKeyWork, Criterion.all(struck.is(false), goals.equals(0))),
  words: (id, reading) => WordsDoor.read(room, life, id, reading?.purpose)
})
