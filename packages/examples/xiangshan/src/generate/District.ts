/**
 * The whole synthetic district from one number. Same seed, same district, to the last digit.
 */
import * as Person from "./Person.ts"
import * as Programme from "./Programme.ts"
import type { Service } from "./Service.ts"
import * as Team from "./Team.ts"

export interface District {
  readonly teams: readonly Team.Team[]
  readonly people: readonly Person.Person[]
  readonly services: readonly Service[]
}

/** The seed of everything committed and documented. */
export const usualSeed = 340_603

export const of = (seed: number = usualSeed): District => {
  const teams = Team.teams(seed)
  const people = Person.people(seed, teams)
  return { teams, people, services: Programme.services(seed, teams, people) }
}
