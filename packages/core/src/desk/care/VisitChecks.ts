/**
 * One planned visit, checked as of a day, before anybody goes. What a reader would get wrong: the identity of whoever is visited is not read for it; the
 * tags say whether it is a child, and whoever asks may say how old they will be.
 */
import * as Effect from "effect/Effect"
import * as Visit from "../../care/Visit.ts"
import * as VisitCheck from "../../care/VisitCheck.ts"
import * as Day from "../../foundation/Day.ts"
import type * as Decision from "../../foundation/Decision.ts"
import type { VisitId } from "../../foundation/Id.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import { read } from "../Seen.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as World from "../World.ts"
import * as WhoGoes from "./WhoGoes.ts"
import * as WhoIsVisited from "./WhoIsVisited.ts"

export interface Question {
  /** Today where nothing is said. */
  readonly on?: Day.Day
  readonly stated?: VisitCheck.Stated
}

export interface VisitChecked {
  readonly on: Day.Day
  readonly rules: readonly Asking.Asked[]
  readonly decision: Decision.Decision
}

export const check = Effect.fnUntraced(function* (
  world: World.World,
  visit: VisitId,
  { on = World.now(world).today, stated = {} }: Question = {}
): Effect.fn.Return<VisitChecked, DeskError> {
  const { state } = yield* read(world, kinds.visit, Visit.streamOf(visit))
  const { planned } = state
  if (planned === undefined) return yield* new NotFound({ kind: "visit", id: visit })
  const view = Policy.on(world.policy, on)
  const { recipient, visitors, team } = planned
  const day = Day.require(planned.for)
  const { file, minor, photoConsents, guardians, carers } = yield* WhoIsVisited.on(world, recipient, day, view, undefined)
  const { going } = yield* WhoGoes.on(world, visitors, { family: [recipient, ...guardians, ...carers], team }, day, view)
  const known = { ...state, planned }
  const rules = VisitCheck.check({ visit: known, minor, photoConsents, going, stated }, on, view)
  return { on, rules, decision: Asking.together(rules, VisitCheck.isToCome(known, file)) }
})
