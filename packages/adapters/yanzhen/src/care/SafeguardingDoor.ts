/** The handles of reports and cases over an open door. */
import { CareLives } from "@yanzhen/core/desk"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import type { Room } from "../Room.ts"
import type { Safeguarding } from "./Safeguarding.ts"

const { "mandatory-report": report, escalation } = CareLives.lives

export const over = (room: Room): Safeguarding => ({
  report: (command, giving) => LifeDoor.begin(room, report, command, giving),
  giveReport: (id, command, giving) => LifeDoor.give(room, report, id, command, giving),
  showReport: (id) => LifeDoor.look(room, report, id),
  reports: () => LifeDoor.list(room, Registers.mandatoryReport),
  handOver: (command, giving) => LifeDoor.begin(room, escalation, command, giving),
  giveCase: (id, command, giving) => LifeDoor.give(room, escalation, id, command, giving),
  showCase: (id) => LifeDoor.look(room, escalation, id),
  cases: () => LifeDoor.list(room, Registers.escalation)
})
