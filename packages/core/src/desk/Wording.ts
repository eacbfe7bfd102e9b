/**
 * The free text of a command on its way into events: as it is where it names nobody, else kept aside under an id of its own (`KeptTexts`). What a
 * reader would get wrong: a command that fails leaves no text behind, and the idempotency key holds a text only as a keyed hash.
 */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import * as Canonical from "../foundation/Canonical.ts"
import * as Decision from "../foundation/Decision.ts"
import * as Rule from "../law/Rule.ts"
import * as NumbersInWords from "../person/rules/NumbersInWords.ts"
import type { Text } from "../ports/PersonDirectory.ts"
import type { DeskError, WorldFailed } from "./DeskError.ts"
import type { Path } from "./NamedParts.ts"
import * as PersonalText from "./PersonalText.ts"
import * as DirectoryNames from "./person/DirectoryNames.ts"
import * as KeptTexts from "./person/KeptTexts.ts"
import * as ProtectedNames from "./person/ProtectedNames.ts"
import * as NumberedLabels from "./NumberedLabels.ts"
import * as SpokenWords from "./SpokenWords.ts"
import type { Step } from "./Step.ts"
import type { Submitted } from "./Submission.ts"
import type { World } from "./World.ts"

/** A command whose words may stand in events. */
export interface Worded<C> {
  readonly command: C
  /** The command in one text, its words as keyed hashes: what an idempotency key is held against. */
  readonly input: string
  readonly texts: readonly Text[]
  /** The numbers that its words hold, by their last four. */
  readonly numbers: NumbersInWords.Words
  /** Where its words say nothing. */
  readonly blank: readonly Path[]
  /** Where a label of it holds a number. */
  readonly numbered: readonly NumberedLabels.Numbered[]
}

/** A command with each of its free texts mapped. `isName`: text stands there in events too, so that an id stands in its place. */
type Mapped = (command: object, map: (text: string, isName: boolean, path: Path) => unknown) => unknown

/** The free text of a command on a record or head-count, by the names of its fields. */
export const of = <C extends object>(world: World, command: C): Effect.Effect<Worded<C>, WorldFailed> =>
  worded(world, command, (given, map) => byField(given, map))

/** The free text of a command as its schema has it. `names`: of people whom the directory does not know by them yet. */
export const by = <C extends object>(
  world: World,
  schema: Schema.Top,
  command: C,
  names: readonly string[] = []
): Effect.Effect<Worded<C>, WorldFailed> =>
  Effect.map(
    worded(world, command, (given, map) => SpokenWords.mapped(schema.ast, given, (text, path) => map(text, false, path)), names),
    (said) => ({ ...said, numbered: NumberedLabels.find(schema.ast, command) })
  )

const worded = Effect.fnUntraced(function* <C extends object>(
  world: World,
  command: C,
  mapped: Mapped,
  names: readonly string[] = []
): Effect.fn.Return<Worded<C>, WorldFailed> {
  const spoken: string[] = []
  const blank: Path[] = []
  // Every text, personal or not: whether one is may change from one try to the next, as the directory grows.
  const said = mapped(command, (text, _, path) => {
    spoken.push(text)
    if (SpokenWords.isBlank(text)) blank.push(path)
    return world.identityKey.hash("row", text)
  })
  const input = Canonical.text(said as Canonical.PlainObject)
  const numbers = NumbersInWords.inTexts(spoken)
  if (spoken.length === 0) return { command, input, texts: [], numbers, blank, numbered: [] }
  const known = PersonalText.known()
  for (const name of names) PersonalText.learn(known, name)
  yield* DirectoryNames.learn(world, known, spoken)
  yield* ProtectedNames.learn(world, known)
  const texts: Text[] = []
  const kept = mapped(command, (text, isName) => {
    if (!PersonalText.isPersonal(text, known)) return text
    const id = world.ids()
    texts.push({ id, text })
    return isName ? id : { text: id }
  })
  return { command: kept as C, input, texts, numbers, blank, numbered: [] }
})

/**
 * The step, refused where words of its command say nothing (a reason is asked for whoever looks later), and warned or refused where they hold an
 * ID or phone number, as the policy has it; refused where a label holds one.
 */
export const judged = ({ numbers, blank, numbered }: Worded<object>, step: Step): Step => ({
  ...step,
  run: (history, moment) =>
    Decision.against(step.run(history, moment), [
      ...blank.map(SpokenWords.saysNothing),
      ...numbered.map(NumberedLabels.holdsNumber),
      ...Rule.findings(NumbersInWords.numbersInWords, numbers, moment.view)
    ])
})

const wordFields = new Set(["words", "reason", "place", "content"])
/** Text in events too; where it is personal, the id stands in its place. */
const nameField = "activityName"

const byField = (command: object, map: Parameters<Mapped>[1], path: Path = []): unknown =>
  Object.fromEntries(
    Object.entries(command).map(([field, value]: [string, unknown]) => [
      field,
      typeof value === "string" && (field === nameField || wordFields.has(field))
        ? map(value, field === nameField, [...path, field])
        : field === "facts" && typeof value === "object" && value !== null
          ? byField(value, map, [...path, field])
          : value
    ])
  )

/**
 * Keeps the texts before the events that point to them, and takes them out again where no event does. After a broken commit nobody knows
 * whether one does; they stay. `of`: whom they are of.
 */
export const submitted = (
  world: World,
  texts: readonly Text[],
  submit: Effect.Effect<Submitted, DeskError>,
  of: readonly string[] = []
): Effect.Effect<Submitted, DeskError> => {
  if (texts.length === 0) return submit
  const ids = texts.map(({ id }) => id)
  const takeBack = KeptTexts.remove(world, ids)
  return Effect.andThen(KeptTexts.put(world, texts, of), submit).pipe(
    Effect.tapError((error) => (error._tag === "WorldFailed" ? Effect.void : takeBack)),
    Effect.tap(({ done }) => (done.replayed ? takeBack : Effect.void))
  )
}
