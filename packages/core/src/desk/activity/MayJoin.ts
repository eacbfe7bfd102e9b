/**
 * Who may join what, as a question: every reason at once, and the smallest change that would make it a yes. What a reader would get wrong:
 * nothing is written, and whether a place is free is another question; it is told beside the answer. But what takes nobody any longer is joined
 * by nobody: that is the answer, whatever the person is.
 */
import * as Effect from "effect/Effect"
import * as Activity from "../../activity/Activity.ts"
import type * as Counterfactual from "../../activity/Counterfactual.ts"
import * as Eligibility from "../../activity/Eligibility.ts"
import * as Places from "../../activity/Places.ts"
import * as Taking from "../../activity/Taking.ts"
import * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { ActivityId, VolunteerId } from "../../foundation/Id.ts"
import * as Policy from "../../law/Policy.ts"
import { finding } from "../../law/Refusal.ts"
import { kinds } from "../../registers/activity/ActivityLives.ts"
import * as AsKnown from "../AsKnown.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as Merged from "../person/Merged.ts"
import * as World from "../World.ts"
import { read } from "../Seen.ts"
import * as Volunteers from "./Volunteers.ts"

export interface Question {
  readonly volunteer: VolunteerId
  /** Other entries of the directory that are the same person: all of them are asked. */
  readonly alsoAs?: readonly VolunteerId[]
  readonly position: string
  readonly stated?: Activity.Stated
  readonly overrides?: readonly Activity.Override[]
  /** Today where nothing is said. Of a day before, the answer is the one of then: nothing that was recorded later is looked at. */
  readonly asOf?: Day.Day
}

export interface MayJoin {
  readonly decision: Decision.Decision
  /** The rules that are met; none where the activity has no such position. */
  readonly met: readonly Eligibility.Asked[]
  /** From that day on; undefined where the activity has no such position. */
  readonly change: Counterfactual.Answer | undefined
  readonly placesFree: number
  readonly waiting: number
}

export const ask = Effect.fnUntraced(function* (
  now: World.World,
  activity: ActivityId,
  { volunteer, alsoAs = [], position, stated = {}, overrides = [], asOf }: Question
): Effect.fn.Return<MayJoin, DeskError> {
  const world = asOf === undefined ? now : yield* AsKnown.on(now, asOf)
  const { today, calendar } = World.now(world)
  const on = asOf ?? today
  const view = Policy.on(world.policy, on)
  const { state, version } = yield* read(world, kinds.activity, Activity.streamOf(activity))
  if (version === 0) return yield* new NotFound({ kind: "activity", id: activity })
  const { facts, contradictions } = yield* Volunteers.load(world, activity, state, [volunteer], view, [volunteer, ...alsoAs])
  const context = { today, view, calendar, ...facts }
  const wish = { volunteer, position, stated, overrides }
  const asked = Places.ask(state, wish, on, context)
  const people = yield* Merged.people(world)
  const entries = [volunteer, ...alsoAs]
  const own = entries.flatMap((one) => Places.ownOverrides({ volunteer: one, overrides }, { people }))
  const standing = [...Taking.reasons(state, on), ...signedUp(state, entries), ...own]
  const decision = Decision.against(asked, [...standing, ...contradictions])
  const change = Places.wouldDo(state, wish, on, context)
  return {
    decision,
    met: change === undefined ? [] : Eligibility.metIn(view, decision.findings),
    change: change && beside(change, standing),
    placesFree: Activity.free(state, position),
    waiting: Activity.waiting(state, position).length
  }
})

/** Whoever has a place, or waits for one, is told so; whether they still may is asked all the same. */
const signedUp = (state: Activity.Activity, entries: readonly VolunteerId[]): readonly Finding[] =>
  entries.flatMap((volunteer) => {
    const { position, standing } = Activity.standingOf(state, volunteer) ?? {}
    return standing === undefined
      ? []
      : [finding("activity.signed-up-already", { volunteer, position, standing }, { severity: "hint", kind: "notice" })]
  })

/** Against these no change of facts does anything. */
const beside = (change: Counterfactual.Answer, standing: readonly Finding[]): Counterfactual.Answer => {
  const rules = standing.filter(({ severity }) => severity === "error").map(({ rule }) => rule)
  if (rules.length === 0) return change
  return { kind: "nothing", rules: [...rules, ...(change.kind === "nothing" ? change.rules : [])] }
}
