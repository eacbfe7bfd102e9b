/** The handles of honours over an open door. */
import { TeamLives } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { HonourCheckSchema } from "@yanzhen/core/schemas"
import * as CheckAnswers from "../check/CheckAnswers.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { HonourCheck, HonourQuestion, Honours } from "./Honours.ts"

const { honour } = TeamLives.lives

export const over = (room: Room): Honours => ({
  propose: (proposal, giving) => LifeDoor.begin(room, honour, proposal, giving),
  give: (id, command, giving) => LifeDoor.give(room, honour, id, command, giving),
  show: (id) => LifeDoor.look(room, honour, id),
  check: (id, asked) => check(room, id, asked),
  list: (place) => LifeDoor.listInPlace(room, Registers.honour, place)
})

const check = async (room: Room, id: string, { on: day, stated = {} }: HonourQuestion = {}): Promise<HonourCheck> => {
  const { on, subject, rules, decision } = await run(
    room.desk.checkHonour(LifeDoor.idOf(room, id) as Id.HonourId, {
      ...(day === undefined ? {} : { on: dayOf(room.locale, day) }),
      stated: LifeDoor.read(room, { command: HonourCheckSchema.Stated }, stated)
    })
  )
  const answer = { honour: id, ...CheckAnswers.of(on, decision, rules) }
  const name = subject !== undefined && "title" in subject ? subject.title : id
  return { ...answer, lines: (locale = room.locale) => CheckAnswers.lines(name, answer, locale) }
}
