/**
 * Which of some teams somebody belongs to at a time that is asked about, by every entry that they have. What a reader would get wrong: whom the
 * directory lists under a team, and whose membership nobody wrote down, belongs to it at any time.
 */
import * as Effect from "effect/Effect"
import type { TeamId } from "../../foundation/Id.ts"
import type { Tenure } from "../../foundation/Tenure.ts"
import { directory } from "../../registers/place/PlaceLives.ts"
import { kinds } from "../../registers/team/TeamLives.ts"
import type { DeskError } from "../DeskError.ts"
import type * as Life from "../Life.ts"
import { seen } from "../Seen.ts"
import type { World } from "../World.ts"

type Found = Required<Pick<Life.Gathered<readonly TeamId[]>, "facts" | "relies">>

export const among = (
  world: World,
  entries: readonly string[],
  teams: readonly TeamId[],
  isThen: (tenure: Tenure) => boolean
): Effect.Effect<Found, DeskError> =>
  Effect.map(
    Effect.forEach(teams.length === 0 ? [] : entries, (entry) =>
      Effect.gen(function* () {
        const { state: listing, relies } = yield* seen(world, "volunteer", entry, directory)
        const listed = listing.listed?.type === "volunteer.listed" ? listing.listed.team : undefined
        const found = yield* Effect.forEach(teams, (team) =>
          Effect.map(seen(world, "membership", `${team}/${entry}`, kinds.membership), ({ state: { roles }, relies: own }) => ({
            relies: own,
            teams: (roles.length === 0 ? listed === team : roles.some(isThen)) ? [team] : []
          }))
        )
        return { teams: found.flatMap((one) => one.teams), relies: [...relies, ...found.flatMap((one) => one.relies)] }
      })
    ),
    (found) => ({ facts: found.flatMap((one) => one.teams), relies: found.flatMap((one) => one.relies) })
  )
