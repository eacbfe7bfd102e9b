/**
 * The life of an account of time coins, by the kind of its stream.
 *
 * What a reader would get wrong: coins are taken only where another account gives them, in the same commit, so nobody can ask to take some.
 */
import * as Effect from "effect/Effect"
import type * as Id from "../../foundation/Id.ts"
import * as PointsAccount from "../../reward/PointsAccount.ts"
import * as PointsAccountSchema from "../../reward/PointsAccount.schema.ts"
import { kinds } from "../../registers/reward/RewardLives.ts"
import * as Life from "../Life.ts"
import * as Step from "../Step.ts"

/** The other account's part of a gift, in the same commit. */
const takerSteps = (from: string, command: PointsAccount.Asked): readonly Step.Step[] => {
  if (command.type !== "give") return []
  const { entry, on, units, to } = command
  const taken: PointsAccount.Command = { type: "take", entry, on, units, from: from as Id.AccountId }
  return [Step.of(kinds.points, "points", to, (state, { today, view }) => PointsAccount.decide(taken, state, { today, view }))]
}

/** `around` says what is known of the holder, whoever is served, and whoever is given to. */
export const pointsKnowing = (
  around: PointsAccount.Around = {}
): Life.Life<PointsAccount.Asked, PointsAccount.PointsAccount, PointsAccount.Event, PointsAccount.Around> => ({
  name: "points",
  kind: kinds.points,
  command: PointsAccountSchema.Asked,
  event: PointsAccountSchema.Event,
  decide: (command, state, { today, view, facts }) => PointsAccount.decide(command, state, { today, view, ...facts }),
  gather: (_, { id, command }) => Effect.succeed({ facts: around, others: takerSteps(id, command) })
})

export const lives = { points: pointsKnowing() } as const
