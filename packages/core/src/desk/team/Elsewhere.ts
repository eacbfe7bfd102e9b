/**
 * What a link of a formation rests on beyond it: the links of all others. What a reader would get wrong: two formations linked at the same
 * moment could close a circle that neither sees, so that every link passes one gate.
 */
import * as Effect from "effect/Effect"
import type { TeamId } from "../../foundation/Id.ts"
import type * as Register from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import type { Context } from "../../team/Formation.ts"
import type { DeskError } from "../DeskError.ts"
import * as Gate from "../Gate.ts"
import { readRows } from "../ReadRows.ts"
import type * as Step from "../Step.ts"
import type { World } from "../World.ts"

const gate = "formations"

export interface Elsewhere {
  readonly links: Context["elsewhere"]
  readonly pass: Step.Step
}

export const read = (world: World, formation: string): Effect.Effect<Elsewhere, DeskError> =>
  Effect.gen(function* () {
    const at = yield* Gate.version(world, gate)
    const rows = yield* readRows(world, Registers.formationLink)
    return {
      links: linksOf(rows.filter(({ formation: of }) => of !== formation)),
      pass: Gate.step(gate, at, `formation/${formation}`)
    }
  })

/** Links as a formation has them, from their rows. */
export const linksOf = (rows: readonly Register.KeptRow<typeof Registers.formationLink>[]): readonly Elsewhere["links"][number][] =>
  rows.map(({ mentor, team, from, until }) => ({
    mentor: mentor as TeamId,
    learner: team as TeamId,
    from,
    ...(until === undefined ? {} : { until })
  }))
