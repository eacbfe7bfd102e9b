/** The handles of visits over an open door. */
import { CareLives } from "@yanzhen/core/desk"
import { Day, type Id, Message } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { VisitCheckSchema } from "@yanzhen/core/schemas"
import * as CheckAnswers from "../check/CheckAnswers.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { all } from "../messages.ts"
import * as Reasons from "../Reasons.ts"
import { dayOf, type Room, run } from "../Room.ts"
import * as CardLines from "./CardLines.ts"
import type { VisitCheck, VisitQuestion, Visits } from "./Visits.ts"

const { visit } = CareLives.lives

const dayIn = (room: Room, text: string | undefined): Day.Day | undefined => (text === undefined ? undefined : dayOf(room.locale, text))

export const over = (room: Room): Visits => ({
  plan: (command, giving) => LifeDoor.begin(room, visit, command, giving),
  give: (id, command, giving) => LifeDoor.give(room, visit, id, command, giving),
  show: (id) => LifeDoor.look(room, visit, id),
  list: () => LifeDoor.list(room, Registers.visit),
  card: async (id) => {
    const found = await run(room.desk.taskCard(LifeDoor.idOf(room, id)))
    const card = { ...found, for: Day.text(found.for) }
    return { ...card, lines: (locale = room.locale) => CardLines.of(card, locale) }
  },
  check: (id, asked) => check(room, id, asked),
  overdue: async (asked) => {
    const answer = await run(room.desk.overdueVisits(dayIn(room, asked)))
    const on = Day.text(answer.on)
    const overdue = answer.overdue.map(({ recipient, first, last }) => ({ recipient, first: Day.text(first), last: Day.text(last) }))
    return {
      at: answer.at,
      on,
      overdue,
      lines: (locale = room.locale) => [
        Message.text(all, "door.overdue-visits", { on, overdue: overdue.length }, locale),
        ...overdue.map((one) => Message.text(all, "door.overdue-visit", one, locale))
      ]
    }
  },
  elderRate: async (asked) => {
    const { at, on, listed, visited, rate, findings } = await run(room.desk.elderVisitRate(dayIn(room, asked)))
    const month = Day.text(on).slice(0, 7)
    const reasons = findings.map((finding) => Reasons.ofFinding(finding))
    return {
      at,
      on: Day.text(on),
      listed,
      visited,
      rate,
      reasons,
      lines: (locale = room.locale) => [
        Message.text(all, "door.elder-rate", { month, listed, visited }, locale),
        ...reasons.map((reason) => {
          const { title, why, basis, fix } = reason.in(locale)
          return [title, why, basis, fix].join(locale === "en" ? "; " : "；")
        })
      ]
    }
  }
})

const check = async (room: Room, id: string, { on: day, stated = {} }: VisitQuestion = {}): Promise<VisitCheck> => {
  const { on, decision, rules } = await run(
    room.desk.checkVisit(LifeDoor.idOf(room, id) as Id.VisitId, {
      ...(day === undefined ? {} : { on: dayOf(room.locale, day) }),
      stated: LifeDoor.read(room, { command: VisitCheckSchema.Stated }, stated)
    })
  )
  const answer = { visit: id, ...CheckAnswers.of(on, decision, rules) }
  return { ...answer, lines: (locale = room.locale) => CheckAnswers.lines(id, answer, locale) }
}
