/**
 * Lends each line of the workbook of accidents a volunteer of 曲阳街道 of its own, so that no two lines disturb each other.
 */
import * as CivilDay from "../generate/CivilDay.ts"
import type { District } from "../generate/District.ts"
import * as Person from "../generate/Person.ts"

export interface Cast {
  /** The next volunteer nobody has used; with a need, the first who fits it. */
  readonly take: (need?: (person: Person.Person) => boolean) => Person.Person
  readonly leaderOf: (person: Person.Person) => string | undefined
}

const before = CivilDay.of(2025, 1, 1)

/** Nothing about them may cause a second accident: adults, long registered, with a number Excel would cut and a name nobody shares. */
const isPlain = ({ born, registeredOn, idNumber, name }: Person.Person): boolean =>
  registeredOn < before && CivilDay.ageOn(born, before) >= 18 && !idNumber.endsWith("X") && name.length === 3 && name !== Person.sharedName

export const of = (district: District): Cast => {
  const residents = district.people.filter(({ team }) => team.street.name === "曲阳街道" && team.community !== undefined)
  const waiting = residents.filter(isPlain).values()
  const leaders = new Map(district.services.map(({ activity }) => [activity.team, activity.leader.name] as const))
  return {
    take: (need) => {
      const found = need === undefined ? waiting.next().value : residents.find(need)
      if (found === undefined) throw new RangeError("曲阳街道 has no volunteer left for another accident")
      return found
    },
    leaderOf: ({ team }) => leaders.get(team)
  }
}
