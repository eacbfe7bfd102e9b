/**
 * The free text of a command on its way into events: as it is where it names nobody, else kept in the person directory under an id of its
 * own. What a reader would get wrong: a command that fails leaves no text behind, and the idempotency key holds a text only as a keyed hash.
 */
import * as Effect from "effect/Effect"
import * as Canonical from "../foundation/Canonical.ts"
import type { Text } from "../ports/PersonDirectory.ts"
import { ask } from "./Ask.ts"
import type { DeskError, WorldFailed } from "./DeskError.ts"
import * as PersonalText from "./PersonalText.ts"
import type { Submitted } from "./Submission.ts"
import type { World } from "./World.ts"

/** A command whose words may stand in events. */
export interface Worded<C> {
  readonly command: C
  /** The command in one text, its words as keyed hashes: what an idempotency key is held against. */
  readonly input: string
  readonly texts: readonly Text[]
}

/** The fields of commands that hold free text. `activityName` is text in events too; where it is personal, the id stands in its place. */
const wordFields = new Set(["words", "reason", "place", "content"])
const nameField = "activityName"

export const of = Effect.fnUntraced(function* <C extends object>(world: World, command: C): Effect.fn.Return<Worded<C>, WorldFailed> {
  const spoken = [...textsIn(command)]
  if (spoken.length === 0) return { command, input: Canonical.text(command as Canonical.PlainObject), texts: [] }
  const known = PersonalText.known()
  for (const name of yield* ask("names", () => world.people.names(world.tenant))) PersonalText.learn(known, name)
  const texts: Text[] = []
  const kept = mapped(command, (field, text) => {
    if (!PersonalText.isPersonal(text, known)) return text
    const id = world.ids()
    texts.push({ id, text })
    return field === nameField ? id : { text: id }
  })
  // Every text, personal or not: whether one is may change from one try to the next, as the directory grows.
  const said = mapped(command, (_, text) => world.identityKey.hash("row", text))
  return { command: kept as C, input: Canonical.text(said as Canonical.PlainObject), texts }
})

const isText = (field: string, value: unknown): value is string =>
  typeof value === "string" && (field === nameField || wordFields.has(field))

function* textsIn(command: object): Generator<string> {
  for (const [field, value] of Object.entries(command)) {
    if (isText(field, value)) yield value
    else if (field === "facts" && typeof value === "object" && value !== null) yield* textsIn(value)
  }
}

const mapped = (command: object, map: (field: string, text: string) => unknown): object =>
  Object.fromEntries(
    Object.entries(command).map(([field, value]) => [
      field,
      isText(field, value)
        ? map(field, value)
        : field === "facts" && typeof value === "object" && value !== null
          ? mapped(value, map)
          : value
    ])
  )

/**
 * Puts the texts into the directory before the events that point to them, and takes them out again where no event does. After a broken
 * commit nobody knows whether one does; they stay.
 */
export const submitted = (
  world: World,
  texts: readonly Text[],
  submit: Effect.Effect<Submitted, DeskError>
): Effect.Effect<Submitted, DeskError> => {
  if (texts.length === 0) return submit
  const ids = texts.map(({ id }) => id)
  const takeBack = ask("removeTexts", () => world.people.removeTexts(world.tenant, ids))
  return Effect.andThen(
    ask("putTexts", () => world.people.putTexts(world.tenant, texts)),
    submit.pipe(
      Effect.tapError((error) => (error._tag === "WorldFailed" ? Effect.void : takeBack)),
      Effect.tap(({ done }) => (done.replayed ? takeBack : Effect.void))
    )
  )
}
