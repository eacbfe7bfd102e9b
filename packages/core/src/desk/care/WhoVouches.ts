/**
 * Whether whoever says that a wish holds, or that it was granted, is somebody known: of the family of whoever wished, or listed among those who serve
 * or work here. What a reader would get wrong: it is asked of every entry that a person has; an id that nobody entered anywhere is nobody's word.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { PersonId } from "../../foundation/Id.ts"
import * as Guardianship from "../../person/Guardianship.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import type { DeskError } from "../DeskError.ts"
import type * as Life from "../Life.ts"
import * as GuardiansOf from "../person/GuardiansOf.ts"
import * as Merged from "../person/Merged.ts"
import type { World } from "../World.ts"
import * as Listed from "./Listed.ts"

export const isKnown = Effect.fnUntraced(function* (
  world: World,
  by: PersonId,
  recipient: PersonId,
  day: Day.Day
): Effect.fn.Return<Required<Pick<Life.Gathered<boolean>, "facts" | "relies">>, DeskError> {
  const { people, relies: merges } = yield* Merged.look(world)
  const answering = yield* GuardiansOf.read(world, recipient)
  const places = yield* Effect.forEach(OnePerson.entriesOf<string>(people, by), (entry) => Listed.on(world, entry, day))
  const present = answering.states.flatMap((state) => Guardianship.presentOn(state, day))
  const isOfFamily = [recipient, ...present].some((one) => OnePerson.isSame(people, by, one))
  return {
    facts: isOfFamily || places.some(({ facts }) => facts),
    relies: [...merges, ...answering.relies, ...places.flatMap(({ relies = [] }) => relies)]
  }
})
