/**
 * What the store already holds of the rows of a chunk: the very same rows, by their keys, and records that a changed row may speak of.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../foundation/Criterion.ts"
import type * as Day from "../foundation/Day.ts"
import * as Registers from "../registers/Registers.ts"
import type { Row } from "../registers/ServiceRecords.ts"
import { ask } from "./Ask.ts"
import type { WorldFailed } from "./DeskError.ts"
import { readRows } from "./ReadRows.ts"
import type { World } from "./World.ts"

export interface Like {
  readonly record: string
  /** "" for a record that no file brought. */
  readonly rowKey: string
}

export interface ExistingRows {
  /** The record, or the head-count, that a row has become. */
  readonly byRowKey: ReadonlyMap<string, string>
  /** Recorded and not voided, of this person, team, activity and day, in order of their beginning. */
  readonly like: (volunteer: string, team: string, activity: string, on: Day.Day) => readonly Like[]
}

export const none: ExistingRows = { byRowKey: new Map(), like: () => [] }

/** Whether anything was ever recorded. */
export const any = (world: World): Effect.Effect<boolean, WorldFailed> =>
  Effect.map(
    ask("head", () => world.store.head(world.tenant)),
    ({ position }) => position > 0
  )

export interface Asked {
  readonly rowKeys: readonly string[]
  readonly volunteers: readonly string[]
  readonly days: readonly Day.Day[]
}

export const of = Effect.fnUntraced(function* (world: World, { rowKeys, volunteers, days }: Asked): Effect.fn.Return<ExistingRows, WorldFailed> {
  const { serviceRecord, groupRecord } = Registers
  const byRowKey = new Map<string, string>()
  const [key, ...keys] = rowKeys
  if (key !== undefined) {
    const records = yield* readRows(world, serviceRecord, serviceRecord.facts.rowKey.isOneOf([key, ...keys]))
    const groups = yield* readRows(world, groupRecord, groupRecord.facts.rowKey.isOneOf([key, ...keys]))
    // What was voided may be brought in again.
    for (const { rowKey, stage, record } of records) if (rowKey !== undefined && stage !== "voided") byRowKey.set(rowKey, record ?? "")
    for (const { rowKey, stage, group } of groups) if (rowKey !== undefined && stage !== "voided") byRowKey.set(rowKey, group ?? "")
  }
  const [volunteer, ...others] = volunteers
  if (volunteer === undefined || days.length === 0) return { ...none, byRowKey }
  let [first, last] = [days[0] ?? (0 as Day.Day), days[0] ?? (0 as Day.Day)]
  for (const day of days) {
    if (day < first) first = day
    if (day > last) last = day
  }
  const theirs = yield* readRows(
    world,
    serviceRecord,
    Criterion.all(
      serviceRecord.facts.volunteer.isOneOf([volunteer, ...others]),
      serviceRecord.facts.on.atLeast(first),
      serviceRecord.facts.on.atMost(last),
      serviceRecord.facts.counts.is(true)
    )
  )
  const likes = Map.groupBy(theirs, (row) => keyOf(row.volunteer, row.team, row.activity, row.on))
  return {
    byRowKey,
    like: (person, team, activity, on) =>
      (likes.get(keyOf(person, team, activity, on)) ?? []).toSorted(byBeginning).flatMap(({ record, rowKey }) => (record === undefined ? [] : [{ record, rowKey: rowKey ?? "" }]))
  }
})

const keyOf = (volunteer: string | undefined, team: string | undefined, activity: string | undefined, on: number | undefined): string =>
  `${volunteer} ${team} ${activity} ${on}`

const byBeginning = (a: Row, b: Row): number => (a.from ?? 0) - (b.from ?? 0) || ((a.record ?? "") < (b.record ?? "") ? -1 : 1)
