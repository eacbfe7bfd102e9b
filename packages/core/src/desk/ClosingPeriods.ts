/**
 * Closing a month or a year, and opening it again with a reason and an approver. What a reader would get wrong: a closed period refuses no
 * correction; what changes in it is booked in its own stream and reported.
 */
import * as Effect from "effect/Effect"
import * as Period from "../foundation/Period.ts"
import * as Projection from "../registers/Projection.ts"
import * as PeriodClosing from "../service/PeriodClosing.ts"
import type { DeskError } from "./DeskError.ts"
import * as Step from "./Step.ts"
import { submit, type Submitted } from "./Submission.ts"
import * as Wording from "./Wording.ts"
import type { World } from "./World.ts"

export type Command = Extract<PeriodClosing.Command, { readonly type: "close" | "reopen" }>

export const give = Effect.fnUntraced(function* (
  world: World,
  period: Period.Period,
  given: Command,
  key: string = world.ids()
): Effect.fn.Return<Submitted, DeskError> {
  const { command, input, texts } = yield* Wording.of(world, given)
  const name = Period.text(period)
  const steps = [Step.of(Projection.periods, "period", name, (state, { today }) => PeriodClosing.decide(command, state, { today, period }))]
  return yield* Wording.submitted(world, texts, submit(world, { key, input: `period ${name} ${input}`, steps }))
})
