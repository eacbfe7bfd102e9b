/**
 * The whole synthetic district from one number, as large as is asked for. Same seed and scale, same district, to the last digit.
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

/** `scale`: so many times the people and the work, in the same communities and teams. One is the district that is documented. */
export interface Size {
  readonly seed?: number
  readonly scale?: number
}

export const of = ({ seed = usualSeed, scale = 1 }: Size = {}): District => {
  if (!Number.isSafeInteger(scale) || scale < 1) throw new RangeError(`a scale is a whole number from 1, not ${scale}`)
  const teams = Team.teams(seed)
  const people = Person.people(seed, teams, scale * Person.headCount)
  return { teams, people, services: Programme.services(seed, teams, people, scale * Programme.lines) }
}
