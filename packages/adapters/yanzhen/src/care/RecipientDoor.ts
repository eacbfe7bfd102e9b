/** The handles of files and plans over an open door. */
import { CareLives } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { RecipientCheckSchema } from "@yanzhen/core/schemas"
import * as CheckAnswers from "../check/CheckAnswers.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { RecipientCheck, RecipientQuestion, Recipients } from "./Recipients.ts"

const { recipient, "visit-plan": plan } = CareLives.lives

export const over = (room: Room): Recipients => ({
  open: (command, giving) => LifeDoor.begin(room, recipient, command, giving),
  give: (id, command, giving) => LifeDoor.give(room, recipient, id, command, giving),
  givePlan: (id, command, giving) => LifeDoor.give(room, plan, id, command, giving),
  show: (id) => LifeDoor.look(room, recipient, id),
  showPlan: (id) => LifeDoor.look(room, plan, id),
  list: () => LifeDoor.list(room, Registers.recipient),
  check: (id, asked) => check(room, id, asked),
  tags: () => LifeDoor.list(room, Registers.recipientTag)
})

const check = async (room: Room, id: string, { on: day, stated = {} }: RecipientQuestion = {}): Promise<RecipientCheck> => {
  const { on, decision, data, child } = await run(
    room.desk.checkRecipient(LifeDoor.idOf(room, id) as Id.PersonId, {
      ...(day === undefined ? {} : { on: dayOf(room.locale, day) }),
      stated: LifeDoor.read(room, { command: RecipientCheckSchema.Stated }, stated)
    })
  )
  const answer = { recipient: id, ...CheckAnswers.of(on, decision, [data, ...child]) }
  return { ...answer, lines: (locale = room.locale) => CheckAnswers.lines(id, answer, locale) }
}
