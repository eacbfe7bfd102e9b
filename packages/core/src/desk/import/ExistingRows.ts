/**
 * What the store already holds of the rows of a chunk: the very same rows, by their keys, and records, drafts and head-counts that a changed
 * row may speak of.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import * as Registers from "../../registers/Registers.ts"
import type { Row } from "../../registers/service/ServiceRecords.ts"
import type { DeskError, WorldFailed } from "../DeskError.ts"
import { ask } from "../Ask.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"
import type { IncomingRow } from "./IncomingRow.ts"

const { serviceRecord, groupRecord } = Registers

/** Something stored that a row may change: a record, or a head-count. */
export interface Like {
  readonly id: string
  /** "" for what no file brought. */
  readonly rowKey: string
  /** The import that brought it. */
  readonly batch: string | undefined
}

/** Whether any record or head-count was ever stored. */
export const any = (world: World): Effect.Effect<boolean, WorldFailed> =>
  ask("rows", async () => {
    const { rows } = await world.store.rows(world.tenant, serviceRecord, undefined, [], { limit: 1 })
    return rows.length > 0 || (await world.store.rows(world.tenant, groupRecord, undefined, [], { limit: 1 })).rows.length > 0
  })

/** What rows have become, by their keys: the record or the head-count. */
export interface ByRowKey {
  readonly stored: ReadonlyMap<string, string>
  /** Somebody decided that it was no such service. What went with its import may be brought in again, and is not here. */
  readonly voided: ReadonlyMap<string, string>
}

export const byRowKey = Effect.fnUntraced(function* (world: World, rowKeys: readonly string[]): Effect.fn.Return<ByRowKey, DeskError> {
  const [key, ...keys] = rowKeys
  if (key === undefined) return { stored: new Map(), voided: new Map() }
  const records = yield* readRows(world, serviceRecord, serviceRecord.facts.rowKey.isOneOf([key, ...keys]))
  const groups = yield* readRows(world, groupRecord, groupRecord.facts.rowKey.isOneOf([key, ...keys]))
  const all = [
    ...records.map(({ record, ...row }) => ({ ...row, id: record, stream: `record/${record}` })),
    ...groups.map(({ group, ...row }) => ({ ...row, id: group, stream: `group/${group}` }))
  ]
  const keyed = (rows: readonly (typeof all)[number][]): ReadonlyMap<string, string> =>
    new Map(rows.map(({ rowKey = "", id }) => [rowKey, id]))
  const stored = keyed(all.filter(({ stage }) => stage !== "voided"))
  const voided = all.filter(({ rowKey = "" }) => !stored.has(rowKey))
  return { stored, voided: keyed(voided.length === 0 ? voided : yield* byDecision(world, voided)) }
})

/** Those that did not go with their import: of an import that was taken back, what voided them stands in their history alone. */
const byDecision = Effect.fnUntraced(function* <Voided extends { readonly stream: string; readonly batch: string | undefined }>(
  world: World,
  voided: readonly Voided[]
): Effect.fn.Return<readonly Voided[], DeskError> {
  const { importBatch } = Registers
  const [first = "", ...more] = new Set(voided.flatMap(({ batch }) => batch ?? []))
  const imports = yield* readRows(world, importBatch, importBatch.facts.batch.isOneOf([first, ...more]))
  const whole = new Set<string | undefined>(
    imports.flatMap(({ batch, stage }) => (stage === "open" || stage === "complete" ? [batch] : []))
  )
  const decided = yield* Effect.forEach(voided, (one) =>
    one.batch === undefined || whole.has(one.batch)
      ? Effect.succeed([one])
      : Effect.map(
          ask("history", () => world.store.history(world.tenant, one.stream)),
          (history) => (history.at(-1)?.data["batch"] === undefined ? [one] : [])
        )
  )
  return decided.flat()
})

interface Occasion {
  readonly team: string
  readonly activity: string
  readonly on: Day.Day
}

/** As a row states them. */
type Times = Pick<IncomingRow, "attended" | "untimedMinutes">

export interface Likes {
  /** Handed in or recorded, and not voided: of this person, team, activity and day, in order of their beginning; of these times only, where some are given. */
  readonly records: (volunteer: string, occasion: Occasion, times?: Times) => readonly Like[]
  /** Drafts of this person in this team that say nothing else of activity and day. */
  readonly drafts: (volunteer: string, occasion: Partial<Occasion>) => readonly Like[]
  /** Of this person, day, class of time and duration without a clock, in whatever team and activity. */
  readonly untimed: (volunteer: string, on: Day.Day, timeClass: string, minutes: number) => readonly Like[]
  /** Every record of these people that touches these days. */
  readonly stored: readonly Row[]
  /** Head-counts of this team, activity and day. */
  readonly groups: (occasion: Occasion) => readonly Like[]
}

