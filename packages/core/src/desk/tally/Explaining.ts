/**
 * Why a figure is what it is: every record of a volunteer with the steps that gave or took its minutes, and the history of one record. What
 * a reader would get wrong: records that count for nothing are here too, with the reason; a minute that is missing from a total is never
 * missing from its explanation.
 */
import * as Effect from "effect/Effect"
import * as Order from "../../foundation/Order.ts"
import type * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { RecordId, VolunteerId } from "../../foundation/Id.ts"
import type { ParameterUse, ParameterView } from "../../foundation/ParameterView.ts"
import * as Parameter from "../../law/Parameter.ts"
import { reducesStarHours } from "../../law/parameters/Rewards.ts"
import * as Policy from "../../law/Policy.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import type { Recorded } from "../../ports/Journal.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import * as Registers from "../../registers/Registers.ts"
import * as ServiceRecords from "../../registers/service/ServiceRecords.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import * as ServiceRecord from "../../service/ServiceRecord.ts"
import * as Star from "../../service/Star.ts"
import * as Notices from "../../service/tally/Notices.ts"
import * as Tally from "../../service/tally/Tally.ts"
import * as Totals from "../../service/tally/Totals.ts"
import type { Trace } from "../../service/tally/Trace.ts"
import { type TimeClass, timeClasses } from "../../service/TimeClass.ts"
import { ask, replayed } from "../Ask.ts"
import * as Countable from "../record/Countable.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as Entry from "../record/Entry.ts"
import * as Names from "../Names.ts"
import * as Merged from "../person/Merged.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as Remarks from "../record/Remarks.ts"
import * as StarCoins from "./StarCoins.ts"
import * as Standing from "./Standing.ts"
import * as Surroundings from "../record/Surroundings.ts"
import * as TallyRecords from "../record/TallyRecords.ts"
import * as World from "../World.ts"

export interface ExplainedRecord {
  readonly row: ServiceRecords.Row
  /** Steps that add up to the credit; undefined where the record counts for nothing. */
  readonly trace: Trace | undefined
  /** Why it counts for nothing, or what is worth knowing about its time. */
  readonly findings: readonly Finding[]
}

interface Explained {
  readonly at: number
  readonly policy: string
  /** Of everything named here that has a name. */
  readonly names: Names.Names
}

export interface ExplainedVolunteer extends Explained {
  readonly volunteer: VolunteerId
  readonly on: Day.Day
  /** In order of day, then of id; drafts and voided records too. */
  readonly records: readonly ExplainedRecord[]
  /** Of volunteer service; undefined where there is none. Its sums are those of the records' steps. */
  readonly total: Totals.Cell | undefined
  /** Other classes of time that have any. */
  readonly beside: { readonly [C in TimeClass]?: Totals.Cell }
  readonly standing: Standing.VolunteerStanding
  /** Due in all for these hours, where the place has gifts that start over; undefined elsewhere. */
  readonly gifts: Star.Gifts | undefined
  /** Hours that do not count for stars since coins were spent, where the place takes these from them. */
  readonly takenFromStars: { readonly spent: number; readonly use: ParameterUse } | undefined
}

export interface ExplainedHistory extends Explained {
  readonly record: ExplainedRecord
  readonly state: ServiceRecord.ServiceRecord
  /** What `Remarks` says of it: entered late, shown too weakly. None of these takes a minute. */
  readonly assessed: readonly Finding[]
  /** Every event, with who, when and under which policy. */
  readonly history: readonly Recorded[]
}

export interface Under {
  /** Default: the world's own. */
  readonly policy?: Policy.Policy
  /** For stars; default: today. */
  readonly on?: Day.Day
}

/** Whoever was merged is explained as the one person, under the id that was kept. */
export const volunteer = Effect.fnUntraced(function* (
  world: World.World,
  asked: VolunteerId,
  { policy = world.policy, on = World.now(world).today }: Under = {}
): Effect.fn.Return<ExplainedVolunteer, DeskError> {
  const { facts } = Registers.volunteer
  const id = OnePerson.keptOf(yield* Merged.people(world), asked)
  const read = Effect.all({
    rows: rowsOf(world, id),
    listed: readRows(world, Registers.volunteer, facts.volunteer.is(id)),
    coins: readRows(world, Registers.pointsLine, Registers.pointsLine.facts.holder.is(id))
  })
  const { at, value } = yield* atOneMoment(world, read)
  if (value.rows.length + value.listed.length === 0) return yield* new NotFound({ kind: "volunteer", id })
  const records = explained(value.rows, policy)
  const traces = records.flatMap(({ trace }) => trace ?? [])
  const beside: { [C in TimeClass]?: Totals.Cell } = {}
  for (const timeClass of timeClasses) {
    const [cell] = timeClass === "service" ? [] : Totals.of(traces, { by: ["volunteer"], timeClass })
    if (cell !== undefined) beside[timeClass] = cell
  }
  const [view, held] = [Policy.on(policy, on), StarCoins.on(value.coins, on).get(id)]
  const measures = Standing.measuresOf(traces, value.listed[0]?.registeredOn, on, view, held)
  const names = yield* namesOf(world, value.rows, [id])
  return {
    volunteer: id,
    at,
    policy: policy.id,
    on,
    records,
    total: Totals.of(traces, { by: ["volunteer"] })[0],
    beside,
    standing: { volunteer: id, measures, standings: Standing.standingsOf(measures, policy, on) },
    gifts: measures.minutes === undefined ? undefined : Star.gifts(measures.minutes, view),
    takenFromStars: takenFrom(held?.spent ?? 0, view),
    names
  }
})

