/** The handles of formations over an open door. */
import { TeamLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as WordsDoor from "../life/WordsDoor.ts"
import type { Room } from "../Room.ts"
import type { Formations } from "./Formations.ts"

const { formation } = TeamLives.lives
const { formationLink } = Registers

export const over = (room: Room): Formations => ({
  form: (forming, giving) => LifeDoor.begin(room, formation, forming, giving),
  give: (id, command, giving) => LifeDoor.give(room, formation, id, command, giving),
  show: (id) => LifeDoor.look(room, formation, id),
  list: (place) => LifeDoor.listInPlace(room, Registers.formation, place),
  words: (id, reading) => WordsDoor.read(room, formation, id, reading?.purpose),
  lifted: (place) => LifeDoor.listInPlace(room, formationLink, place, formationLink.facts.result.is("lifted"))
})
