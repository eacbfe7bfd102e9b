/**
 * What an import knows of activities as a whole, for policies that limit them: their days, who was there on each, how often each signed in.
 * What a reader would get wrong: how many people an occasion had is known when the whole file was read, not before; so a row that was
 * judged by fewer is judged again.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type * as Day from "../../foundation/Day.ts"
import * as Registers from "../../registers/Registers.ts"
import type { ServiceFacts } from "../../service/ServiceFacts.ts"
import * as ServiceTimes from "../../registers/service/ServiceTimes.ts"
import * as ColumnRows from "../ColumnRows.ts"
import type { WorldFailed } from "../DeskError.ts"
import { overBatches } from "../ReadRows.ts"
import * as ActivityDays from "../record/ActivityDays.ts"
import type { Around } from "../record/Remarks.ts"
import type { World } from "../World.ts"

/**
 * People of occasions at which somebody signed in by themselves. By the words of the file, since a team that is proposed gets its id anew
 * with every reading.
 */
export type Attendance = ReadonlyMap<string, number>

const { serviceRecord } = Registers
const columns = ["volunteer", "activity", "on", "from", "to", "more"] as const

export class ImportOccasions {
  readonly #whole: Attendance | undefined
  readonly #activities = new Map<string, ActivityDays.ActivityDays | undefined>()
  readonly #people = new Map<string, number>()
  readonly #sessions = new Map<string, number>()
  /** Occasions with self sign-in, in the words of the file, and the fewest people that one of these was judged by. */
  readonly #judged = new Map<string, { readonly words: string; fewest: number }>()

  constructor(whole: Attendance | undefined) {
    this.#whole = whole
  }

  /** What is stored of activities not met before. */
  meet(world: World, activities: Iterable<string>): Effect.Effect<void, WorldFailed> {
    const fresh = [...new Set(activities)].filter((one) => !this.#activities.has(one))
    const [activity, ...others] = fresh
    if (activity === undefined) return Effect.void
    for (const one of fresh) this.#activities.set(one, undefined)
    const { facts } = serviceRecord
    const where = Criterion.all(facts.activity.isOneOf([activity, ...others]), facts.counts.is(true))
    return overBatches(world, serviceRecord, columns, where, (batch) => {
      for (const row of ColumnRows.of(serviceRecord, columns, batch)) {
        if (row.volunteer === undefined || row.activity === undefined || row.on === undefined) continue
        const { attended } = ServiceTimes.read(row.from, row.to, row.more)
        this.#count(row.volunteer, row.activity, row.on, attended.length)
        this.#extend(row.activity, { on: row.on, attended })
      }
    })
  }

  around({ volunteer, activity, attended, evidence }: ServiceFacts, on: Day.Day, words: string, before = 0): Around {
    const occasion = `${activity} ${on}`
    const own = this.#sessions.get(`${volunteer} ${occasion}`)
    const people = this.#whole?.get(words) ?? (this.#people.get(occasion) ?? 0) + (own === undefined ? 1 : 0)
    if (evidence === "self-sign-in") {
      const judged = this.#judged.get(occasion)
      if (judged === undefined) this.#judged.set(occasion, { words, fewest: people })
      else judged.fewest = Math.min(judged.fewest, people)
    }
    return {
      people,
      sessions: (own ?? 0) - before + attended.length,
      activity: ActivityDays.together(this.#activities.get(activity), ActivityDays.of({ on, attended }))
    }
  }

  /** From now on this service is among them, in place of as many sign-ins as it had before. */
  count({ volunteer, activity, attended }: ServiceFacts, on: Day.Day, before = 0): void {
    this.#count(volunteer, activity, on, attended.length - before)
    this.#extend(activity, { on, attended })
  }

  /** Nobody was judged by fewer people than there are. */
  holds(): boolean {
    const there = this.attendance()
    return [...this.#judged.values()].every(({ words, fewest }) => fewest >= (there.get(words) ?? 0))
  }

  /** Of the whole file once all of it was planned. */
  attendance(): Attendance {
    return this.#whole ?? new Map([...this.#judged].map(([occasion, { words }]) => [words, this.#people.get(occasion) ?? 0]))
  }

  #count(volunteer: string, activity: string, on: Day.Day, sessions: number): void {
    const occasion = `${activity} ${on}`
    const key = `${volunteer} ${occasion}`
    const before = this.#sessions.get(key)
    if (before === undefined) this.#people.set(occasion, (this.#people.get(occasion) ?? 0) + 1)
    this.#sessions.set(key, (before ?? 0) + sessions)
  }

  #extend(activity: string, record: Parameters<typeof ActivityDays.of>[0]): void {
    this.#activities.set(activity, ActivityDays.together(this.#activities.get(activity), ActivityDays.of(record)))
  }
}
