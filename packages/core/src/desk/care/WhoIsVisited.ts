/**
 * What the rules of a visit or a wish ask about the person: how old, a minor or not, who answers for them, what was consented to. What a
 * reader would get wrong: the day of birth stays in the person directory and goes into no event; where it is not there the tags say
 * whether it is a child, and where these say nothing either nobody knows.
 */
import * as Effect from "effect/Effect"
import * as RecipientFile from "../../care/RecipientFile.ts"
import type * as Day from "../../foundation/Day.ts"
import type { PersonId } from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Parameter from "../../law/Parameter.ts"
import { adultAge } from "../../law/parameters/Ages.ts"
import * as Consent from "../../person/Consent.ts"
import * as Guardianship from "../../person/Guardianship.ts"
import { ageOn } from "../../person/rules/AgeClass.ts"
import { kinds } from "../../registers/Projection.ts"
import { read } from "../activity/Occasions.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"

export interface Known {
  readonly age: number | undefined
  readonly minor: boolean | undefined
  readonly guardians: readonly PersonId[]
  readonly carers: readonly PersonId[]
  /** To publication. */
  readonly consents: { readonly own: boolean; readonly guardian: boolean }
  readonly relies: readonly Relied[]
}

export const on = Effect.fnUntraced(function* (
  world: World,
  recipient: PersonId,
  day: Day.Day,
  view: ParameterView
): Effect.fn.Return<Known, DeskError> {
  const file = yield* read(world, kinds.recipient, RecipientFile.streamOf(recipient))
  const guardianship = yield* read(world, kinds.guardianship, Guardianship.streamOf(recipient))
  const consent = yield* read(world, kinds.consent, Consent.streamOf(recipient))
  const person = (yield* ask("get", () => world.people.get(world.tenant, [recipient]))).get(recipient)
  const age = person?.born === undefined ? undefined : ageOn(person.born, day, view)
  const consented = (by: "own" | "guardian") => Consent.on(consent.state, "publication", by, day) !== "none"
  return {
    age,
    minor: minorOf(age, file.state, day, view),
    guardians: Guardianship.guardiansOn(guardianship.state, day),
    carers: Guardianship.presentOn(guardianship.state, day),
    consents: { own: consented("own"), guardian: consented("guardian") },
    relies: [
      { stream: RecipientFile.streamOf(recipient), version: file.version },
      { stream: Guardianship.streamOf(recipient), version: guardianship.version },
      { stream: Consent.streamOf(recipient), version: consent.version }
    ]
  }
})

const minorOf = (age: number | undefined, file: RecipientFile.RecipientFile, day: Day.Day, view: ParameterView): boolean | undefined => {
  const line = Parameter.valueIn(view, adultAge)
  if (age !== undefined && line !== undefined) return age < line
  const groups = RecipientFile.groupsOn(file, day)
  return groups.has("child") ? true : groups.has("elder") ? false : undefined
}
