/** The handles of volunteers over an open door. */
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { Volunteers } from "./Volunteers.ts"

const { volunteer } = Registers

export const over = (room: Room): Volunteers => ({
  list: (team) => LifeDoor.list(room, volunteer, team === undefined ? undefined : volunteer.facts.team.is(LifeDoor.idOf(room, team)))
})
