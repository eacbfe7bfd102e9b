/**
 * Attended minutes of people by day, for policies that have long days approved: those stored, and those of the rows planned so far. What a
 * reader would get wrong: a person's records are loaded when the person is first met, and from then on the plan keeps count.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type * as Day from "../../foundation/Day.ts"
import * as Registers from "../../registers/Registers.ts"
import * as ServiceFacts from "../../service/ServiceFacts.ts"
import * as Segments from "../../service/tally/Segments.ts"
import type { WorldFailed } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import * as TallyRecords from "../tally/TallyRecords.ts"
import type { World } from "../World.ts"

export type DayMinutes = Map<string, Map<Day.Day, number>>

export const none = (): DayMinutes => new Map()

/** Those of everybody here who was not met before. What is handed in and not yet approved counts too: whoever approves sees it all. */
export const meet = Effect.fnUntraced(function* (
  world: World,
  minutes: DayMinutes,
  volunteers: readonly string[]
): Effect.fn.Return<void, WorldFailed> {
  const [volunteer, ...others] = volunteers.filter((one) => !minutes.has(one))
  if (volunteer === undefined) return
  for (const one of [volunteer, ...others]) minutes.set(one, new Map())
  const { facts } = Registers.serviceRecord
  const live = Criterion.not(facts.stage.isOneOf(["draft", "voided"]))
  for (const row of yield* readRows(world, Registers.serviceRecord, Criterion.all(facts.volunteer.isOneOf([volunteer, ...others]), live))) {
    const record = TallyRecords.recordOf(row)
    if (record === undefined) continue
    for (const { day, span } of Segments.byDay(record.attended)) add(minutes, record.volunteer, day, span.to - span.from)
    if (record.untimedMinutes !== undefined) add(minutes, record.volunteer, record.on, record.untimedMinutes)
  }
})

const add = (minutes: DayMinutes, volunteer: string, day: Day.Day, more: number): void => {
  const own = minutes.get(volunteer) ?? new Map<Day.Day, number>()
  own.set(day, (own.get(day) ?? 0) + more)
  minutes.set(volunteer, own)
}

/** Counts these facts, or with −1 counts them no more. */
export const count = (minutes: DayMinutes, facts: ServiceFacts.ServiceFacts, sign: 1 | -1 = 1): void => {
  for (const [day, own] of ServiceFacts.minutesByDay(facts)) add(minutes, facts.volunteer, day, sign * own)
}
