/**
 * Where a command on somebody who was entered twice belongs. The caller names the entry that was kept; what is spoken of may stand under the
 * other one, in a stream that knows the person by it, or in a stream of that entry's own. What a reader would get wrong: it is found, not
 * translated away. What begins, begins under the entry that was kept, and contradicts no entry; what ends, ends where it stands.
 */
import * as Effect from "effect/Effect"
import type * as Schema from "effect/Schema"
import type * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import type { Recorded } from "../../ports/Journal.ts"
import { ask } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as NamedParts from "../NamedParts.ts"
import type { Relied } from "../Step.ts"
import type { World } from "../World.ts"
import * as Merged from "./Merged.ts"
import { textsIn } from "./TextsIn.ts"

export interface Asked<Command> {
  readonly id: string
  readonly command: Command
}

export interface Question<Command> extends Asked<Command> {
  /** What the names of such streams begin with. */
  readonly name: string
  readonly schema: Schema.Top
  /** Where such streams are named by a person, at the end: whether this command begins something there. */
  readonly begins?: boolean | undefined
  /** What would come of it. */
  readonly tried: (asked: Asked<Command>) => Effect.Effect<Decision.Decision<unknown>, DeskError>
}

/** The command as it is to be given, what the other entries say against it, and what was looked at. */
export interface Found<Command> {
  readonly asked: Asked<Command>
  readonly against: readonly Finding[]
  readonly relies: readonly Relied[]
}

export const find = Effect.fnUntraced(function* <Command extends object>(
  world: World,
  question: Question<Command>
): Effect.fn.Return<Found<Command>, DeskError> {
  const { id, command, begins } = question
  const people = yield* Merged.people(world)
  if (people === OnePerson.nobody) return { asked: { id, command }, against: [], relies: [] }
  const [first, ...more] = begins === undefined ? ([id] as const) : idsOf(people, id)
  const own = yield* inStream(world, people, question, first)
  const others = yield* Effect.forEach(more, (one) => inStream(world, people, question, one))
  const begun = others.filter(({ isBegun }) => isBegun)
  if (begun.length === 0) return own
  const relies = [own, ...begun].flatMap((one) => one.relies)
  if (begins === true) {
    const said = yield* Effect.forEach(begun, ({ asked }) => question.tried(asked))
    const refusals = said.flatMap(({ outcome, findings }) => (outcome === "met" ? [] : findings))
    return { asked: own.asked, against: [...own.against, ...refusals], relies }
  }
  for (const way of own.isBegun ? [own, ...begun] : [...begun, own])
    if ((yield* question.tried(way.asked)).outcome === "met") return { ...way, relies }
  return { ...own, relies }
})

/** Of a stream that ends in a person's id: those of all entries of this person, the kept one first where it is the one named. */
const idsOf = (people: OnePerson.People, id: string): readonly [string, ...string[]] => {
  const at = id.lastIndexOf("/") + 1
  const entry = id.slice(at)
  // An entry that was merged is named for what stands under it, and nowhere else.
  if (people.kept.has(entry)) return [id]
  const [, ...others] = OnePerson.entriesOf(people, entry)
  return [id, ...others.map((one) => `${id.slice(0, at)}${one}`)]
}

interface InStream<Command> extends Found<Command> {
  readonly isBegun: boolean
}

const volunteers: ReadonlySet<string> = new Set(["VolunteerId"])
const anybody: ReadonlySet<string> = new Set(["VolunteerId", "PersonId", "AnyPersonId"])

/**
 * In one stream, a volunteer is called as the stream called them last. Whoever decides is told by the kept entry; but the command is also judged as
 * if they were called so, for nobody approves what is their own.
 */
const inStream = Effect.fnUntraced(function* <Command extends object>(
  world: World,
  people: OnePerson.People,
  { name, schema, command, tried }: Question<Command>,
  id: string
): Effect.fn.Return<InStream<Command>, DeskError> {
  const stream = `${name}/${id}`
  const history = yield* ask("history", () => world.store.history(world.tenant, stream))
  const names = namesIn(people, id, history)
  const called = (who: ReadonlySet<string>): Asked<Command> => {
    const said = NamedParts.mapped(schema.ast, command, who, (one) => names.get(OnePerson.keptOf(people, one)) ?? one)
    // The same command but for ids, which are of the same shape.
    return { id, command: said as Command }
  }
  const common = { relies: [{ stream, version: history.length }], isBegun: history.length > 0 }
  const [given, known] = [called(volunteers), called(anybody)]
  if (JSON.stringify(given) === JSON.stringify(known)) return { ...common, asked: given, against: [] }
  const [asGiven, asKnown] = [yield* tried(given), yield* tried(known)]
  if (asKnown.outcome === "met") return { ...common, asked: asGiven.outcome === "met" ? given : known, against: [] }
  return { ...common, asked: given, against: asGiven.outcome === "met" ? asKnown.findings : [] }
})

/** What a stream called each person last, by the entry that was kept; what else it says stands for itself. */
const namesIn = (people: OnePerson.People, id: string, history: readonly Recorded[]): ReadonlyMap<string, string> =>
  new Map(
    [...history.flatMap(({ data }) => textsIn(data)), ...id.split("/")].map((text) => [OnePerson.keptOf(people, text), text] as const)
  )
