/**
 * What the fund's book does not know of the awards that a gift went to: who carries each out, and what the groups are that its purchases serve.
 *
 * What a reader would get wrong: groups are those that were reported; while nothing is, those of the plan. Of an award that is kept elsewhere
 * neither is known.
 */
import * as Effect from "effect/Effect"
import type { AwardId, OrganisationId, TeamId } from "../../foundation/Id.ts"
import type { Served } from "../../project/Application.schema.ts"
import { kinds } from "../../registers/project/ProjectLives.ts"
import type { DeskError } from "../DeskError.ts"
import { seen } from "../Seen.ts"
import type { World } from "../World.ts"

export interface TracedAward {
  readonly award: AwardId
  readonly by: TeamId | OrganisationId | undefined
  readonly served: readonly Served[]
  /** What `served` says was reached, and not only planned. */
  readonly isReported: boolean
}

export const of = (world: World, awards: readonly AwardId[]): Effect.Effect<readonly TracedAward[], DeskError> =>
  Effect.forEach([...new Set(awards)], (award) => one(world, award))

const one = Effect.fnUntraced(function* (world: World, award: AwardId): Effect.fn.Return<TracedAward, DeskError> {
  const { state } = yield* seen(world, "award", award, kinds.award)
  const isReported = state.served.length > 0
  const planned = yield* seen(world, "application", isReported ? undefined : state.application, kinds.application)
  return { award, by: state.team ?? state.organisation, served: isReported ? state.served : (planned.state.plan?.served ?? []), isReported }
})
