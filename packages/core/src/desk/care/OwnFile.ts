/**
 * Whether an id is that of a volunteer, so that no file is opened under it. What a reader would get wrong: it is known by any of three signs, of
 * which a volunteer may have one alone: being listed, being said to be one, or having served.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type { PersonId } from "../../foundation/Id.ts"
import * as PersonKinds from "../../person/PersonKinds.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

/** It rests on the stream in which a volunteer would be listed, and on the one that would say so. */
export const isVolunteer = Effect.fnUntraced(function* (world: World, id: string): Effect.fn.Return<Life.Gathered<boolean>, DeskError> {
  const { personKind, serviceRecord } = Registers
  const [listed, ...others] = yield* Life.versions(world, [`volunteer/${id}`, PersonKinds.streamOf(id as PersonId)])
  const { person, kind } = personKind.facts
  const said = yield* readRows(world, personKind, Criterion.all(person.is(id), kind.is("volunteer")))
  const served = yield* readRows(world, serviceRecord, serviceRecord.facts.volunteer.is(id))
  const isListed = listed !== undefined && listed.version > 0
  return { facts: isListed || said.length > 0 || served.length > 0, relies: listed === undefined ? others : [listed, ...others] }
})
