/**
 * What stands around a row of a file: the time of the same person in the store and further up in the file, the activity, the team, the
 * roster. The same is said of it as of a record that is entered by hand (`Surroundings`). What a reader would get wrong: nothing is asked of
 * a store for one row. What is stored comes with the records that a chunk may change; and where it holds the chunks before as well, the
 * file itself is remembered for one chunk only.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import * as Registers from "../../registers/Registers.ts"
import * as Span from "../../foundation/Span.ts"
import type * as Policy from "../../law/Policy.ts"
import { overlapWarning, sessionsPerActivityDay } from "../../law/parameters/Counting.ts"
import { activityDays, selfSignInPeople } from "../../law/parameters/Recording.ts"
import type { DutyRoster } from "../../ports/DutyRoster.ts"
import type { Row } from "../../registers/service/ServiceRecords.ts"
import * as ServiceTimes from "../../registers/service/ServiceTimes.ts"
import * as LikelyDuplicate from "../../service/LikelyDuplicate.ts"
import type { DraftFacts, ServiceFacts } from "../../service/ServiceFacts.ts"
import type { TimeClass } from "../../service/TimeClass.ts"
import { ask } from "../Ask.ts"
import { readRows } from "../ReadRows.ts"
import type { WorldFailed } from "../DeskError.ts"
import { type Attendance, ImportOccasions } from "./ImportOccasions.ts"
import type { Around } from "../record/Remarks.ts"
import type { ResolvedRow } from "./ResolvedRow.ts"
import { SharedTime } from "./SharedTime.ts"
import * as OwnDuty from "../record/OwnDuty.ts"
import * as DaysInForce from "../../place/rules/DaysInForce.ts"
import * as Surroundings from "../record/Surroundings.ts"
import type { World } from "../World.ts"

type Duties = Awaited<ReturnType<DutyRoster["duties"]>>

export interface Options {
  /** How many people each occasion has in the whole file, from a reading of it. */
  readonly attendance: Attendance | undefined
  /** The chunks before this one are in the store, and come from there. */
  readonly isStoredChunkByChunk: boolean
  /** Who is paid for what they do, by the registers as they were when the file was first looked at. Default: nobody. */
  readonly posts?: OwnDuty.Posts
}

/** Of the rows of a chunk; made only where somebody asks. */
export interface Asked {
  readonly hasRecords: boolean
  readonly activities: () => readonly string[]
  readonly volunteers: () => readonly string[]
  readonly days: () => readonly Day.Day[]
}

/** A service among the others, and the record that it would change. */
export interface Placed {
  readonly facts: ServiceFacts
  readonly resolved: ResolvedRow
  readonly registeredOn?: Day.Day | undefined
  /** The record, and the sign-ins that it had. */
  readonly instead: { readonly id: string; readonly sessions: number } | undefined
}

const serviceOf = (row: Row): Parameters<typeof LikelyDuplicate.reason>[1] => ({
  volunteer: row.volunteer as DraftFacts["volunteer"],
  team: row.team as DraftFacts["team"],
  activity: row.activity as DraftFacts["activity"],
  timeClass: row.timeClass as DraftFacts["timeClass"],
  attended: ServiceTimes.read(row.from, row.to, row.more).attended,
  ...(row.activityName === undefined ? {} : { activityName: row.activityName }),
  ...(row.on === undefined ? {} : { on: Day.text(row.on) }),
  ...(row.untimed === true && row.attendedMinutes !== undefined ? { untimedMinutes: row.attendedMinutes } : {})
})

const wordsOf = ({ row, team }: ResolvedRow): string =>
  [team.name, team.community ?? "", team.street ?? "", row.activityName ?? "", row.on ?? ""].join("\n")

const nobody: Duties = new Map()
const nothingAround: Around = {}
const noRows: readonly Row[] = []

/** Whether the policy asks for it on any day at all. */
const asks = ({ timelines }: Policy.Policy, { id }: { readonly id: string }): boolean =>
  (timelines.get(id) ?? []).some(({ value }) => value !== undefined && value.value !== false)

export class ImportSurroundings {
  readonly #world: World
  readonly #isStoredChunkByChunk: boolean
  readonly #warnsOfOverlap: boolean
  readonly #asksOfDuty: boolean
  readonly #time: SharedTime | undefined
  readonly #occasions: ImportOccasions | undefined
  #stored: ReadonlyMap<string, readonly Row[]> = new Map()
  /** Stored records that came of signing in and out, by person. */
  #attended: ReadonlyMap<string, readonly Row[]> = new Map()
  readonly #posts: OwnDuty.Posts
  #duties: Duties = nobody
  /** Records that rows of this file changed: what they say now is among the rows. */
  readonly #changed = new Set<string>()

  constructor(world: World, { attendance, isStoredChunkByChunk, posts = OwnDuty.none }: Options) {
    const { policy } = world
    this.#world = world
    this.#posts = posts
    this.#isStoredChunkByChunk = isStoredChunkByChunk
    this.#warnsOfOverlap = asks(policy, overlapWarning)
    this.#asksOfDuty = Surroundings.asksOfDuty(policy)
    this.#time = this.#warnsOfOverlap || this.#asksOfDuty ? new SharedTime() : undefined
    const isAbout = [sessionsPerActivityDay, activityDays, selfSignInPeople].some((parameter) => asks(policy, parameter))
    this.#occasions = isAbout ? new ImportOccasions(attendance) : undefined
  }

