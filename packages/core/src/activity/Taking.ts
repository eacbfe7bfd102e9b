/**
 * Whether an activity takes anybody as of a day: what is over, called off or closed takes nobody, whoever they are.
 *
 * What a reader would get wrong: before its sign-up opens, who may join is a fair question. It is answered as things stand, and that nobody can sign
 * up yet is pointed out.
 */
import type { Day } from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Span from "../foundation/Span.ts"
import { finding } from "../law/Refusal.ts"
import * as State from "./ActivityState.ts"

/** Nobody signs up for what is over by its days, though nobody has said that it was held. */
export const over = ({ plan }: State.Activity, on: Day): readonly Finding[] => {
  const last = plan === undefined ? on : Span.lastDay(plan.time)
  return on > last ? [finding("activity.over", { on, last }, { units: { on: "day", last: "day" } })] : []
}

const ahead: readonly State.Stage[] = ["planned", "published"]

export const reasons = (state: State.Activity, on: Day): readonly Finding[] => {
  const { stage } = state
  if (ahead.includes(stage)) return [finding("activity.not-open-yet", { stage }, { severity: "hint", kind: "notice" }), ...over(state, on)]
  if (State.stagesOf["activity.place-taken"].includes(stage)) return over(state, on)
  return [finding("activity.takes-nobody", { stage })]
}
