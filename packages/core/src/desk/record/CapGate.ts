/**
 * The gate of one person's time where a minimum or cap ties a closed month to others: whoever moves time of theirs in any of these passes it, in the
 * commit that books what moves in the closed one. What a reader would get wrong: a record of an open month may move nothing in the closed one and yet
 * be what the next record there gives way to. Nothing in the closed month's own stream would tell the second of two desks.
 */
import * as Effect from "effect/Effect"
import type { EventData } from "../../ports/Journal.ts"
import * as ImportGate from "../../service/ImportGate.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as Gate from "../Gate.ts"
import type * as Step from "../Step.ts"
import type { World } from "../World.ts"

const nameOf = (person: string): string => `capped/${person}`

/** The gates of these people as they are now; read before their records are. */
export const guards = (world: World, persons: Iterable<string>): Effect.Effect<readonly Step.Relied[], WorldFailed> =>
  Effect.map(Gate.versions(world, Array.from(persons, nameOf)), (passed) =>
    Array.from(passed, ([name, version]) => ({ stream: Gate.streamOf(name), version }))
  )

interface Passed extends Step.Relied {
  readonly events: readonly EventData[]
}

/** As `guards`, with what passes them. `movers`: by person, the stream that moves their time. */
export const passed = (world: World, movers: ReadonlyMap<string, string>): Effect.Effect<readonly Passed[], WorldFailed> =>
  Effect.map(Gate.versions(world, [...movers.keys()].map(nameOf)), (versions) =>
    Array.from(movers, ([person, by]) => ({
      stream: Gate.streamOf(nameOf(person)),
      version: versions.get(nameOf(person)) ?? 0,
      events: [{ ...ImportGate.passed(by) }]
    }))
  )
