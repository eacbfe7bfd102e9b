/**
 * What a request does to closed months and years, booked in their own streams in the same commit. A change is whatever makes a tallied figure
 * another one: of the record itself, and of records of the same person that keep more or less beside it. What a reader would get wrong: other
 * time that comes to the same figures is booked too, so that everybody who decides on the same closed period comes one after the other; and who
 * moves time of an open one that a cap ties to a closed one passes a gate of the person (`CapGate`).
 */
import * as Effect from "effect/Effect"
import * as Canonical from "../../foundation/Canonical.ts"
import type { GroupRecordId, RecordId } from "../../foundation/Id.ts"
import type * as Period from "../../foundation/Period.ts"
import type * as Policy from "../../law/Policy.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import type { EventData, Recorded } from "../../ports/Journal.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import type { RowChange } from "../../registers/RowChange.ts"
import * as GroupRecords from "../../registers/service/GroupRecords.ts"
import * as ServiceRecords from "../../registers/service/ServiceRecords.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import * as PeriodClosing from "../../service/PeriodClosing.ts"
import * as HeadCount from "../../service/tally/HeadCount.ts"
import * as PeriodFigures from "../../service/tally/PeriodFigures.ts"
import * as Tally from "../../service/tally/Tally.ts"
import type { TallyRecord } from "../../service/tally/TallyRecord.ts"
import * as Totals from "../../service/tally/Totals.ts"
import type { Trace } from "../../service/tally/Trace.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as Merged from "../person/Merged.ts"
import * as CapGate from "./CapGate.ts"
import * as Countable from "./Countable.ts"
import * as TallyRecords from "./TallyRecords.ts"
import type { Moment, World } from "../World.ts"

/** A stream of a record or head-count, and its states, in the order of the request. */
export interface Changed {
  readonly stream: string
  readonly before: PeriodClosing.Counted
  readonly after: PeriodClosing.Counted
}

/** A period or gate that the request relies on: without events where nothing is booked. */
export interface Booked {
  readonly stream: string
  readonly version: number
  readonly events: readonly EventData[]
  readonly changes: readonly RowChange[]
}

export const of = Effect.fnUntraced(function* (
  world: World,
  changed: readonly Changed[],
  moment: Moment
): Effect.fn.Return<readonly Booked[], DeskError> {
  const guards = yield* guardsOf(world, changed)
  if (guards.every(({ state }) => state.stage === "open")) return guards.map((guard) => book(guard, [], moment))
  // Who is one person decides what moves: a merge meanwhile sends the request back.
  const { people, relies } = yield* Merged.look(world)
  const moving = changed.flatMap((one): readonly Moving[] => {
    const counted = countedOf(world.policy, people, one)
    return isSame(counted) ? [] : [{ ...one, counted }]
  })
  const movers = new Map(moving.flatMap(({ stream, counted }) => ("person" in counted ? [[counted.person, stream] as const] : [])))
  const gates = PeriodClosing.isPlain(erasOf(world.policy)) ? [] : yield* CapGate.passed(world, movers)
  const moves = yield* movesOf(world, moving, movers.keys())
  return [
    ...guards.map((guard) => book(guard, moves, moment)),
    ...[...gates, ...relies.map((one) => ({ ...one, events: [] }))].map((one) => ({ ...one, changes: [] }))
  ]
})

interface Guard {
  readonly period: Period.Period
  readonly stream: string
  readonly version: number
  readonly state: PeriodClosing.PeriodClosing
}

/** The periods that these states reach, each once. They are read before the records are: whoever changes one meanwhile is noticed. */
const guardsOf = Effect.fnUntraced(function* (world: World, changed: readonly Changed[]): Effect.fn.Return<readonly Guard[], DeskError> {
  const days = PeriodClosing.daysOf(changed.flatMap(({ before, after }) => [before, after]))
  if (days.size === 0) return []
  const periods = PeriodClosing.reachOf(days, erasOf(world.policy))
  const heads = yield* ask("heads", () => world.store.heads(world.tenant, [...periods.keys()]))
  return yield* Effect.forEach([...periods], ([stream, period]) =>
    Effect.flatMap(
      (heads.get(stream) ?? 0) === 0
        ? Effect.succeed<readonly Recorded[]>([])
        : ask("history", () => world.store.history(world.tenant, stream)),
      (history) =>
        replayed((): Guard => ({ period, stream, version: history.length, state: Replay.state(Projection.kinds.period, history) }))
    )
  )
})

const eras = new WeakMap<Policy.Policy, CountingRules.CountingEras>()

const erasOf = (policy: Policy.Policy): CountingRules.CountingEras => {
  const known = eras.get(policy) ?? CountingRules.of(policy)
  eras.set(policy, known)
  return known
}

/** One state that counts otherwise than before. */
interface Moving extends Changed {
  readonly counted: OfRecord | OfHeads
}

/** And everything that counts with it, before and after. */
interface Move extends Changed {
  readonly was: PeriodFigures.Counting
  readonly is: PeriodFigures.Counting
}

