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
import * as MinutesGate from "../record/MinutesGate.ts"
import type * as Step from "../Step.ts"
import * as TallyRecords from "../record/TallyRecords.ts"
import type { World } from "../World.ts"

export interface DayMinutes {
  readonly of: Map<string, Map<Day.Day, number>>
  /** How often the gate of each was passed when they were met; of whoever was not met nothing is stored, and nobody has passed. */
  readonly passed: Map<string, number>
}

export const none = (): DayMinutes => ({ of: new Map(), passed: new Map() })

/** Those of everybody here who was not met before. What is handed in and not yet approved counts too: whoever approves sees it all. */
export const meet = Effect.fnUntraced(function* (
  world: World,
  minutes: DayMinutes,
  volunteers: readonly string[]
): Effect.fn.Return<void, WorldFailed> {
  const [volunteer, ...others] = volunteers.filter((one) => !minutes.of.has(one))
  if (volunteer === undefined) return
  for (const one of [volunteer, ...others]) minutes.of.set(one, new Map())
  for (const [one, passed] of yield* MinutesGate.versions(world, [volunteer, ...others])) minutes.passed.set(one, passed)
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
  const own = minutes.of.get(volunteer) ?? new Map<Day.Day, number>()
  own.set(day, (own.get(day) ?? 0) + more)
  minutes.of.set(volunteer, own)
}

/** Counts these facts, or with −1 counts them no more. */
export const count = (minutes: DayMinutes, facts: ServiceFacts.ServiceFacts, sign: 1 | -1 = 1): void => {
  for (const [day, own] of ServiceFacts.minutesByDay(facts)) add(minutes, facts.volunteer, day, sign * own)
}

/** The gates of these people, to be passed with the rows that were planned on their minutes. */
export const gates = ({ passed }: DayMinutes, volunteers: Iterable<string>, by: string): readonly Step.Step[] =>
  [...volunteers].map((one) => MinutesGate.step(one, passed.get(one) ?? 0, by))

/** They were passed by this plan itself. */
export const pass = ({ passed }: DayMinutes, volunteers: Iterable<string>): void => {
  for (const one of volunteers) passed.set(one, (passed.get(one) ?? 0) + 1)
}
