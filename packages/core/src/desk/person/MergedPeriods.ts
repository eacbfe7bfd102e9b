/**
 * What a merge of two entries, or separating them again, does to closed months and years: time that was counted twice falls away or comes back,
 * and there is one person fewer or more. It is booked in the stream of each such period, in the same commit. What a reader would get wrong: the
 * records are counted under the entries by which they were entered, once with each set of merges; nothing of them is rewritten.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { VolunteerId } from "../../foundation/Id.ts"
import * as Period from "../../foundation/Period.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as Projection from "../../registers/Projection.ts"
import * as Registers from "../../registers/Registers.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import * as PeriodClosing from "../../service/PeriodClosing.ts"
import * as PeriodFigures from "../../service/tally/PeriodFigures.ts"
import * as Tally from "../../service/tally/Tally.ts"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as BookedPeriods from "../record/BookedPeriods.ts"
import * as CapGate from "../record/CapGate.ts"
import * as Countable from "../record/Countable.ts"
import * as TallyRecords from "../record/TallyRecords.ts"
import * as Step from "../Step.ts"
import { stored } from "../StoredRows.ts"
import type { World } from "../World.ts"

export interface Moved {
  readonly period: Period.Period
  readonly change: PeriodClosing.Change & Required<Pick<PeriodClosing.Change, "moved">>
}

export interface MergedPeriods {
  /** Of each period that is closed, what is booked in it. */
  readonly closed: readonly Moved[]
  readonly steps: readonly Step.Step[]
  /** Every period that was ever closed, every one that their records reach, and the gates of their time: what is booked or closed meanwhile sends the command back. */
  readonly relies: readonly Step.Relied[]
}

/** `entries`: all that are one person before or afterwards. `stream`: by which it comes about. */
export interface Asked {
  readonly stream: string
  readonly entries: readonly [string, ...string[]]
  readonly before: OnePerson.People
  readonly after: OnePerson.People
}

export const of = Effect.fnUntraced(function* (
  world: World,
  { stream, entries, before, after }: Asked
): Effect.fn.Return<MergedPeriods, WorldFailed> {
  // Read before the records are.
  const known = yield* stored(world, Registers.closedPeriod)
  const names = known.map(({ period }) => `period/${period}`)
  const heads = yield* ask("heads", () => world.store.heads(world.tenant, names))
  const gates = yield* CapGate.guards(world, entries)
  const { serviceRecord } = Registers
  const rows = yield* stored(
    world,
    serviceRecord,
    Criterion.all(serviceRecord.facts.counts.is(true), serviceRecord.facts.volunteer.isOneOf(entries))
  )
  const why = Countable.of(world.policy)
  const records = rows.filter((row) => why(row) === undefined).flatMap((row) => TallyRecords.recordOf(row) ?? [])
  const eras = CountingRules.of(world.policy)
  const counted = (people: OnePerson.People): PeriodFigures.Counting => ({
    traces: Tally.count(
      records.map((one) => ({ ...one, volunteer: OnePerson.keptOf<VolunteerId>(people, one.volunteer) })),
      eras
    )
  })
  const [was, is] = [counted(before), counted(after)]
  const days = new Set(was.traces.flatMap((trace) => trace.days.map(({ day }) => day)))
  const reach = PeriodClosing.reachOf(days, eras)
  const moved = known.flatMap(({ period: text, stage }) => {
    const period = reach.get(`period/${text}`)
    if (period === undefined) return []
    const change = { stream, ...nothing, moved: PeriodFigures.between(was, is, period), ...BookedPeriods.peopleMoved(was, is, period) }
    return change.moved.length === 0 && change.people === undefined ? [] : [{ period, stage, change }]
  })
  return {
    closed: moved.filter(({ stage }) => stage === "closed"),
    steps: moved.map(booking),
    relies: [...[...new Set([...names, ...reach.keys()])].map((one) => ({ stream: one, version: heads.get(one) ?? 0 })), ...gates]
  }
})

/** A merge itself states no time. */
const nothing = { minutesBefore: 0, minutesAfter: 0, timesBefore: 0, timesAfter: 0 } as const

/** Nothing where the period is open: it may have been opened or closed since its row was read, and its stream says. */
const booking = ({ period, change }: Moved): Step.Step =>
  Step.of(Projection.kinds.period, "period", Period.text(period), (state, { today }) =>
    state.stage === "open" ? Decision.met([]) : PeriodClosing.decide({ type: "book", change }, state, { today, period })
  )