const takenFrom = (spent: number, view: ParameterView): ExplainedVolunteer["takenFromStars"] => {
  const use = Parameter.useIn(view, reducesStarHours)
  return spent === 0 || use?.value !== true ? undefined : { spent, use }
}

/** What happened to one record, and what became of its minutes among all records of its volunteer. */
export const record = Effect.fnUntraced(function* (
  world: World.World,
  id: RecordId,
  { policy = world.policy }: Pick<Under, "policy"> = {}
): Effect.fn.Return<ExplainedHistory, DeskError> {
  const read = Effect.gen(function* () {
    const [own] = yield* readRows(world, ServiceRecords.register, ServiceRecords.register.facts.record.is(id))
    if (own?.volunteer === undefined) return yield* new NotFound({ kind: "record", id })
    const history = yield* ask("history", () => world.store.history(world.tenant, ServiceRecord.streamOf(id)))
    const rows = yield* rowsOf(world, own.volunteer)
    const state = yield* replayed(() => Replay.state(Projection.kinds.record, history))
    return { own, history, rows, state, remarks: yield* remarks(world, state, history, policy, id) }
  })
  const { at, value } = yield* atOneMoment(world, read)
  const { state } = value
  const found = explained(value.rows, policy).find(({ row }) => row.record === id)
  const people = [
    value.own.volunteer ?? "",
    ...value.history.map(({ actor }) => actor),
    ...(state.stage === "none" ? [] : [state.facts.leader ?? ""])
  ]
  const texts = Names.textIds(state.stage === "none" ? [] : [...Names.wordsOf(state.facts), ...wordsSaid(value.history)])
  const names = new Map([...(yield* namesOf(world, [value.own], people)), ...(yield* Names.ofTexts(world, texts))])
  return {
    at,
    policy: policy.id,
    record: found ?? { row: value.own, trace: undefined, findings: [] },
    state,
    assessed: value.remarks,
    history: value.history,
    names
  }
})

/** Shared time is left out: the steps of the record say it, with the record that keeps it. */
const remarks = Effect.fnUntraced(function* (
  world: World.World,
  state: ServiceRecord.ServiceRecord,
  history: readonly Recorded[],
  policy: Policy.Policy,
  record: RecordId
): Effect.fn.Return<readonly Finding[], DeskError> {
  const entry = Entry.entryIn(history)
  if (entry === undefined || !ServiceRecord.isLive(state)) return []
  const { overlapMinutes: _, ...around } = yield* Surroundings.of(world, state.facts, { policy, record })
  return Remarks.of(policy, world.calendar.calendar(world.tenant))(state.facts, Entry.dayOf(entry, world.zone), around)
})

/** Reasons, objections and answers, as events hold them. */
const wordsSaid = (history: readonly Recorded[]) =>
  history.flatMap(({ data }) =>
    [data["reason"], data["words"]].filter((words): words is string | { readonly text: string } => words !== undefined)
  ) as Parameters<typeof Names.textIds>[0]

const rowsOf = (world: World.World, id: string) => readRows(world, ServiceRecords.register, ServiceRecords.register.facts.volunteer.is(id))

/** The records of one volunteer, counted together: which of them keeps shared minutes is seen only so. */
const explained = (rows: readonly ServiceRecords.Row[], policy: Policy.Policy): readonly ExplainedRecord[] => {
  const why = Countable.of(policy)
  const reasons = new Map(rows.map((row) => [row.record, why(row)]))
  const counted = rows.flatMap((row) => (reasons.get(row.record) === undefined ? (TallyRecords.recordOf(row) ?? []) : []))
  const traces = new Map<string, Trace>(Tally.count(counted, CountingRules.of(policy)).map((trace) => [trace.record.record, trace]))
  return rows
    .map((row): ExplainedRecord => {
      const trace = traces.get(row.record ?? "")
      const reason = reasons.get(row.record)
      return {
        row,
        trace,
        findings: [
          ...(reason === undefined ? [] : [reason]),
          ...(trace === undefined ? [] : Notices.of(trace, Policy.on(policy, trace.record.on)))
        ]
      }
    })
    .toSorted((a, b) => (a.row.on ?? 0) - (b.row.on ?? 0) || Order.byText(a.row.record ?? "", b.row.record ?? ""))
}

const namesOf = Effect.fnUntraced(function* (world: World.World, rows: readonly ServiceRecords.Row[], people: readonly string[]) {
  const places = yield* Names.ofPlaces(world)
  const activities = yield* Names.ofTexts(
    world,
    rows.flatMap(({ activityName }) => activityName ?? [])
  )
  return new Map([...places, ...activities, ...(yield* Names.ofPeople(world, people))])
})
