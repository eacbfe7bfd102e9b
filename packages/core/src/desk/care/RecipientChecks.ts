/**
 * One file, checked as of a day. What a reader would get wrong: the identity of somebody who is protected is not read for it; whoever asks says
 * how old they are.
 */
import * as Effect from "effect/Effect"
import * as RecipientCheck from "../../care/RecipientCheck.ts"
import type * as Day from "../../foundation/Day.ts"
import type * as Decision from "../../foundation/Decision.ts"
import type { PersonId } from "../../foundation/Id.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import * as Consent from "../../person/Consent.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import * as ConsentsOf from "../person/ConsentsOf.ts"
import * as There from "../There.ts"
import * as World from "../World.ts"
import { lives } from "./CareLives.ts"

export interface Question {
  /** Today where nothing is said. */
  readonly on?: Day.Day
  readonly stated?: RecipientCheck.Stated
}

export interface RecipientChecked {
  readonly on: Day.Day
  readonly data: Asking.Asked
  readonly decision: Decision.Decision
}

export const check = Effect.fnUntraced(function* (
  world: World.World,
  recipient: PersonId,
  { on = World.now(world).today, stated = {} }: Question = {}
): Effect.fn.Return<RecipientChecked, DeskError> {
  const { state: file } = yield* Life.look(world, lives.recipient, recipient)
  const consents = (yield* ConsentsOf.read(world, [recipient])).get(recipient) ?? Consent.initial
  const data = RecipientCheck.check({ file, consents, stated }, on, Policy.on(world.policy, on))
  const open = { from: file.openedOn, until: undefined }
  return { on, data, decision: Asking.together([data], There.there("recipient", recipient, open, on)) }
})
