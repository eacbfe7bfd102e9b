/** An import taken back as a whole: what goes with it, and what stays, with the reasons. */
import { ImportBatchSchema } from "@yanzhen/core/schemas"
import type { Id } from "@yanzhen/core/foundation"
import * as LifeDoor from "./life/LifeDoor.ts"
import * as Reasons from "./Reasons.ts"
import { actorOr, type Room, run } from "./Room.ts"
import type { Withdrawn } from "./operations/Imports.ts"

export const withdraw = async (room: Room, batch: string, reason: string): Promise<Withdrawn> => {
  const by = actorOr(room)
  // What is missing or unfit is told like that of any other command.
  LifeDoor.read(room, { command: ImportBatchSchema.Command }, { type: "withdraw", reason, by })
  const { records, groups, correctedBack, kept } = await run(
    room.desk.withdrawImport(LifeDoor.idOf(room, batch) as Id.BatchId, { reason, by })
  )
  const stays = kept.map(({ stream, findings }) => ({
    id: stream.slice(stream.indexOf("/") + 1),
    reasons: findings.map((finding) => Reasons.ofFinding(finding))
  }))
  return { records, groups, correctedBack, kept: stays }
}
