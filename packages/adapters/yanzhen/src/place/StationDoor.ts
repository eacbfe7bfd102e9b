/** The handles of stations over an open door. */
import { PlaceLives } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { StationCheckSchema } from "@yanzhen/core/schemas"
import * as CheckAnswers from "../check/CheckAnswers.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { StationCheck, StationQuestion, Stations } from "./Stations.ts"

const { station } = PlaceLives.lives

export const over = (room: Room): Stations => ({
  give: (id, command, giving) => LifeDoor.give(room, station, id, command, giving),
  show: (id) => LifeDoor.look(room, station, id),
  check: (id, asked) => check(room, id, asked),
  list: () => LifeDoor.list(room, Registers.station)
})

const check = async (room: Room, id: string, { on: day, stated = {} }: StationQuestion = {}): Promise<StationCheck> => {
  const { on, decision, haves, staffing } = await run(
    room.desk.checkStation(LifeDoor.idOf(room, id) as Id.StationId, {
      ...(day === undefined ? {} : { on: dayOf(room.locale, day) }),
      stated: LifeDoor.read(room, { command: StationCheckSchema.Stated }, stated)
    })
  )
  const answer = { station: id, ...CheckAnswers.of(on, decision, [haves, staffing]) }
  return { ...answer, lines: (locale = room.locale) => CheckAnswers.lines(id, answer, locale) }
}
