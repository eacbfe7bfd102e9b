/**
 * Whether the directory lists what a command names. What a reader would get wrong: the command rests on these listings; if one changes before
 * it is committed, it is decided anew.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as Directory from "../../place/Directory.ts"
import * as Replay from "../../ports/Replay.ts"
import * as PlaceLives from "../../registers/place/PlaceLives.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import type { Gathered } from "../Life.ts"
import type { World } from "../World.ts"

/** Reasons against naming these on a day, and the streams that say so. */
export const reasons = (
  world: World,
  named: readonly Directory.Named[],
  on: Day.Day
): Effect.Effect<Required<Pick<Gathered<readonly Finding[]>, "facts" | "relies">>, DeskError> =>
  Effect.map(
    Effect.forEach(named, (one) => {
      const stream = `${one.kind}/${one.id}`
      return Effect.flatMap(
        ask("history", () => world.store.history(world.tenant, stream)),
        (history) =>
          replayed(() => ({
            facts: Directory.reasonsAgainst(one, Replay.state(PlaceLives.directory, history), on),
            relied: { stream, version: history.length }
          }))
      )
    }),
    (found) => ({ facts: found.flatMap(({ facts }) => facts), relies: found.map(({ relied }) => relied) })
  )

/** What is named, where it is. */
export const named = (kind: Directory.Named["kind"], ...ids: readonly (string | undefined)[]): readonly Directory.Named[] =>
  ids.flatMap((id) => (id === undefined ? [] : [{ kind, id }]))
