/** The handles of closings over an open door. */
import { Period } from "@yanzhen/core/foundation"
import { Projection, Registers } from "@yanzhen/core/registers"
import { PeriodClosingSchema } from "@yanzhen/core/schemas"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as Reasons from "../Reasons.ts"
import { periodNamed, type Room, run } from "../Room.ts"
import type { Closings } from "./Closings.ts"

const order = { command: PeriodClosingSchema.Order }

export const over = (room: Room): Closings => ({
  give: async (period, command, { key, expectedVersion } = {}) => {
    const given = LifeDoor.read(room, order, command)
    const { findings } = await run(room.desk.givePeriod(periodNamed(room, period), given, key, expectedVersion))
    return { reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
  },
  show: (period) => LifeDoor.look(room, { name: "period", kind: Projection.kinds.period }, Period.text(periodNamed(room, period))),
  list: () => LifeDoor.list(room, Registers.closedPeriod)
})
