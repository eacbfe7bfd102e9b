/** The handles of head-counts over an open door. */
import type { Id } from "@yanzhen/core/foundation"
import { Projection, Registers } from "@yanzhen/core/registers"
import { GroupRecordSchema } from "@yanzhen/core/schemas"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as Reasons from "../Reasons.ts"
import { type Room, run } from "../Room.ts"
import type { Groups } from "./Groups.ts"

const order = { command: GroupRecordSchema.Order }
type Order = GroupRecordSchema.Order
type Beginning = Extract<Order, { readonly type: "record" }>

export const over = (room: Room): Groups => ({
  begin: async (command, { key } = {}) => {
    const { group, findings } = await run(room.desk.enterGroup(LifeDoor.read<Order>(room, order, command) as Beginning, key))
    return { id: group, reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
  },
  give: async (id, command, { key, expectedVersion } = {}) => {
    const group = LifeDoor.idOf(room, id) as Id.GroupRecordId
    // The type says that it begins nothing; the head-count's stage refuses that it begins twice.
    const given = LifeDoor.read<Order>(room, order, command) as Exclude<Order, Beginning>
    const { findings } = await run(room.desk.giveGroup(group, given, key, expectedVersion))
    return { reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
  },
  show: (id) => LifeDoor.look(room, { name: "group", kind: Projection.kinds.group }, id),
  list: () => LifeDoor.list(room, Registers.groupRecord)
})
