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
  const [own, ...others] = yield* Effect.forEach(begins === undefined ? [id] : idsOf(people, id), (one) =>
    inStream(world, people, question, one)
  )
  const begun = others.filter(({ isBegun }) => isBegun)
  if (own === undefined || begun.length === 0) return own ?? { asked: { id, command }, against: [], relies: [] }
  const relies = [own, ...begun].flatMap((one) => one.relies)
  const ways = own.isBegun ? [own, ...begun] : [...begun, own]
  const outcomes = new Map(
    yield* Effect.forEach(ways, (way) => Effect.map(question.tried(way.asked), (decision) => [way, decision] as const))
  )
  if (begins === true) {
    const refusals = begun.flatMap((way) => (outcomes.get(way)?.outcome === "met" ? [] : (outcomes.get(way)?.findings ?? [])))
    return { asked: own.asked, against: [...own.against, ...refusals], relies }
  }
  return { ...(ways.find((way) => outcomes.get(way)?.outcome === "met") ?? own), relies }
})

/** Of a stream that ends in a person's id: those of all entries of this person, the kept one first where it is the one named. */
const idsOf = (people: OnePerson.People, id: string): readonly string[] => {
  const at = id.lastIndexOf("/") + 1
  const entry = id.slice(at)
  // An entry that was merged is named for what stands under it, and nowhere else.
  return people.kept.has(entry) ? [id] : OnePerson.entriesOf(people, entry).map((one) => `${id.slice(0, at)}${one}`)
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
  const called = (who: ReadonlySet<string>) => {
    let isOther = false
    const said = NamedParts.mapped(schema.ast, command, who, (one) => {
      const there = names.get(OnePerson.keptOf(people, one)) ?? one
      isOther ||= there !== one
      return there
    })
    // The same command but for ids, which are of the same shape.
    return { asked: { id, command: said as Command }, isOther }
  }
  const common = { relies: [{ stream, version: history.length }], isBegun: history.length > 0 }
  const [given, known] = [called(volunteers), called(anybody)]
  if (!known.isOther || JSON.stringify(given.asked) === JSON.stringify(known.asked)) return { ...common, asked: given.asked, against: [] }
  const [asGiven, asKnown] = [yield* tried(given.asked), yield* tried(known.asked)]
  if (asKnown.outcome === "met") return { ...common, asked: asGiven.outcome === "met" ? given.asked : known.asked, against: [] }
  return { ...common, asked: given.asked, against: asGiven.outcome === "met" ? asKnown.findings : [] }
})

/** What a stream called each person last, of those who stand under several entries. */
const namesIn = (people: OnePerson.People, id: string, history: readonly Recorded[]): ReadonlyMap<string, string> => {
  const names = new Map<string, string>()
  const meet = (text: string): void => {
    if (people.kept.has(text) || people.entries.has(text)) names.set(OnePerson.keptOf(people, text), text)
  }
  for (const { data } of history) for (const text of textsIn(data)) meet(text)
  for (const part of id.split("/")) meet(part)
  return names
}
