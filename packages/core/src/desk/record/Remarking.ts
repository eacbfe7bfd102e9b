/**
 * `Remarks` on every stored record, for a report: what would be said if each were explained. What a reader would get wrong: these are not
 * losses. Time that did not count is told by `Uncredited`; shared time stands here at both records, there at the one that gives way.
 */
import * as Effect from "effect/Effect"
import * as Order from "../../foundation/Order.ts"
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as Period from "../../foundation/Period.ts"
import type * as Policy from "../../law/Policy.ts"
import type { DutyRoster } from "../../ports/DutyRoster.ts"
import type { TallyRecord } from "../../service/tally/TallyRecord.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as Listed from "./Listed.ts"
import * as OwnDuty from "./OwnDuty.ts"
import * as Remarks from "./Remarks.ts"
import * as Snapshot from "../Snapshot.ts"
import * as Surroundings from "./Surroundings.ts"
import type * as TallyRecords from "./TallyRecords.ts"
import type { World } from "../World.ts"

export interface Question {
  /** Only remarks on records of these days. */
  readonly period?: Period.Period
  /** Default: the world's own. */
  readonly policy?: Policy.Policy
}

export interface Remarked {
  readonly record: TallyRecord
  /** At least one. */
  readonly findings: readonly Finding[]
}

export interface Remarking {
  readonly at: number
  readonly policy: string
  /** In order of day, then of record. */
  readonly remarked: readonly Remarked[]
}

/** What it is told from. */
export const parts = ["loaded", "entries", "listed", "registered"] as const satisfies readonly Snapshot.Part[]
export type Known = Snapshot.Snapshot<(typeof parts)[number]>

export const remarks = (world: World, question: Question = {}): Effect.Effect<Remarking, DeskError> =>
  Effect.flatMap(Snapshot.read(world, ...parts), (snapshot) => of(world, snapshot, question))

/** The duty roster is another system's: it is asked now. */
export const of = (
  world: World,
  { at, loaded, entries, listed, registered }: Known,
  { period, policy = world.policy }: Question
): Effect.Effect<Remarking, DeskError> => {
  const asked = loaded.filter(({ record }) => period === undefined || Period.contains(period, record.on))
  const surroundings = Surroundings.among(loaded.map(({ record }) => record))
  const registeredOn = new Map<string, Day.Day | undefined>(registered.map((row) => [row.volunteer, row.registeredOn]))
  const remark = Remarks.of(policy, world.calendar.calendar(world.tenant))
  return Effect.zipWith(dutiesOf(world, asked), OwnDuty.load(world), (duties, posts): Remarking => {
    const remarked = asked.flatMap(({ record, asked: { evidence = "none" } }): readonly Remarked[] => {
      const entered = entries.get(record.record)
      if (entered === undefined) return []
      const duty = Surroundings.dutyFor({ ...record, organiser: entered.organiser, station: entered.station }, duties, posts, record.on)
      const around = { ...surroundings(record), ...Listed.around(listed, record, registeredOn.get(record.volunteer)), duty }
      const findings = remark({ ...record, on: Day.text(record.on), evidence }, entered.day, around)
      return findings.length === 0 ? [] : [{ record, findings }]
    })
    return {
      at,
      policy: policy.id,
      remarked: remarked.toSorted((a, b) => a.record.on - b.record.on || Order.byText(a.record.record, b.record.record))
    }
  })
}

const dutiesOf = (
  world: World,
  asked: readonly TallyRecords.Loaded[]
): Effect.Effect<Awaited<ReturnType<DutyRoster["duties"]>>, DeskError> => {
  const { roster } = world
  const days = asked.map(({ record }) => record.on).toSorted((a, b) => a - b)
  const [first, last] = [days[0], days.at(-1)]
  if (roster === undefined || first === undefined || last === undefined) return Effect.succeed(new Map())
  // A night's service ends on the day after.
  const until = Day.plusDays(last, 1)
  const volunteers = [...new Set(asked.map(({ record }) => record.volunteer as string))]
  return ask("duties", () => roster.duties(world.tenant, volunteers, { first, last: until }))
}
