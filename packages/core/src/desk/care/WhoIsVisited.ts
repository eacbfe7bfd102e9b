/**
 * What the rules of a visit or a wish ask about the person: how old, a minor or not, who answers for them, what was consented to. What a
 * reader would get wrong: the day of birth stays where names are and goes into no event; of who is protected it is read for the purpose, and
 * leaves an entry. Where it is not there, or no longer to be used, the tags say whether it is a child, and where these say nothing either nobody
 * knows.
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
import * as KeepingIdentity from "../../person/KeepingIdentity.ts"
import { ageOn } from "../../person/rules/AgeClass.ts"
import { kinds } from "../../registers/Projection.ts"
import { read } from "../Seen.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as GuardiansOf from "../person/GuardiansOf.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"

export interface Known {
  readonly file: RecipientFile.RecipientFile
  readonly age: number | undefined
  readonly minor: boolean | undefined
  readonly guardians: readonly PersonId[]
  readonly carers: readonly PersonId[]
  /** To publication. */
  readonly consents: { readonly own: boolean; readonly guardian: boolean }
  /** To photos. */
  readonly photoConsents: { readonly own: boolean; readonly guardian: boolean }
  /** To the use of sensitive data, by the manner in which it was given. */
  readonly dataConsents: { readonly own: Manner; readonly guardian: Manner }
  readonly relies: readonly Relied[]
}
type Manner = ReturnType<typeof Consent.on>

export const on = Effect.fnUntraced(function* (
  world: World,
  recipient: PersonId,
  day: Day.Day,
  view: ParameterView,
  /** What the age is asked for; undefined where it decides nothing. */
  purpose: "visit" | "wish" | "report" | "care" | "appeal" | undefined
): Effect.fn.Return<Known, DeskError> {
  const file = yield* read(world, kinds.recipient, RecipientFile.streamOf(recipient))
  const answering = yield* GuardiansOf.read(world, recipient)
  const guardians = GuardiansOf.on(answering, day)
  const consent = yield* read(world, kinds.consent, Consent.streamOf(recipient))
  const born = purpose === undefined ? undefined : yield* bornOn(world, recipient, day, consent.state, purpose)
  const age = born === undefined ? undefined : ageOn(born, day, view)
  const given = (to: Consent.Purpose) => ({
    own: Consent.on(consent.state, to, "own", day),
    guardian: Consent.on(consent.state, to, guardians, day)
  })
  const consented = (to: Consent.Purpose) => {
    const { own, guardian } = given(to)
    return { own: own !== "none", guardian: guardian !== "none" }
  }
  return {
    file: file.state,
    age,
    minor: minorOf(age, file.state, day, view),
    guardians,
    carers: answering.everyEntry(answering.states.flatMap((state) => Guardianship.presentOn(state, day))),
    consents: consented("publication"),
    photoConsents: consented("photo"),
    dataConsents: given("sensitive-data"),
    relies: [
      { stream: RecipientFile.streamOf(recipient), version: file.version },
      ...answering.relies,
      { stream: Consent.streamOf(recipient), version: consent.version }
    ]
  }
})

const bornOn = Effect.fnUntraced(function* (
  world: World,
  id: PersonId,
  day: Day.Day,
  consent: Consent.Consent,
  purpose: string
): Effect.fn.Return<Day.Day | undefined, DeskError> {
  const { people, protectedPeople, tenant, actor } = world
  const listed = (yield* ask("get", () => people.get(tenant, [id]))).get(id)
  if (listed?.born !== undefined) return listed.born
  // Asking for who is not there would leave an entry too.
  const known = yield* ask("known", () => protectedPeople.known(tenant))
  if (!known.includes(id) || KeepingIdentity.isWithdrawn(consent, day)) return undefined
  const found = yield* ask("readProtected", () => protectedPeople.read(tenant, [id], { purpose, actor, at: world.clock() }))
  return found.get(id)?.born
})

const minorOf = (age: number | undefined, file: RecipientFile.RecipientFile, day: Day.Day, view: ParameterView): boolean | undefined => {
  const line = Parameter.valueIn(view, adultAge)
  if (age !== undefined && line !== undefined) return age < line
  const groups = RecipientFile.groupsOn(file, day)
  return groups.has("child") ? true : groups.has("elder") ? false : undefined
}
