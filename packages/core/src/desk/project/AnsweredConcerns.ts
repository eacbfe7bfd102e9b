/**
 * The residents' concerns that ventures answer: as they stand when they are named, and, looked at from either side, which they are and what was
 * counted before and after.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type { ConcernId } from "../../foundation/Id.ts"
import type { Answered } from "../../project/ConcernReasons.ts"
import { kinds } from "../../registers/concern/ConcernLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import type { Gathered } from "../Life.ts"
import type { Asked } from "../ListedRows.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import type { World } from "../World.ts"

const { answeredConcern, concern, concernChange, ventureApplication, award } = Registers

/** One of another tenant is none. */
export const standing = (
  world: World,
  named: readonly ConcernId[]
): Effect.Effect<Required<Pick<Gathered<readonly Answered[]>, "facts" | "relies">>, DeskError> =>
  Effect.map(
    Effect.forEach([...new Set(named)], (one) =>
      Effect.map(seen(world, "concern", one, kinds.concern), ({ state, relies }) => ({
        told: { concern: one, stage: state.stage },
        relies
      }))
    ),
    (all) => ({ facts: all.map(({ told }) => told), relies: all.flatMap(({ relies }) => relies) })
  )

/** Of one of these. */
const among = <F>(field: { readonly is: (id: string) => Criterion.Criterion<F> }, ids: readonly string[]): Criterion.Criterion<never> =>
  Criterion.any(...ids.map((id) => field.is(id)))

/** What to ask for beside an award, to see which concerns its application answers and what became of them. */
export const ofApplication = (world: World, application: string): Effect.Effect<readonly Asked[], DeskError> =>
  Effect.map(readRows(world, answeredConcern, answeredConcern.facts.application.is(application)), (rows) => {
    const ids = rows.map((row) => row.concern)
    if (ids.length === 0) return []
    return [
      { register: concern, where: among(concern.facts.concern, ids) },
      { register: concernChange, where: among(concernChange.facts.concern, ids) }
    ]
  })

/** What to ask for beside a concern, to see which applications say that they answer it, and the ventures that came of them. */
export const answering = (world: World, of: string): Effect.Effect<readonly Asked[], DeskError> =>
  Effect.map(readRows(world, answeredConcern, answeredConcern.facts.concern.is(of)), (rows) => {
    const ids = rows.map((row) => row.application)
    if (ids.length === 0) return []
    return [
      { register: ventureApplication, where: among(ventureApplication.facts.application, ids) },
      { register: award, where: among(award.facts.application, ids) }
    ]
  })
