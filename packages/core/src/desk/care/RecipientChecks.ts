/**
 * One file, checked as of a day. What a reader would get wrong: the identity of somebody who is protected is not read for it; whoever asks says
 * how old they are.
 */
import * as Effect from "effect/Effect"
import * as ChildCheck from "../../care/ChildCheck.ts"
import * as Overdue from "../../care/Overdue.ts"
import * as RecipientCheck from "../../care/RecipientCheck.ts"
import * as VisitPlan from "../../care/VisitPlan.ts"
import type * as Day from "../../foundation/Day.ts"
import type * as Decision from "../../foundation/Decision.ts"
import type { PersonId } from "../../foundation/Id.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import * as Consent from "../../person/Consent.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import * as Registers from "../../registers/Registers.ts"
import { read } from "../Seen.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import * as ConsentsOf from "../person/ConsentsOf.ts"
import * as GuardiansOf from "../person/GuardiansOf.ts"
import { readRows } from "../ReadRows.ts"
import * as There from "../There.ts"
import * as World from "../World.ts"
import { lives } from "./CareLives.ts"
import { made } from "./DueVisits.ts"

export interface Question {
  /** Today where nothing is said. */
  readonly on?: Day.Day
  readonly stated?: RecipientCheck.Stated
}

export interface RecipientChecked {
  readonly on: Day.Day
  readonly data: Asking.Asked
  /** Of a child: each rule that the file's tags raise, and the visits. */
  readonly child: readonly Asking.Asked[]
  readonly decision: Decision.Decision
}

const { visit } = Registers

export const check = Effect.fnUntraced(function* (
  world: World.World,
  recipient: PersonId,
  { on = World.now(world).today, stated = {} }: Question = {}
): Effect.fn.Return<RecipientChecked, DeskError> {
  const { state: file } = yield* Life.look(world, lives.recipient, recipient)
  const consents = (yield* ConsentsOf.read(world, [recipient])).get(recipient) ?? Consent.initial
  const guardians = GuardiansOf.on(yield* GuardiansOf.read(world, recipient), on)
  const { state: plan } = yield* read(world, kinds["visit-plan"], VisitPlan.streamOf(recipient))
  const visits = made(yield* readRows(world, visit, visit.facts.recipient.is(recipient)))
  const course =
    plan.whose === "child" ? Overdue.course(Overdue.standing(Overdue.endedBy(plan.rhythms, file.closedOn), visits, on), on) : undefined
  const view = Policy.on(world.policy, on)
  const data = RecipientCheck.check({ file, consents, guardians, stated }, on, view)
  const child = ChildCheck.check({ file, course, stated }, on, view)
  const open = { from: file.openedOn, until: undefined }
  return { on, data, child, decision: Asking.together([data, ...child], There.there("recipient", recipient, open, on)) }
})
