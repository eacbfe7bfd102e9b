/**
 * What somebody served, as a time bank asks for it: their records, and what became of the minutes of each among all of them. What a reader would
 * get wrong: it is counted as a tally counts, under the same policy; a time bank has no count of its own.
 */
import * as Effect from "effect/Effect"
import * as CountingRules from "../../service/CountingRules.ts"
import * as Tally from "../../service/tally/Tally.ts"
import type { Trace } from "../../service/tally/Trace.ts"
import { register } from "../../registers/service/ServiceRecords.ts"
import type { KeptRow } from "../../registers/Register.ts"
import type { WorldFailed } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import * as Countable from "../record/Countable.ts"
import * as TallyRecords from "../record/TallyRecords.ts"
import type { World } from "../World.ts"

export interface Served {
  readonly rows: ReadonlyMap<string, KeptRow<typeof register>>
  /** Of the records that count. */
  readonly traces: ReadonlyMap<string, Trace>
  /** Credited, of volunteer service. */
  readonly minutes: number
}

/** Whoever was merged is one person, whichever entry is asked for. */
export const of = (world: World, volunteer: string): Effect.Effect<Served, WorldFailed> =>
  Effect.map(readRows(world, register, register.facts.volunteer.is(volunteer)), (rows): Served => {
    const uncounted = Countable.of(world.policy)
    const counted = rows.flatMap((row) => (uncounted(row) === undefined ? (TallyRecords.recordOf(row) ?? []) : []))
    const traces = Tally.count(counted, CountingRules.of(world.policy))
    return {
      rows: new Map(rows.map((row) => [row.record, row])),
      traces: new Map(traces.map((trace) => [trace.record.record, trace])),
      minutes: traces.reduce((sum, { record, creditedMinutes }) => sum + (record.timeClass === "service" ? creditedMinutes : 0), 0)
    }
  })
