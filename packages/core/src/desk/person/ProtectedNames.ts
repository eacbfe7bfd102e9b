/**
 * Recognising, in free text, the names of people whose identity is protected: by keyed hashes, so that nobody has to be read for it.
 */
import * as Effect from "effect/Effect"
import { ask } from "../Ask.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as PersonalText from "../PersonalText.ts"
import type { World } from "../World.ts"

/** The keyed hash by which a name is recognised. */
export const hashOf = ({ identityKey }: Pick<World, "identityKey">, name: string): string => identityKey.hash("name", name)

/** From now on these names know the protected ones too. */
export const learn = (world: World, names: PersonalText.KnownNames): Effect.Effect<void, WorldFailed> =>
  Effect.map(
    ask("nameMarks", () => world.protectedPeople.nameMarks(world.tenant)),
    (marks) => PersonalText.learnMarks(names, marks, (text) => hashOf(world, text))
  )
