/**
 * Records and head-counts as counting needs them, out of the registers. What a reader would get wrong: nothing here is filtered by time.
 * An overlap or a yearly cap reaches beyond any period that is asked for.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../foundation/Criterion.ts"
import type { Day } from "../foundation/Day.ts"
import type { ActivityId, CommunityId, GroupRecordId, RecordId, StreetId, TeamId, VolunteerId } from "../foundation/Id.ts"
import type { Minute } from "../foundation/Minute.ts"
import type { ColumnBatch } from "../registers/Columns.ts"
import * as GroupRecords from "../registers/GroupRecords.ts"
import * as ServiceRecords from "../registers/ServiceRecords.ts"
import * as ServiceTimes from "../registers/ServiceTimes.ts"
import type { Category } from "../service/Category.ts"
import type { EvidenceGrade } from "../service/Evidence.ts"
import type { HeadCount } from "../service/tally/HeadCount.ts"
import type { TallyRecord } from "../service/tally/TallyRecord.ts"
import type { TimeClass } from "../service/TimeClass.ts"
import { ask } from "./Ask.ts"
import type { Asked } from "./Countable.ts"
import type { WorldFailed } from "./DeskError.ts"
import type { World } from "./World.ts"

/** A recorded record, and what decides whether it counts. */
export interface Loaded {
  readonly record: TallyRecord
  readonly asked: Asked
}

const columns = [
  "record", "volunteer", "team", "community", "street", "activity", "category", "timeClass", "on", "from", "to", "more",
  "attendedMinutes", "untimed", "breakMinutes", "travelMinutes", "stage", "standing", "evidence"
] as const

type Of<B, K> = (batch: B, name: K) => (i: number) => number | string | undefined

/** The cells of a column. Unknown is `undefined`. */
const cells: Of<ColumnBatch, string> = ({ columns }, name) => {
  const column = columns[name]
  if (column === undefined) throw new RangeError(`no column ${name}`)
  return column.kind === "text" ? (i) => column.values[i] : (i) => (column.known[i] === 1 ? column.values[i] : undefined)
}

/** All recorded records that are not voided, or those of some volunteers. */
export const load = (world: World, volunteers?: readonly [VolunteerId, ...VolunteerId[]]): Effect.Effect<readonly Loaded[], WorldFailed> => {
  const { register } = ServiceRecords
  const { counts, volunteer } = register.facts
  const where = volunteers === undefined ? counts.is(true) : Criterion.all(counts.is(true), volunteer.isOneOf(volunteers))
  return ask("columns", async () => {
    const loaded: Loaded[] = []
    for await (const batch of world.store.columns(world.tenant, register, where, columns)) {
      const [record, person, team, community, street, activity, category, timeClass, on, from, to, more, attended, untimed, rest, travel, stage, standing, evidence] =
        columns.map((name) => cells(batch, name)) as Cells
      for (let i = 0; i < batch.length; i++) {
        const times = ServiceTimes.read(from(i) as Minute | undefined, to(i) as Minute | undefined, more(i) as string | undefined)
        const untimedMinutes = untimed(i) === 1 ? attended(i) : undefined
        const known = { community: community(i), street: street(i), breakMinutes: rest(i), travelMinutes: travel(i), untimedMinutes }
        loaded.push({
          record: {
            record: record(i) as RecordId,
            volunteer: person(i) as VolunteerId,
            team: team(i) as TeamId,
            activity: activity(i) as ActivityId,
            category: category(i) as Category,
            timeClass: timeClass(i) as TimeClass,
            on: on(i) as Day,
            attended: times.attended,
            ...(times.breaks.length === 0 ? {} : { breaks: times.breaks }),
            ...(times.travel.length === 0 ? {} : { travel: times.travel }),
            ...withoutUnknown(known)
          },
          asked: {
            record: record(i) as RecordId,
            stage: stage(i) as Asked["stage"],
            standing: standing(i) as Asked["standing"],
            counts: true,
            evidence: evidence(i) as EvidenceGrade,
            on: on(i) as Day
          }
        })
      }
    }
    return loaded
  })
}

type Cell = (i: number) => number | string | undefined
type Cells = { readonly [K in keyof typeof columns]: Cell }

type Known = { readonly community?: CommunityId; readonly street?: StreetId; readonly breakMinutes?: number; readonly travelMinutes?: number; readonly untimedMinutes?: number }

/** Only what is known: an absent fact is absent, not undefined. */
const withoutUnknown = (facts: { readonly [K in keyof Known]-?: number | string | undefined }): Known => {
  const known: Record<string, number | string> = {}
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) known[name] = value
  return known as Known
}

const groupColumns = ["group", "team", "community", "street", "activity", "category", "timeClass", "on", "headsLeft", "minutesEach"] as const

/** Head-counts, with the heads that no named record stands for. */
export const loadHeads = (world: World): Effect.Effect<readonly HeadCount[], WorldFailed> => {
  const { register } = GroupRecords
  return ask("columns", async () => {
    const heads: HeadCount[] = []
    for await (const batch of world.store.columns(world.tenant, register, register.facts.headsLeft.above(0), groupColumns)) {
      const [group, team, community, street, activity, category, timeClass, on, left, each] = groupColumns.map((name) => cells(batch, name)) as GroupCells
      for (let i = 0; i < batch.length; i++) {
        const { community: inCommunity, street: inStreet } = withoutUnknown({
          community: community(i),
          street: street(i),
          breakMinutes: undefined,
          travelMinutes: undefined,
          untimedMinutes: undefined
        })
        heads.push({
          group: group(i) as GroupRecordId,
          team: team(i) as TeamId,
          activity: activity(i) as ActivityId,
          category: category(i) as Category,
          timeClass: timeClass(i) as TimeClass,
          on: on(i) as Day,
          heads: left(i) as number,
          minutesEach: each(i) as number,
          ...(inCommunity === undefined ? {} : { community: inCommunity }),
          ...(inStreet === undefined ? {} : { street: inStreet })
        })
      }
    }
    return heads
  })
}

type GroupCells = { readonly [K in keyof typeof groupColumns]: Cell }
