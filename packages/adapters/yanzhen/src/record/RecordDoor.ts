/** The handles of records over an open door. */
import { Criterion, type Id } from "@yanzhen/core/foundation"
import { Projection, Registers } from "@yanzhen/core/registers"
import { ServiceRecordSchema } from "@yanzhen/core/schemas"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as Reasons from "../Reasons.ts"
import { type Room, run } from "../Room.ts"
import type { Records, RecordsOf } from "./Records.ts"

const { serviceRecord } = Registers
const order = { command: ServiceRecordSchema.Order }
type Order = ServiceRecordSchema.Order
type Beginning = Extract<Order, { readonly type: "draft" | "submit" | "record" | "enter" }>

export const over = (room: Room): Records => ({
  begin: async (command, { key } = {}) => {
    // The type says which; what else is ordered of nothing, the record's stage refuses.
    const { record, findings } = await run(room.desk.enterRecord(LifeDoor.read<Order>(room, order, command) as Beginning, key))
    return { id: record, reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
  },
  give: async (id, command, { key, expectedVersion } = {}) => {
    const record = LifeDoor.idOf(room, id) as Id.RecordId
    const { findings } = await run(room.desk.giveRecord(record, LifeDoor.read<Order>(room, order, command), key, expectedVersion))
    return { reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
  },
  show: (id) => LifeDoor.look(room, { name: "record", kind: Projection.kinds.record }, id),
  list: (which = {}) => LifeDoor.list(room, serviceRecord, among(room, which))
})

const among = (room: Room, { stage, volunteer, team }: RecordsOf) => {
  const { facts } = serviceRecord
  return Criterion.all(
    ...(stage === undefined ? [] : [facts.stage.is(stage)]),
    ...(volunteer === undefined ? [] : [facts.volunteer.is(LifeDoor.idOf(room, volunteer))]),
    ...(team === undefined ? [] : [facts.team.is(LifeDoor.idOf(room, team))])
  )
}
