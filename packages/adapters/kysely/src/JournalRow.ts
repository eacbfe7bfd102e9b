/** A row of the journal's table as the event that it is. */
import type { Journal } from "@yanzhen/core/ports"
import type { Selectable } from "kysely"
import type { Database } from "./Spine.ts"

export const recorded = (row: Selectable<Database["yz_journal"]>): Journal.Recorded => ({
  tenant: row.tenant,
  stream: row.stream,
  streamVersion: row.stream_version,
  position: row.position,
  type: row.type,
  typeVersion: row.type_version,
  on: row.on,
  recordedAt: row.recorded_at as Journal.Recorded["recordedAt"],
  actor: row.actor,
  policy: row.policy,
  data: JSON.parse(row.data) as Journal.EventData,
  previous: row.previous,
  hash: row.hash
})