  /** A chunk begins: these records of its people are stored, and of these activities and people more has to be asked. */
  meet(stored: readonly Row[], { hasRecords, activities, volunteers, days }: Asked): Effect.Effect<void, WorldFailed> {
    if (this.#isStoredChunkByChunk) {
      this.#time?.clear()
      this.#changed.clear()
    }
    this.#stored =
      this.#time === undefined
        ? new Map()
        : Map.groupBy(
            stored.filter(({ counts }) => counts === true),
            ({ volunteer = "" }) => volunteer
          )
    const occasions = hasRecords ? (this.#occasions?.meet(this.#world, activities()) ?? Effect.void) : Effect.void
    const known = Effect.andThen(occasions, this.#meetAttended(stored))
    return this.#world.roster === undefined ? known : Effect.andThen(known, this.#meetDuties(this.#world.roster, volunteers(), days()))
  }

  /** The record that came of signing in and out and that a new row likely says again. */
  likely(facts: DraftFacts): { readonly record: string; readonly reason: LikelyDuplicate.Reason; readonly minutes: number } | undefined {
    for (const row of this.#attended.get(facts.volunteer) ?? noRows) {
      const service = serviceOf(row)
      const reason = LikelyDuplicate.reason(facts, service)
      if (reason !== undefined && row.record !== undefined)
        return { record: row.record, reason, minutes: LikelyDuplicate.minutesTwice(facts, service) }
    }
    return undefined
  }

  around({ facts, resolved, registeredOn, instead }: Placed): Around {
    const { team, listed } = resolved
    const on = resolved.row.on ?? Day.require(facts.on)
    const outside = DaysInForce.outside(on, registeredOn === undefined ? listed : { ...listed, registeredOn })
    const { registered, supervisor } = team
    const overlapMinutes = this.#warnsOfOverlap ? this.#sharedWith(facts.timeClass, facts, instead?.id) : 0
    const opposed = this.#asksOfDuty ? Surroundings.opposedTo(facts.timeClass) : undefined
    const paidDutyMinutes = opposed === undefined ? 0 : this.#sharedWith(opposed, facts, instead?.id)
    const isUnpaid = this.#duties === nobody && this.#posts.size === 0
    const isBare = registered === undefined && supervisor === undefined && isUnpaid
    // Most rows share no time, and there is nothing to ask.
    if (overlapMinutes === 0 && paidDutyMinutes === 0 && isBare && outside === undefined && this.#occasions === undefined)
      return nothingAround
    const duty = isUnpaid ? undefined : Surroundings.dutyFor(facts, this.#duties, this.#posts, on)
    return {
      ...(overlapMinutes === 0 ? {} : { overlapMinutes }),
      ...(paidDutyMinutes === 0 ? {} : { paidDutyMinutes }),
      ...this.#occasions?.around(facts, on, wordsOf(resolved), instead?.sessions),
      ...(registered === undefined && supervisor === undefined ? {} : { team: { registered, supervisor } }),
      ...(duty === undefined ? {} : { duty }),
      ...(outside === undefined ? {} : { outside })
    }
  }

  /** It goes in, or changes what is: the rows further down meet it. */
  count({ facts, instead }: Omit<Placed, "resolved" | "registeredOn">): void {
    this.#time?.add(facts.volunteer, facts.timeClass, facts.attended)
    this.#occasions?.count(facts, Day.require(facts.on), instead?.sessions)
    if (instead !== undefined) this.#changed.add(instead.id)
  }

  /** Nothing further down in the file would have changed what was said of a row further up. */
  holds(): boolean {
    return this.#occasions?.holds() !== false
  }

  attendance(): Attendance | undefined {
    return this.#occasions?.attendance()
  }

  /** Most files are of people who never signed in anywhere: then nothing is asked. */
  #meetAttended(stored: readonly Row[]): Effect.Effect<void, WorldFailed> {
    const own = stored.filter(({ counts, batch }) => counts === true && batch === undefined)
    const [first, ...more] = own.map(({ record = "" }) => record)
    this.#attended = new Map()
    if (first === undefined) return Effect.void
    return Effect.map(
      readRows(this.#world, Registers.attendance, Registers.attendance.facts.record.isOneOf([first, ...more])),
      (attendances) => {
        const booked = new Set(attendances.map(({ record }) => record))
        this.#attended = Map.groupBy(
          own.filter(({ record }) => booked.has(record)),
          ({ volunteer = "" }) => volunteer
        )
      }
    )
  }

  /** Minutes that this person's other time of a class has as well. */
  #sharedWith(timeClass: TimeClass, { volunteer, attended }: ServiceFacts, instead: string | undefined): number {
    const time = this.#time
    if (time === undefined) return 0
    const stored = this.#stored.get(volunteer) ?? noRows
    let others: Span.Span[] | undefined
    for (const span of attended) {
      for (const other of time.touching(volunteer, timeClass, span)) (others ??= []).push(other)
    }
    for (const row of stored) {
      const { record = "" } = row
      if (record === instead || row.timeClass !== timeClass || this.#changed.has(record)) continue
      const there = ServiceTimes.read(row.from, row.to, row.more).attended
      if (there.some((one) => attended.some((span) => Span.overlaps(one, span)))) (others ??= []).push(...there)
    }
    return others === undefined ? 0 : Span.minutes(Span.intersect(Span.union(attended), Span.union(others)))
  }

  #meetDuties(roster: DutyRoster, volunteers: readonly string[], days: readonly Day.Day[]): Effect.Effect<void, WorldFailed> {
    const [first, last] = [Math.min(...days), Math.max(...days)]
    if (volunteers.length === 0 || days.length === 0) return Effect.sync(() => void (this.#duties = nobody))
    // A night's service ends on the day after.
    const asked = { first: first as Day.Day, last: Day.plusDays(last as Day.Day, 1) }
    return Effect.map(
      ask("duties", () => roster.duties(this.#world.tenant, volunteers, asked)),
      (duties) => void (this.#duties = duties)
    )
  }
}
