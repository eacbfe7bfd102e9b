/**
 * Ids of people served, where whoever serves, leads or decides is named: refused, since whatever shows the volunteer would show that somebody is
 * looked after. What a reader would get wrong: somebody who is both has two ids, and only the one under which they serve may stand there. Of
 * the ids in a command, `NamedPeople` asks.
 */
import * as Effect from "effect/Effect"
import * as RecipientFile from "../../care/RecipientFile.ts"
import type { PersonId } from "../../foundation/Id.ts"
import { ask } from "../Ask.ts"
import { Refused, type WorldFailed } from "../DeskError.ts"
import type { World } from "../World.ts"

/** Those of these ids that are files' own. */
export const among = (world: World, ids: readonly string[]): Effect.Effect<ReadonlySet<string>, WorldFailed> =>
  Effect.map(versions(world, ids), (of) => new Set(ids.filter((id) => (of.get(streamOf(id)) ?? 0) > 0)))

/** Refused where one of these, said to be of people who serve, is a file's own. */
export const refuse = (world: World, ids: readonly string[]): Effect.Effect<void, WorldFailed | Refused> =>
  Effect.flatMap(among(world, ids), (files) =>
    files.size === 0 ? Effect.void : Effect.fail(new Refused({ findings: [...files].map(RecipientFile.idOfFile) }))
  )

export const streamOf = (id: string): string => RecipientFile.streamOf(id as PersonId)

const versions = (world: World, ids: readonly string[]): Effect.Effect<ReadonlyMap<string, number>, WorldFailed> =>
  ids.length === 0 ? Effect.succeed(new Map()) : ask("heads", () => world.store.heads(world.tenant, ids.map(streamOf)))
