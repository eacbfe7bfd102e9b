/**
 * Records and head-counts as counting needs them, out of the registers. What a reader would get wrong: nothing here is filtered by time.
 * An overlap or a yearly cap reaches beyond any period that is asked for.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type { ActivityId, CommunityId, GroupRecordId, RecordId, StreetId, TeamId, VolunteerId } from "../../foundation/Id.ts"
import * as GroupRecords from "../../registers/service/GroupRecords.ts"
import type { RowOf } from "../../registers/Register.ts"
import * as ServiceRecords from "../../registers/service/ServiceRecords.ts"
import * as ServiceTimes from "../../registers/service/ServiceTimes.ts"
import type { HeadCount } from "../../service/tally/HeadCount.ts"
import type { TallyRecord } from "../../service/tally/TallyRecord.ts"
import { ask } from "../Ask.ts"
import * as ColumnRows from "../ColumnRows.ts"
import type { Asked } from "./Countable.ts"
import type { WorldFailed } from "../DeskError.ts"
import { has } from "../Having.ts"
import { overBatches } from "../ReadRows.ts"
import type { World } from "../World.ts"

/** A recorded record, and what decides whether it counts. */
export interface Loaded {
  readonly record: TallyRecord
  readonly asked: Asked
}

const columns = [
  "record",
  "volunteer",
  "team",
  "community",
  "street",
  "activity",
  "category",
  "timeClass",
  "on",
  "from",
  "to",
  "more",
  "attendedMinutes",
  "plannedMinutes",
  "untimed",
  "breakMinutes",
  "travelMinutes",
  "stage",
  "standing",
  "counts",
  "evidence"
] as const

export type Row = Pick<ServiceRecords.Row, (typeof columns)[number]>

const needed = ["record", "volunteer", "team", "activity", "category", "timeClass", "on", "untimed"] as const

/** The record of a row; undefined for a draft that lacks what counting needs. */
export const recordOf = (row: Row): TallyRecord | undefined => {
  if (!has(row, needed)) return undefined
  const { record, volunteer, team, activity, category, timeClass, on, untimed } = row
  const { attended, breaks, travel } = ServiceTimes.read(row.from, row.to, row.more)
  return {
    record: record as RecordId,
    volunteer: volunteer as VolunteerId,
    team: team as TeamId,
    activity: activity as ActivityId,
    category,
    timeClass,
    on,
    attended,
    ...placeOf(row),
    ...(breaks.length === 0 ? {} : { breaks }),
    ...(travel.length === 0 ? {} : { travel }),
    ...(row.breakMinutes === undefined ? {} : { breakMinutes: row.breakMinutes }),
    ...(row.travelMinutes === undefined ? {} : { travelMinutes: row.travelMinutes }),
    ...(row.plannedMinutes === undefined ? {} : { plannedMinutes: row.plannedMinutes }),
    ...(untimed && row.attendedMinutes !== undefined ? { untimedMinutes: row.attendedMinutes } : {})
  }
}

const placeOf = ({ community, street }: Pick<Row, "community" | "street">): Pick<TallyRecord, "community" | "street"> => ({
  ...(community === undefined ? {} : { community: community as CommunityId }),
  ...(street === undefined ? {} : { street: street as StreetId })
})

/** All recorded records that are not voided, or those of some volunteers, in order of id; of one person, under the id that was kept. */
export const load = (world: World, volunteers?: readonly [string, ...string[]]): Effect.Effect<readonly Loaded[], WorldFailed> => {
  const { counts, volunteer } = ServiceRecords.register.facts
  return loaded(world, volunteers === undefined ? counts.is(true) : Criterion.all(counts.is(true), volunteer.isOneOf(volunteers)))
}

/** Those of one activity, whoever served in it. */
export const ofActivity = (world: World, named: string): Effect.Effect<readonly Loaded[], WorldFailed> => {
  const { counts, activity } = ServiceRecords.register.facts
  return loaded(world, Criterion.all(counts.is(true), activity.is(named)))
}

const loaded = (world: World, where: Criterion.Criterion<ServiceRecords.Row>): Effect.Effect<readonly Loaded[], WorldFailed> => {
  const { register } = ServiceRecords
  return Effect.suspend(() => {
    const all: Loaded[] = []
    const read = overBatches(world, register, columns, where, (batch) => {
      for (const asked of ColumnRows.of(register, columns, batch)) {
        const record = recordOf(asked)
        if (record !== undefined) all.push({ record, asked })
      }
    })
    return Effect.as(read, all)
  })
}

const headColumns = [
  "group",
  "team",
  "community",
  "street",
  "activity",
  "category",
  "timeClass",
  "on",
  "headsLeft",
  "minutesEach",
  "from",
  "to",
  "untimed",
  "breakMinutes",
  "more",
  "evidence"
] as const

type HeadRow = Pick<RowOf<typeof GroupRecords.register>, (typeof headColumns)[number]>

const headsNeed = ["group", "team", "activity", "category", "timeClass", "on", "headsLeft", "untimed"] as const

/** The head-count of a row; undefined where it lacks what counting needs. */
export const headCountOf = (row: HeadRow): HeadCount | undefined => {
  if (!has(row, headsNeed)) return undefined
  const { group, team, activity, category, timeClass, on, headsLeft, minutesEach, untimed, breakMinutes, evidence } = row
  const { attended, breaks } = ServiceTimes.read(row.from, row.to, row.more)
  return {
    group: group as GroupRecordId,
    team: team as TeamId,
    activity: activity as ActivityId,
    category,
    timeClass,
    on,
    heads: headsLeft,
    attended,
    ...placeOf(row),
    ...(breaks.length === 0 ? {} : { breaks }),
    ...(breakMinutes === undefined ? {} : { breakMinutes }),
    ...(untimed && minutesEach !== undefined ? { untimedMinutes: minutesEach } : {}),
    ...(evidence === undefined ? {} : { evidence })
  }
}

/** Head-counts, with the heads that no named record stands for. */
export const loadHeads = (world: World): Effect.Effect<readonly HeadCount[], WorldFailed> => {
  const { register } = GroupRecords
  return ask("columns", async () => {
    const heads: HeadCount[] = []
    for await (const batch of world.store.columns(world.tenant, register, register.facts.headsLeft.above(0), headColumns)) {
      for (const row of ColumnRows.of(register, headColumns, batch)) {
        const head = headCountOf(row)
        if (head !== undefined) heads.push(head)
      }
    }
    return heads
  })
}
