/** One honour held against the rules of selection, as of a closing day: every reason at once, from what the registers know of whom it is for. */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type * as Decision from "../../foundation/Decision.ts"
import type { HonourId } from "../../foundation/Id.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import type { Honour } from "../../team/Honour.ts"
import * as HonourCheck from "../../team/HonourCheck.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import * as World from "../World.ts"
import * as HonourFacts from "./HonourFacts.ts"
import { lives } from "./TeamLives.ts"

export interface Question {
  /** The closing day; today where nothing is said. */
  readonly on?: Day.Day
  readonly stated?: HonourCheck.Stated
}

export interface HonourChecked {
  readonly on: Day.Day
  readonly subject: Honour["subject"]
  readonly rules: readonly Asking.Asked[]
  readonly decision: Decision.Decision
}

export const check = Effect.fnUntraced(function* (
  world: World.World,
  honour: HonourId,
  { on = World.now(world).today, stated = {} }: Question = {}
): Effect.fn.Return<HonourChecked, DeskError> {
  const { state } = yield* Life.look(world, lives.honour, honour)
  const known = yield* HonourFacts.of(world, state.subject, on)
  const rules = HonourCheck.check(state, known, stated, on, Policy.on(world.policy, on))
  return { on, subject: state.subject, rules, decision: Asking.together(rules) }
})
