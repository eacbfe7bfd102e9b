/**
 * What somebody served in the year of a day, up to that day, and how old they are at the year's end: what selections of people ask. What a reader
 * would get wrong: of a year without a record nothing is known, for hours may have been served elsewhere; and which service was one in a
 * community a record says by its category, so that without such a record it is unknown, not none.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import * as Period from "../../foundation/Period.ts"
import * as Policy from "../../law/Policy.ts"
import * as AgeClass from "../../person/rules/AgeClass.ts"
import * as Category from "../../service/Category.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import * as Tally from "../../service/tally/Tally.ts"
import type { DeskError } from "../DeskError.ts"
import * as Births from "../person/Births.ts"
import { countable } from "./Tallying.ts"
import * as TallyRecords from "./TallyRecords.ts"
import type { World } from "../World.ts"

export interface PersonYear {
  readonly yearMinutes: number | undefined
  /** Of one record. */
  readonly longestCommunityMinutes: number | undefined
  readonly ageAtEnd: number | undefined
}

export const of = (world: World, volunteer: string, on: Day.Day): Effect.Effect<PersonYear, DeskError> => {
  const { first, last } = Period.year(Day.parts(on).year)
  const read = Effect.all({
    loaded: TallyRecords.load(world, [volunteer]),
    bornOn: Births.of(world, [volunteer])
  })
  return Effect.map(read, ({ loaded, bornOn }) => {
    const served = Tally.count(countable(loaded, world.policy), CountingRules.of(world.policy)).flatMap(({ record, days }) => {
      const inYear = days.filter(({ day }) => first <= day && day <= on)
      const minutes = inYear.reduce((sum, { creditedMinutes }) => sum + creditedMinutes, 0)
      return record.timeClass === "service" && minutes > 0 ? [{ category: record.category, minutes }] : []
    })
    const inCommunity = served.filter(({ category }) => Category.isCommunityService(category)).map(({ minutes }) => minutes)
    const born = bornOn(volunteer)
    return {
      yearMinutes: served.length === 0 ? undefined : served.reduce((sum, { minutes }) => sum + minutes, 0),
      longestCommunityMinutes: inCommunity.length === 0 ? undefined : Math.max(...inCommunity),
      ageAtEnd: born === undefined ? undefined : AgeClass.ageOn(born, last, Policy.on(world.policy, on))
    }
  })
}
