/**
 * The gate that every commit of an import passes (`service/ImportGate`): read before anything else is, passed with what was decided on it.
 */
import * as Effect from "effect/Effect"
import * as Decision from "../../foundation/Decision.ts"
import * as Projection from "../../registers/Projection.ts"
import * as ImportGate from "../../service/ImportGate.ts"
import { ask } from "../Ask.ts"
import type { DeskError, WorldFailed } from "../DeskError.ts"
import * as Step from "../Step.ts"
import { submitOnce } from "../Submission.ts"
import type { World } from "../World.ts"

export const stream = `gate/${ImportGate.id}`

/** How often the gate was passed. Whatever is read after this is at least as new. */
export const version = (world: World): Effect.Effect<number, WorldFailed> =>
  Effect.map(
    ask("heads", () => world.store.heads(world.tenant, [stream])),
    (heads) => heads.get(stream) ?? 0
  )

/** Passes the gate if nobody has since it was at this version. */
export const step = (at: number, by: string): Step.Step =>
  Step.on(Projection.kinds.gate, "gate", ImportGate.id, { version: at, state: { passed: at } }, () => Decision.met([ImportGate.passed(by)]))

/** Passes the gate alone, so that whoever planned on what was before plans again. */
export const pass = (world: World, at: number, by: string): Effect.Effect<void, DeskError> =>
  Effect.asVoid(submitOnce(world, { key: `gate/${world.ids()}`, input: by, steps: [step(at, by)] }))
