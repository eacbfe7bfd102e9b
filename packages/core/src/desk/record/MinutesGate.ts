/**
 * The gate of one person's time, under a policy that has long days approved (`Approval`): whoever states time of theirs passes it, with a decision
 * taken on what was there. So of two desks that record at one instant the second sees what the first has recorded. What a reader would get
 * wrong: a policy without a ladder knows no such gate, and pays nothing for it.
 */
import * as Effect from "effect/Effect"
import { approvalLadder } from "../../law/parameters/Recording.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as Gate from "../Gate.ts"
import type * as Step from "../Step.ts"
import * as World from "../World.ts"

export const isKept = (world: World.World): boolean => World.now(world).view.valueOf(approvalLadder.id) !== undefined

const nameOf = (volunteer: string): string => `minutes/${volunteer}`

/** How often each of these gates was passed; read before the minutes are. */
export const versions = (world: World.World, volunteers: readonly string[]): Effect.Effect<ReadonlyMap<string, number>, WorldFailed> =>
  Effect.map(
    Gate.versions(world, volunteers.map(nameOf)),
    (passed) => new Map(volunteers.map((one) => [one, passed.get(nameOf(one)) ?? 0]))
  )

/** `by`: the stream that states the time. */
export const step = (volunteer: string, at: number, by: string): Step.Step => Gate.step(nameOf(volunteer), at, by)
