/**
 * Stars that were granted and whose hour condition holds no longer, as of a day: because records were voided or corrected since, or are counted
 * otherwise. What a reader would get wrong: it is a list and withdraws nothing. What made the difference is read from the world as it was known at
 * the end of the day of the grant; where no record differs from then, none is named.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import type { Outcome } from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type * as Ladder from "../../law/Ladder.ts"
import * as Policy from "../../law/Policy.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as Registers from "../../registers/Registers.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import * as Tally from "../../service/tally/Tally.ts"
import type { Trace } from "../../service/tally/Trace.ts"
import * as Core from "../../team/StarsBelow.ts"
import * as AsKnown from "../AsKnown.ts"
import type { DeskError } from "../DeskError.ts"
import { has, having } from "../Having.ts"
import { atOneMoment } from "../OneMoment.ts"
import * as Merged from "../person/Merged.ts"
import { readRows } from "../ReadRows.ts"
import { stored } from "../StoredRows.ts"
import * as Standing from "../tally/Standing.ts"
import { countable } from "../tally/Tallying.ts"
import * as World from "../World.ts"

/** A record whose minutes, up to the day of the grant, are others now than they were known to be then. */
export interface Changed {
  readonly record: string
  readonly minutesThen: number
  readonly minutes: number
  /** What it is now (`voided`, `confirmed`, …). */
  readonly stage: string
}

export interface Below {
  readonly honour: string
  /** Under the entry that was kept. */
  readonly volunteer: string
  readonly stars: number
  readonly grantedOn: Day.Day
  readonly finding: Finding
  /** Of the condition on the day of the grant, by what was known at its end. */
  readonly known: Outcome
  readonly records: readonly Changed[]
}

export interface StarsBelow {
  readonly at: number
  readonly on: Day.Day
  /** Stars granted by that day, and not withdrawn. */
  readonly granted: number
  /** Of those, whose condition nobody can tell. */
  readonly unknown: number
  /** In order of the honours. */
  readonly below: readonly Below[]
}

export const below = (world: World.World, on: Day.Day = World.now(world).today): Effect.Effect<StarsBelow, DeskError> =>
  Effect.map(atOneMoment(world, listed(world, on)), ({ at, value }) => ({ at, on, ...value }))

const { honour, serviceRecord } = Registers
const needed = ["volunteer", "stars", "grantedOn"] as const

const listed = Effect.fnUntraced(function* (world: World.World, on: Day.Day): Effect.fn.Return<Omit<StarsBelow, "at" | "on">, DeskError> {
  const rows = yield* stored(world, honour, Criterion.all(honour.facts.kind.is("star"), honour.facts.stage.is("granted")))
  const granted = rows.flatMap((row) => (has(row, needed) && row.grantedOn <= on ? [row] : []))
  const stars = yield* sideOf(
    world,
    granted.map(({ volunteer }) => volunteer)
  )
  const found = granted.flatMap((row) => {
    const { volunteer: entry, stars: count, grantedOn } = row
    const [then, now] = [stars.measures(entry, grantedOn), stars.measures(entry, on)]
    const finding = Core.findingOf({ stars: count, grantedOn, then, now }, Policy.on(world.policy, grantedOn))
    return finding === undefined ? [] : [{ honour: row.honour, entry, stars: count, grantedOn, finding }]
  })
  const unmet = found.filter(({ finding }) => finding.outcome === "unmet")
  const all: Below[] = []
  for (const [grantedOn, own] of Map.groupBy(unmet, (one) => one.grantedOn)) {
    const past = yield* AsKnown.on(world, grantedOn)
    const then = yield* sideOf(
      past,
      own.map(({ entry }) => entry)
    )
    for (const { entry, finding, ...one } of own)
      all.push({
        ...one,
        volunteer: stars.kept(entry),
        finding,
        known: Core.outcomeOf(one.stars, then.measures(entry, grantedOn), Policy.on(world.policy, grantedOn)),
        records: yield* changed(world, then.minutes(entry, grantedOn), stars.minutes(entry, grantedOn))
      })
  }
  return {
    granted: granted.length,
    unknown: found.length - unmet.length,
    below: all.toSorted((a, b) => (a.honour < b.honour ? -1 : 1))
  }
})

/** What a world knows of whoever is granted a star, by the entry under which they were. */
interface Side {
  readonly kept: (entry: string) => string
  readonly measures: (entry: string, on: Day.Day) => Ladder.Measures
  /** Of volunteer service, up to a day, by record. */
  readonly minutes: (entry: string, until: Day.Day) => ReadonlyMap<string, number>
}

const sideOf = Effect.fnUntraced(function* (world: World.World, entries: readonly string[]): Effect.fn.Return<Side, DeskError> {
  const people = yield* Merged.people(world)
  const kept = (entry: string): string => OnePerson.keptOf(people, entry)
  const [first, ...more] = new Set(entries.map(kept))
  if (first === undefined) return { kept, measures: () => ({}), minutes: () => new Map() }
  const snapshot = yield* Standing.snapshotOf(world, [first, ...more])
  // Of whom everything was voided, or counts for nothing, it is known that they have no hours.
  const recorded = new Set((yield* readRows(world, serviceRecord, serviceRecord.facts.volunteer.isOneOf([first, ...more]))).map(personOf))
  const nothing = (on: Day.Day): Ladder.Measures => Standing.measuresOf([], undefined, on, Policy.on(world.policy, on))
  const counted = Tally.count(countable(snapshot.loaded, world.policy), CountingRules.of(world.policy))
  const of = Map.groupBy(counted, ({ record }): string => record.volunteer)
  const ofDay = new Map<Day.Day, ReturnType<typeof Standing.measured>>()
  const measuredOn = (on: Day.Day): ReturnType<typeof Standing.measured> => {
    const known = ofDay.get(on) ?? Standing.measured(snapshot, { policy: world.policy, on, counted })
    ofDay.set(on, known)
    return known
  }
  return {
    kept,
    measures: (entry, on) => measuredOn(on).get(kept(entry)) ?? (recorded.has(kept(entry)) ? nothing(on) : {}),
    minutes: (entry, until) => new Map((of.get(kept(entry)) ?? []).map((trace) => [trace.record.record, minutesOf(trace, until)]))
  }
})

const personOf = ({ volunteer }: { readonly volunteer?: string | undefined }): string | undefined => volunteer

const minutesOf = ({ record, days }: Trace, until: Day.Day): number =>
  record.timeClass === "service" ? days.reduce((sum, { day, creditedMinutes }) => (day <= until ? sum + creditedMinutes : sum), 0) : 0

const changed = Effect.fnUntraced(function* (
  world: World.World,
  then: ReadonlyMap<string, number>,
  now: ReadonlyMap<string, number>
): Effect.fn.Return<readonly Changed[], DeskError> {
  const [first, ...more] = [...new Set([...then.keys(), ...now.keys()])].filter((one) => (then.get(one) ?? 0) !== (now.get(one) ?? 0))
  if (first === undefined) return []
  const rows = yield* stored(world, serviceRecord, serviceRecord.facts.record.isOneOf([first, ...more]))
  return having(rows, "stage").map(({ record, stage }) => ({
    record,
    minutesThen: then.get(record) ?? 0,
    minutes: now.get(record) ?? 0,
    stage
  }))
})
