/**
 * What the rules of activities answer of every plan, and of everybody who has a place, under the world's policy. What a reader would get wrong:
 * an activity that is over by the day is asked as of its last day; a rule that somebody set aside stays set aside.
 */
import * as Effect from "effect/Effect"
import * as Activity from "../../activity/Activity.ts"
import * as Places from "../../activity/Places.ts"
import * as PlanReasons from "../../activity/PlanReasons.ts"
import { ofJoining, ofPlan } from "../../activity/rules/Rules.ts"
import * as Day from "../../foundation/Day.ts"
import type { ActivityId } from "../../foundation/Id.ts"
import * as Span from "../../foundation/Span.ts"
import * as Policy from "../../law/Policy.ts"
import { kinds } from "../../registers/activity/ActivityLives.ts"
import * as Registers from "../../registers/Registers.ts"
import { read } from "../Seen.ts"
import * as Volunteers from "../activity/Volunteers.ts"
import type { DeskError } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import { type Answers, type Reading } from "./Asked.ts"

interface Planned {
  readonly id: ActivityId
  readonly state: Activity.Activity & { readonly plan: Activity.Plan }
  readonly on: Day.Day
}

const planned = Effect.fnUntraced(function* (world: World.World, on: Day.Day): Effect.fn.Return<readonly Planned[], DeskError> {
  const rows = (yield* readRows(world, Registers.activity)).filter(({ stage }) => stage !== "cancelled")
  const found = yield* Effect.forEach(rows, (row) => {
    const id = row.activity as ActivityId
    return Effect.map(read(world, kinds.activity, Activity.streamOf(id)), ({ state }) => ({ id, state }))
  })
  return found.flatMap(({ id, state }): readonly Planned[] => {
    const { plan } = state
    return plan === undefined ? [] : [{ id, state: { ...state, plan }, on: Day.earlier(Span.lastDay(plan.time), on) }]
  })
})

const placesIn = Effect.fnUntraced(function* (
  world: World.World,
  { id, state, on }: Planned
): Effect.fn.Return<readonly Answers[], DeskError> {
  const { today, calendar } = World.now(world)
  const view = Policy.on(world.policy, on)
  const placed = Activity.placed(state)
  const people = placed.map(({ volunteer }) => volunteer)
  const { facts } = yield* Volunteers.load(world, id, state, people, view)
  const context = { today, view, calendar, ...facts }
  return placed.map((one) => ({
    kind: "sign-up",
    id,
    volunteer: one.volunteer,
    on,
    asked: Places.askedByRule(state, one, on, context)
  }))
})

export const readings: readonly Reading[] = [
  {
    kind: "activity",
    rules: ofPlan,
    ask: (world, on) =>
      Effect.map(planned(world, on), (all) =>
        all.map((one) => ({
          kind: "activity",
          id: one.id,
          on: one.on,
          asked: PlanReasons.asked(one.state.plan, Policy.on(world.policy, one.on))
        }))
      )
  },
  {
    kind: "sign-up",
    rules: ofJoining,
    ask: Effect.fnUntraced(function* (world, on) {
      const answers = yield* Effect.forEach(yield* planned(world, on), (one) => placesIn(world, one))
      return answers.flat()
    })
  }
]
