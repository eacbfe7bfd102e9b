/** The handles of volunteers over an open door. */
import type { Id } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { VolunteerCheckSchema } from "@yanzhen/core/schemas"
import * as CheckAnswers from "../check/CheckAnswers.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { VolunteerCheck, VolunteerQuestion, Volunteers } from "./Volunteers.ts"

const { volunteer } = Registers

export const over = (room: Room): Volunteers => ({
  list: (team) => LifeDoor.list(room, volunteer, team === undefined ? undefined : volunteer.facts.team.is(LifeDoor.idOf(room, team))),
  check: (id, asked) => check(room, id, asked)
})

const check = async (room: Room, id: string, { on: day, stated = {} }: VolunteerQuestion = {}): Promise<VolunteerCheck> => {
  const { at, on, decision, consent, age, year } = await run(
    room.desk.checkVolunteer(LifeDoor.idOf(room, id) as Id.VolunteerId, {
      ...(day === undefined ? {} : { on: dayOf(room.locale, day) }),
      stated: LifeDoor.read(room, { command: VolunteerCheckSchema.Stated }, stated)
    })
  )
  const name = (await LifeDoor.namesOf(room, new Set([id]))).get(id) ?? id
  const answer = { at, volunteer: id, ...CheckAnswers.of(on, decision, [consent, age, year]) }
  return { ...answer, lines: (locale = room.locale) => CheckAnswers.lines(name, answer, locale) }
}