/** One after the other: each is held against what those before it left. */
const movesOf = Effect.fnUntraced(function* (
  world: World,
  moving: readonly Moving[],
  persons: Iterable<string>
): Effect.fn.Return<readonly Move[], DeskError> {
  const [first, ...more] = persons
  const loaded = first === undefined ? [] : yield* TallyRecords.load(world, [first, ...more])
  const why = Countable.of(world.policy)
  const ofPerson = new Map<string, Map<RecordId, TallyRecord>>()
  for (const { record, asked } of loaded) {
    if (why(asked) !== undefined) continue
    const own = ofPerson.get(record.volunteer) ?? new Map<RecordId, TallyRecord>()
    ofPerson.set(record.volunteer, own.set(record.record, record))
  }
  // What was read may be newer than what was decided on; then the commit is refused, and all of this was for nothing.
  for (const { counted } of moving) if ("person" in counted) put(ofPerson, counted, counted.before)
  const rules = erasOf(world.policy)
  const countOf = (person: string): readonly Trace[] => Tally.count([...(ofPerson.get(person)?.values() ?? [])], rules)
  /** Of whom a move was counted, as it left them: a file has many rows of one person. */
  const left = new Map<string, readonly Trace[]>()
  return moving.map((one): Move => {
    const { counted: now } = one
    if (!("person" in now)) return { ...one, was: headsCounted(now.before, rules), is: headsCounted(now.after, rules) }
    const was = left.get(now.person) ?? countOf(now.person)
    put(ofPerson, now, now.after)
    const is = countOf(now.person)
    left.set(now.person, is)
    return { ...one, was: { traces: was }, is: { traces: is } }
  })
})

interface OfRecord {
  readonly person: string
  readonly record: RecordId
  readonly before: TallyRecord | undefined
  readonly after: TallyRecord | undefined
}

interface OfHeads {
  readonly before: HeadCount.HeadCount | undefined
  readonly after: HeadCount.HeadCount | undefined
}

const put = (ofPerson: Map<string, Map<RecordId, TallyRecord>>, { person, record }: OfRecord, state: TallyRecord | undefined): void => {
  const own = ofPerson.get(person) ?? new Map<RecordId, TallyRecord>()
  ofPerson.set(person, own)
  if (state === undefined) own.delete(record)
  else own.set(record, state)
}

const isSame = ({ before, after }: OfRecord | OfHeads): boolean => textOf(before) === textOf(after)

const textOf = (state: TallyRecord | HeadCount.HeadCount | undefined): string =>
  state === undefined ? "" : Canonical.text(state as unknown as Canonical.PlainObject)

const headsCounted = (heads: HeadCount.HeadCount | undefined, rules: CountingRules.CountingEras): PeriodFigures.Counting => ({
  traces: [],
  heads: heads === undefined ? [] : HeadCount.count([heads], rules)
})

/** What counts of the states, by the rows that a tally would read. */
const countedOf = (policy: Policy.Policy, people: OnePerson.People, { stream, before, after }: Changed): OfRecord | OfHeads => {
  const id = stream.slice(stream.indexOf("/") + 1)
  if (stream.startsWith("group/")) {
    const why = Countable.ofHeads(policy)
    const counted = (state: PeriodClosing.Counted): HeadCount.HeadCount | undefined => {
      const row = GroupRecords.rowOf(id as GroupRecordId, state as Parameters<typeof GroupRecords.rowOf>[1])
      const heads = row === undefined ? undefined : TallyRecords.headCountOf(row)
      return heads === undefined || heads.heads === 0 || why(heads) !== undefined ? undefined : heads
    }
    return { before: counted(before), after: counted(after) }
  }
  const why = Countable.of(policy)
  const counted = (state: PeriodClosing.Counted): TallyRecord | undefined => {
    const row = ServiceRecords.rowOf(id as RecordId, state as Parameters<typeof ServiceRecords.rowOf>[1])
    const record = row === undefined || why(row) !== undefined ? undefined : TallyRecords.recordOf(row)
    return record === undefined ? undefined : { ...record, volunteer: OnePerson.keptOf(people, record.volunteer) }
  }
  const [was, is] = [counted(before), counted(after)]
  return { person: (is ?? was)?.volunteer ?? "", record: id as RecordId, before: was, after: is }
}

/** What the moves change in one period; nothing but a guard while it is open. */
const book = ({ period, stream, version, state: before }: Guard, moves: readonly Move[], { today }: Moment): Booked => {
  const events: PeriodClosing.Event[] = []
  let state = before
  for (const move of before.stage === "closed" ? moves : []) {
    const change = changeIn(period, move)
    if (change === undefined) continue
    const decision = PeriodClosing.decide({ type: "book", change }, state, { today, period })
    for (const event of decision.outcome === "met" ? decision.value : []) {
      events.push(event)
      state = PeriodClosing.evolve(state, event)
    }
  }
  const id = stream.slice(stream.indexOf("/") + 1)
  return { stream, version, events: events as unknown as readonly EventData[], changes: Projection.kinds.period.project(id, before, state) }
}

const changeIn = (period: Period.Period, { stream, before, after, was, is }: Move): PeriodClosing.Change | undefined => {
  const [own, now] = [PeriodClosing.shareIn(period, before), PeriodClosing.shareIn(period, after)]
  const moved = PeriodFigures.between(was, is, period)
  const lies = own.minutes + own.times + now.minutes + now.times > 0
  return moved.length === 0 && !lies
    ? undefined
    : {
        stream,
        minutesBefore: own.minutes,
        minutesAfter: now.minutes,
        timesBefore: own.times,
        timesAfter: now.times,
        moved,
        ...peopleMoved(was, is, period)
      }
}

/** How many more people there are in a period, where it is another number. Unlike its other figures it is of the whole period alone. */
export const peopleMoved = (
  was: PeriodFigures.Counting,
  is: PeriodFigures.Counting,
  period: Period.Period
): Pick<PeriodClosing.Change, "people"> => {
  const peopleOf = ({ traces }: PeriodFigures.Counting): number => Totals.of(traces, { by: [], period })[0]?.people ?? 0
  const people = peopleOf(is) - peopleOf(was)
  return people === 0 ? {} : { people }
}
