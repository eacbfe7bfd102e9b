/**
 * What somebody served in the year of a day, up to that day, and how old they are at the year's end: what selections of people ask. What a reader
 * would get wrong: of a year without a record nothing is known, for hours may have been served elsewhere; and which service was one in a
 * community a record says by its category, so that without such a record it is unknown, not none.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import * as Period from "../../foundation/Period.ts"
import * as Policy from "../../law/Policy.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as AgeClass from "../../person/rules/AgeClass.ts"
import * as Category from "../../service/Category.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import * as Tally from "../../service/tally/Tally.ts"
import type { DeskError } from "../DeskError.ts"
import * as Births from "../person/Births.ts"
import * as Merged from "../person/Merged.ts"
import * as Snapshot from "../Snapshot.ts"
import { countable } from "./Tallying.ts"
import * as TallyRecords from "../record/TallyRecords.ts"
import type { World } from "../World.ts"

export interface PersonYear {
  readonly yearMinutes: number | undefined
  /** Of one record. */
  readonly longestCommunityMinutes: number | undefined
  readonly ageAtEnd: number | undefined
}

export interface Served extends Pick<PersonYear, "yearMinutes" | "longestCommunityMinutes"> {
  /** Days of service of any year, up to the day that is asked about. */
  readonly servedOn: readonly Day.Day[]
}

/** Of these people, or of everybody where nobody is named; nothing is known of whoever is not among them. */
export const ofAll = (
  world: World,
  volunteers: readonly [string, ...string[]] | undefined,
  on: Day.Day
): Effect.Effect<(volunteer: string) => Served, DeskError> => {
  const { first } = Period.year(Day.parts(on).year)
  return Effect.map(recordsOf(world, volunteers), (loaded) => {
    const traces = Tally.count(countable(loaded, world.policy), CountingRules.of(world.policy))
    const byVolunteer = Map.groupBy(traces, ({ record }): string => record.volunteer)
    return (volunteer) => {
      const all = byVolunteer.get(volunteer) ?? []
      const served = all.flatMap(({ record, days }) => {
        const inYear = days.filter(({ day }) => first <= day && day <= on)
        const minutes = inYear.reduce((sum, { creditedMinutes }) => sum + creditedMinutes, 0)
        return record.timeClass === "service" && minutes > 0 ? [{ category: record.category, minutes }] : []
      })
      const inCommunity = served.filter(({ category }) => Category.isCommunityService(category)).map(({ minutes }) => minutes)
      return {
        servedOn: all.flatMap(({ record, days }) =>
          record.timeClass === "service" ? days.flatMap(({ day, creditedMinutes }) => (day <= on && creditedMinutes > 0 ? [day] : [])) : []
        ),
        yearMinutes: served.length === 0 ? undefined : served.reduce((sum, { minutes }) => sum + minutes, 0),
        longestCommunityMinutes: inCommunity.length === 0 ? undefined : Math.max(...inCommunity)
      }
    }
  })
}

/** Of everybody they are the ones that are kept: another policy asks of the same. */
const recordsOf = (
  world: World,
  volunteers: readonly [string, ...string[]] | undefined
): Effect.Effect<readonly TallyRecords.Loaded[], DeskError> =>
  volunteers === undefined ? Effect.map(Snapshot.read(world, "loaded"), ({ loaded }) => loaded) : TallyRecords.load(world, volunteers)

/** By whichever of their entries somebody is named. */
export const of = Effect.fnUntraced(function* (world: World, volunteer: string, on: Day.Day): Effect.fn.Return<PersonYear, DeskError> {
  const served = yield* ofAll(world, [volunteer], on)
  const kept = OnePerson.keptOf(yield* Merged.people(world), volunteer)
  const born = (yield* Births.of(world, [volunteer]))(volunteer)
  const { last } = Period.year(Day.parts(on).year)
  return {
    ...served(kept),
    ageAtEnd: born === undefined ? undefined : AgeClass.ageOn(born, last, Policy.on(world.policy, on))
  }
})
