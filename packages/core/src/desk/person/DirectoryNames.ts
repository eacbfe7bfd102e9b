/**
 * Recognising, in free text, the names that the person directory holds. What a reader would get wrong: nobody reads the whole directory for a
 * short text. A name that it holds is one of its parts, so the directory is asked for those; only for a long text is every name read.
 */
import * as Effect from "effect/Effect"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as PersonalText from "../PersonalText.ts"
import type { World } from "../World.ts"

/** Of one text of 45 characters. Beyond, the names of some five thousand people are read as quickly as so many parts are looked up. */
const mostParts = 1_024

/** From now on these names know every name of the directory that one of the texts holds, and perhaps more. */
export const learn = (
  { people, tenant }: Pick<World, "people" | "tenant">,
  known: PersonalText.KnownNames,
  texts: readonly string[]
): Effect.Effect<void, WorldFailed> => {
  const isShort = texts.reduce((parts, { length }) => parts + (length * (length - 1)) / 2, 0) <= mostParts
  // Not every database takes a zero byte as a question.
  const names =
    isShort && texts.every((text) => !text.includes("\0"))
      ? ask("findByName", async () => (await people.findByName(tenant, [...new Set(texts.flatMap(partsOf))])).map(({ name }) => name))
      : ask("names", () => people.names(tenant))
  return Effect.map(names, (found) => found.forEach((name) => PersonalText.learn(known, name)))
}

/** What could be a name: without the halves of characters that UTF-16 writes in two. */
const partsOf = (text: string): readonly string[] => {
  const parts: string[] = []
  for (let from = 0; from < text.length; from++)
    for (let to = from + PersonalText.shortestName; to <= text.length; to++) {
      const part = text.slice(from, to)
      if (part.isWellFormed()) parts.push(part)
    }
  return parts
}
