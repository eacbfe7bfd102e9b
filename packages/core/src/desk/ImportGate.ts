/**
 * The gate that every commit of an import passes (`service/ImportGate`): read before anything else is, passed with what was decided on it.
 */
import * as Effect from "effect/Effect"
import * as ImportGate from "../service/ImportGate.ts"
import type { DeskError, WorldFailed } from "./DeskError.ts"
import * as Gate from "./Gate.ts"
import type * as Step from "./Step.ts"
import { submitOnce } from "./Submission.ts"
import type { World } from "./World.ts"

export const stream = `gate/${ImportGate.id}`

export const version = (world: World): Effect.Effect<number, WorldFailed> => Gate.version(world, ImportGate.id)

export const step = (at: number, by: string): Step.Step => Gate.step(ImportGate.id, at, by)

/** Passes the gate alone, so that whoever planned on what was before plans again. */
export const pass = (world: World, at: number, by: string): Effect.Effect<void, DeskError> =>
  Effect.asVoid(submitOnce(world, { key: `gate/${world.ids()}`, input: by, steps: [step(at, by)] }))
