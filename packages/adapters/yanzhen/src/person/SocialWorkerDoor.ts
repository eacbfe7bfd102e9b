/** The handles of social workers over an open door. */
import { PersonLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as WordsDoor from "../life/WordsDoor.ts"
import type { Room } from "../Room.ts"
import type { SocialWorkers } from "./SocialWorkers.ts"

const { lives } = PersonLives

export const over = (room: Room): SocialWorkers => ({
  give: (person, command, giving) => LifeDoor.give(room, lives["social-worker"], person, command, giving),
  words: (person, reading) => WordsDoor.read(room, lives["social-worker"], person, reading?.purpose),
  list: () => LifeDoor.list(room, Registers.socialWorker),
  become: (person, command, giving) => LifeDoor.give(room, lives["person-kinds"], person, command, giving),
  kinds: () => LifeDoor.list(room, Registers.personKind)
})
