/**
 * A gate: a stream that everything passes which must not happen at the same moment. What a reader would get wrong: its version is read
 * before anything else is, and it is passed in the same commit as what was decided on what was read.
 */
import * as Effect from "effect/Effect"
import * as Decision from "../foundation/Decision.ts"
import * as Projection from "../registers/Projection.ts"
import * as ImportGate from "../service/ImportGate.ts"
import { ask } from "./Ask.ts"
import type { WorldFailed } from "./DeskError.ts"
import * as Step from "./Step.ts"
import type { World } from "./World.ts"

export const streamOf = (name: string): string => `gate/${name}`

/** How often the gate was passed. Whatever is read after this is at least as new. */
export const version = (world: World, name: string): Effect.Effect<number, WorldFailed> =>
  Effect.map(versions(world, [name]), (passed) => passed.get(name) ?? 0)

/** Of several, by name. */
export const versions = (world: World, names: readonly string[]): Effect.Effect<ReadonlyMap<string, number>, WorldFailed> =>
  Effect.map(
    ask("heads", () => world.store.heads(world.tenant, names.map(streamOf))),
    (heads) => new Map(names.map((name) => [name, heads.get(streamOf(name)) ?? 0]))
  )

/** Passes the gate if nobody has since it was at this version. */
export const step = (name: string, at: number, by: string): Step.Step =>
  Step.on(Projection.kinds.gate, "gate", name, { version: at, state: { passed: at } }, () => Decision.met([ImportGate.passed(by)]))
