/** An import taken back as a whole: what goes with it, and what stays, with the reasons. */
import { ImportBatchSchema } from "@yanzhen/core/schemas"
import type { WithdrawingImport } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import * as LifeDoor from "./life/LifeDoor.ts"
import * as Reasons from "./Reasons.ts"
import { actorOr, type Room, run } from "./Room.ts"
import type { Withdrawn } from "./operations/Imports.ts"

export const withdraw = async (room: Room, batch: string, reason: string): Promise<Withdrawn> => {
  const by = actorOr(room)
  // What is missing or unfit is told like that of any other command.
  LifeDoor.read(room, { command: ImportBatchSchema.Command }, { type: "withdraw", reason, by })
  const { kept, told, records, groups, correctedBack } = await run(
    room.desk.withdrawImport(LifeDoor.idOf(room, batch) as Id.BatchId, { reason, by })
  )
  return { records, groups, correctedBack, kept: kept.map(inWords), told: told.map(inWords) }
}

const inWords = ({ stream, findings }: WithdrawingImport.Withdrawn["told"][number]): Withdrawn["told"][number] => ({
  id: stream.slice(stream.indexOf("/") + 1),
  reasons: findings.map((finding) => Reasons.ofFinding(finding))
})
