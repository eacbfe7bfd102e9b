/**
 * Who plays a part. What a reader would get wrong: the generator only knows whom to look for, by name and age; who that is, by which id, the
 * front door says.
 */
import type { Yanzhen } from "yanzhen"
import * as CivilDay from "../generate/CivilDay.ts"
import type { District } from "../generate/District.ts"
import type { Person } from "../generate/Person.ts"

export interface Member {
  readonly id: string
  readonly name: string
}

export interface Cast {
  readonly teams: District["teams"]
  /** The code of a team, by its name. */
  readonly team: (name: string) => string
  /** The first team that has somebody of such an age. */
  readonly teamWith: (suits: (age: number) => boolean) => string
  /** Of a team, those who fit, in order of name; nobody who shares a name with another member. */
  readonly members: (team: string, suits: (age: number) => boolean, count: number) => Promise<readonly Member[]>
}

/** Ages are those of this day. */
const day = CivilDay.of(2026, 11, 15)

const byName = (a: Person, b: Person): number => (a.name < b.name ? -1 : 1)

export const of = ({ teams, people }: District, yanzhen: Yanzhen): Cast => {
  const team = (name: string): string => {
    const found = teams.find((one) => one.name === name)
    if (found === undefined) throw new RangeError(`no team is called ${name}`)
    return found.code
  }
  const members: Cast["members"] = async (name, suits, count) => {
    const { rows, names } = await yanzhen.volunteers.list(team(name))
    const bearers = Map.groupBy(rows, ({ volunteer = "" }) => names[volunteer])
    const found = people
      .filter((one) => one.team.name === name && suits(CivilDay.ageOn(one.born, day)))
      .toSorted(byName)
      .flatMap((one): readonly Member[] => {
        const [row, ...others] = bearers.get(one.name) ?? []
        return row?.volunteer === undefined || others.length > 0 ? [] : [{ id: row.volunteer, name: one.name }]
      })
      .slice(0, count)
    if (found.length < count) throw new RangeError(`${name} has only ${found.length} of the ${count} that are looked for`)
    return found
  }
  const teamWith: Cast["teamWith"] = (suits) => {
    const found = people.find((one) => suits(CivilDay.ageOn(one.born, day)))
    if (found === undefined) throw new RangeError("nobody is of such an age")
    return found.team.name
  }
  return { teams, team, teamWith, members }
}
