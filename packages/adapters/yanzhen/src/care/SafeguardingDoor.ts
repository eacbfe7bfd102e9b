/** The handles of reports and cases over an open door. */
import { CareLives } from "@yanzhen/core/desk"
import { Message, Minute } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import { all } from "../messages.ts"
import { type Room, run } from "../Room.ts"
import type { Locale } from "../Reason.ts"
import type { OpenReport, Safeguarding } from "./Safeguarding.ts"

const { "mandatory-report": report, escalation } = CareLives.lives

export const over = (room: Room): Safeguarding => ({
  report: (command, giving) => LifeDoor.begin(room, report, command, giving),
  giveReport: (id, command, giving) => LifeDoor.give(room, report, id, command, giving),
  showReport: (id) => LifeDoor.look(room, report, id),
  reports: () => LifeDoor.list(room, Registers.mandatoryReport),
  open: async () => {
    const { at, now, open: waiting } = await run(room.desk.openReports())
    const open = waiting.map(({ raisedAt, escalatedAt, ...one }): OpenReport => ({
      ...one,
      raisedAt: Minute.text(raisedAt),
      ...(escalatedAt === undefined ? {} : { escalatedAt: Minute.text(escalatedAt) })
    }))
    return {
      at,
      now: Minute.text(now),
      open,
      lines: (locale = room.locale) => [
        Message.text(all, "door.open-reports", { now: Minute.text(now), open: open.length }, locale),
        ...open.map((one) => line(one, locale))
      ]
    }
  },
  handOver: (command, giving) => LifeDoor.begin(room, escalation, command, giving),
  giveCase: (id, command, giving) => LifeDoor.give(room, escalation, id, command, giving),
  showCase: (id) => LifeDoor.look(room, escalation, id),
  cases: () => LifeDoor.list(room, Registers.escalation)
})

const line = ({ report, raisedAt, minutes, stillToTell, numbers, supervisor }: OpenReport, locale: Locale): string => {
  const text = (key: Message.KeyOf<typeof all>): string => Message.text(all, key, {}, locale)
  const whom = stillToTell.map((one) => text(`addressee.${one}`)).join(locale === "en" ? ", " : "、")
  return Message.text(
    all,
    stillToTell.length === 0 ? "door.open-report.told" : "door.open-report",
    { report, raisedAt, minutes, whom, numbers: numbers.join(" "), supervisor: text(`supervisor.${supervisor}`) },
    locale
  )
}