const nothing: readonly Like[] = []
const nothingStored: readonly Row[] = []
export const none: Likes = {
  stored: nothingStored,
  untimed: () => nothing,
  records: () => nothing,
  drafts: () => nothing,
  groups: () => nothing
}

export interface Asked {
  readonly volunteers: readonly string[]
  readonly teamsOfGroups: readonly string[]
  readonly days: readonly Day.Day[]
}

/** What changed rows of these people, teams and days may speak of. */
export const likes = Effect.fnUntraced(function* (
  world: World,
  { volunteers, teamsOfGroups, days }: Asked
): Effect.fn.Return<Likes, WorldFailed> {
  const records = yield* recordsOf(world, volunteers, days)
  const drafts = Map.groupBy(yield* draftsOf(world, volunteers), ({ volunteer, team }) => `${volunteer} ${team}`)
  const groups = Map.groupBy(yield* groupsOf(world, teamsOfGroups, days), occasionKey)
  const byOccasion = Map.groupBy(records, (row) => `${row.volunteer} ${occasionKey(row)}`)
  return {
    stored: records,
    untimed: (volunteer, on, timeClass, minutes) =>
      records
        .filter(
          (row) =>
            row.volunteer === volunteer &&
            row.on === on &&
            row.untimed === true &&
            row.timeClass === timeClass &&
            row.attendedMinutes === minutes
        )
        .toSorted(byBeginning)
        .map(ofRecord),
    records: (volunteer, occasion, times) =>
      (byOccasion.get(`${volunteer} ${occasionKey(occasion)}`) ?? [])
        .filter((row) => times === undefined || isAt(row, times))
        .toSorted(byBeginning)
        .map(ofRecord),
    drafts: (volunteer, { team, activity, on }) =>
      (drafts.get(`${volunteer} ${team}`) ?? [])
        .filter((draft) => (draft.on === undefined || draft.on === on) && (draft.activityName === undefined || draft.activity === activity))
        .map(ofRecord),
    groups: (occasion) => (groups.get(occasionKey(occasion)) ?? []).map(({ group, rowKey = "", batch }) => ({ id: group, rowKey, batch }))
  }
})

const occasionKey = ({
  team,
  activity,
  on
}: {
  readonly team?: string | undefined
  readonly activity?: string | undefined
  readonly on?: number | undefined
}): string => `${team} ${activity} ${on}`

/** Its first stretch, or its duration, is that of the row. */
const isAt = ({ from, to, attendedMinutes, untimed }: Row, { attended: [first], untimedMinutes }: Times): boolean =>
  first === undefined ? untimed === true && attendedMinutes === untimedMinutes : first.from === from && first.to === to

const ofRecord = ({ record = "", rowKey = "", batch }: Row): Like => ({ id: record, rowKey, batch })

const byBeginning = (a: Row, b: Row): number => (a.from ?? 0) - (b.from ?? 0) || ((a.record ?? "") < (b.record ?? "") ? -1 : 1)

const live = ["submitted", "recorded", "publicised", "objected", "confirmed"] as const

/** A night's service belongs to the day on which it began, and touches the day after. */
const recordsOf = (world: World, volunteers: readonly string[], days: readonly Day.Day[]): Effect.Effect<readonly Row[], WorldFailed> => {
  const [volunteer, ...others] = volunteers
  const span = spanOf(days)
  if (volunteer === undefined || span === undefined) return Effect.succeed([])
  const { facts } = serviceRecord
  return readRows(
    world,
    serviceRecord,
    Criterion.all(
      facts.volunteer.isOneOf([volunteer, ...others]),
      facts.on.atLeast(Day.plusDays(span.first, -1)),
      facts.on.atMost(Day.plusDays(span.last, 1)),
      facts.stage.isOneOf(live)
    )
  )
}

/** A draft may lack its day. */
const draftsOf = (world: World, volunteers: readonly string[]): Effect.Effect<readonly Row[], WorldFailed> => {
  const [volunteer, ...others] = volunteers
  const { facts } = serviceRecord
  return volunteer === undefined
    ? Effect.succeed([])
    : readRows(world, serviceRecord, Criterion.all(facts.volunteer.isOneOf([volunteer, ...others]), facts.stage.is("draft")))
}

const groupsOf = (world: World, teams: readonly string[], days: readonly Day.Day[]) => {
  const [team, ...others] = teams
  const span = spanOf(days)
  const { facts } = groupRecord
  return team === undefined || span === undefined
    ? Effect.succeed([])
    : readRows(
        world,
        groupRecord,
        Criterion.all(
          facts.team.isOneOf([team, ...others]),
          facts.on.atLeast(span.first),
          facts.on.atMost(span.last),
          Criterion.not(facts.stage.is("voided"))
        )
      )
}

const spanOf = (days: readonly Day.Day[]): { readonly first: Day.Day; readonly last: Day.Day } | undefined =>
  days.length === 0 ? undefined : { first: Math.min(...days) as Day.Day, last: Math.max(...days) as Day.Day }
