/**
 * What ids are called, for whoever may read names: teams and places from their registers, people and kept texts from the person directory.
 * What a reader would get wrong: an id without a name is no fault. It may have been deleted, and the figures stay true.
 */
import * as Effect from "effect/Effect"
import * as Registers from "../registers/Registers.ts"
import type { ServiceFacts, Words } from "../service/ServiceFacts.ts"
import { ask } from "./Ask.ts"
import type { WorldFailed } from "./DeskError.ts"
import { readRows } from "./ReadRows.ts"
import type { World } from "./World.ts"

/** By id. */
export type Names = ReadonlyMap<string, string>

/** Of all streets, communities, teams and organisations. */
export const ofPlaces = Effect.fnUntraced(function* (world: World): Effect.fn.Return<Names, WorldFailed> {
  const names = new Map<string, string>()
  const add = (id: string, name: string | undefined): void => {
    if (name !== undefined) names.set(id, name)
  }
  for (const { street, name } of yield* readRows(world, Registers.street)) add(street, name)
  for (const { community, name } of yield* readRows(world, Registers.community)) add(community, name)
  for (const { team, name } of yield* readRows(world, Registers.team)) add(team, name)
  for (const { organisation, name } of yield* readRows(world, Registers.organisation)) add(organisation, name)
  return names
})

/** Of these people. */
export const ofPeople = (world: World, ids: readonly string[]): Effect.Effect<Names, WorldFailed> =>
  Effect.map(
    ask("get", () => world.people.get(world.tenant, [...new Set(ids)])),
    (people) => new Map([...people].map(([id, { name }]) => [id, name]))
  )

/** Kept texts by their ids: those that words point to, and personal names that stand as an id. */
export const ofTexts = (world: World, ids: readonly string[]): Effect.Effect<Names, WorldFailed> =>
  ids.length === 0 ? Effect.succeed(new Map()) : ask("getTexts", () => world.people.getTexts(world.tenant, [...new Set(ids)]))

/** The ids of kept texts among words. */
export const textIds = (words: readonly (Words | undefined)[]): readonly string[] =>
  words.flatMap((one) => (one === undefined || typeof one === "string" ? [] : [one.text]))

/** Words as they can be read now; undefined where their text was deleted. */
export const read = (words: Words, names: Names): string | undefined => (typeof words === "string" ? words : names.get(words.text))

export const wordsOf = ({ place, content }: Partial<ServiceFacts>): readonly (Words | undefined)[] => [place, content]
