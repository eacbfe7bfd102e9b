/**
 * What the rules of a visit ask about those who go: whether they are of the family, listed, blocked by the team that visits, how old they are, what was
 * answered when they were asked about. Of every entry that a person has, since a hit in one of them is a hit.
 */
import * as Effect from "effect/Effect"
import * as SignUp from "../../activity/rules/SignUp.ts"
import type * as Company from "../../care/Company.ts"
import type * as Day from "../../foundation/Day.ts"
import type { PersonId, TeamId } from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as BackgroundCheck from "../../person/BackgroundCheck.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { ageOn } from "../../person/rules/AgeClass.ts"
import * as ActivityLives from "../../registers/activity/ActivityLives.ts"
import { kinds } from "../../registers/person/PersonLives.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as Merged from "../person/Merged.ts"
import { seen } from "../Seen.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"
import * as Listed from "./Listed.ts"

const isBlocked = (blocks: readonly SignUp.Block[], day: Day.Day): boolean => {
  const { blockedUntil = -Infinity } = SignUp.blockOn(blocks, day, day)
  return day <= blockedUntil
}

export interface Known {
  readonly going: Company.Going
  readonly relies: readonly Relied[]
}

export interface To {
  /** Whoever is visited, and those who answer for them or may be there. */
  readonly family: readonly string[]
  /** Whose visit it is. */
  readonly team: TeamId | undefined
}

export const on = Effect.fnUntraced(function* (
  world: World,
  named: readonly string[],
  { family, team }: To,
  day: Day.Day,
  view: ParameterView
): Effect.fn.Return<Known, DeskError> {
  const people = yield* Merged.people(world)
  const ofFamily = new Set(family.map((one) => OnePerson.keptOf(people, one)))
  const found = yield* Effect.forEach(new Set(named), (id) =>
    Effect.gen(function* () {
      const entries = OnePerson.entriesOf(people, id)
      const listed = yield* ask("people", () => world.people.get(world.tenant, entries as readonly string[] as readonly PersonId[]))
      const answered = yield* Effect.forEach(entries, (entry) => seen(world, "background-check", entry, kinds["background-check"]))
      const blocks = yield* Effect.forEach(entries, (entry) => seen(world, "block", entry, ActivityLives.kinds.block))
      const places = yield* Effect.forEach(entries, (entry) => Listed.on(world, entry, day))
      const born = [...listed.values()].find((one) => one.born !== undefined)?.born
      const visitor: Company.Visitor = {
        person: entries[0],
        isFamily: ofFamily.has(entries[0]),
        isListed: places.some(({ facts }) => facts),
        isBlocked: isBlocked(
          blocks.flatMap(({ state }) => state.blocks.filter(({ by }) => "team" in by && by.team === team)),
          day
        ),
        age: born === undefined ? undefined : ageOn(born, day, view),
        checks: answered.flatMap(({ state }) => BackgroundCheck.standing(state))
      }
      return { id, visitor, relies: [...answered, ...blocks, ...places].flatMap(({ relies = [] }) => relies) }
    })
  )
  return {
    going: new Map(found.map(({ id, visitor }) => [id, visitor])),
    relies: found.flatMap(({ relies }) => relies)
  }
})
