/**
 * What looks odd among the stored records and should be looked at by a person: pointed out, never edited. What a reader would get wrong:
 * an import is one sitting of whoever brought it in, unless its sheet states the days on which its rows were written down.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Order from "../../foundation/Order.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as Period from "../../foundation/Period.ts"
import * as Zone from "../../foundation/Zone.ts"
import * as Policy from "../../law/Policy.ts"
import * as Anomaly from "../../service/tally/Anomaly.ts"
import type { TallyRecord } from "../../service/tally/TallyRecord.ts"
import type { DeskError } from "../DeskError.ts"
import type * as Entries from "../record/Entries.ts"
import * as Snapshot from "../Snapshot.ts"
import type * as TallyRecords from "../record/TallyRecords.ts"
import * as World from "../World.ts"

export interface Question {
  /** Only findings on records of these days. All records take part in the looking. */
  readonly period?: Period.Period
  /** Default: the world's own. */
  readonly policy?: Policy.Policy
  /** Whose thresholds hold. Default: today's. */
  readonly on?: Day.Day
}

export interface Found {
  /** The record at which it stands; a finding may speak of several. */
  readonly record: TallyRecord
  readonly finding: Finding
}

export interface Anomalies {
  readonly at: number
  readonly policy: string
  readonly on: Day.Day
  /** In order of day, then of record. */
  readonly found: readonly Found[]
}

export const anomalies = (world: World.World, question: Question = {}): Effect.Effect<Anomalies, DeskError> =>
  Effect.map(Snapshot.read(world, "loaded", "entries"), (snapshot) => of(world, snapshot, question))

export const of = (
  world: World.World,
  { at, loaded, entries }: Snapshot.Snapshot<"loaded" | "entries">,
  { period, policy = world.policy, on = World.now(world).today }: Question
): Anomalies => {
  const records = new Map<string, TallyRecord>(loaded.map(({ record }) => [record.record, record]))
  const findings = Anomaly.find(
    loaded.map((one) => entryOf(world, one, entries.get(one.record.record))),
    Policy.on(policy, on)
  )
  const found = findings.flatMap((finding) => {
    const record = records.get(finding.where ?? "")
    return record === undefined || (period !== undefined && !Period.contains(period, record.on)) ? [] : [{ record, finding }]
  })
  return {
    at,
    policy: policy.id,
    on,
    found: found.toSorted((a, b) => a.record.on - b.record.on || Order.byText(a.record.record, b.record.record))
  }
}

const entryOf = (world: World.World, { record, asked }: TallyRecords.Loaded, entered: Entries.Entered | undefined): Anomaly.Entry => ({
  record,
  evidence: asked.evidence ?? "none",
  ...(entered === undefined
    ? {}
    : {
        ...(entered.place === undefined ? {} : { place: entered.place }),
        // Rows that state one day were written down on it; a minute of that day nobody knows.
        enteredAt: entered.isStated ? Zone.startOf(entered.day, world.zone) : entered.at,
        enteredBy: entered.by,
        ...(entered.fromFile && !entered.isStated ? { fromFile: true } : {})
      })
})
