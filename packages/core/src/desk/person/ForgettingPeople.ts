/**
 * Removing a person from the directory: the name, the numbers, the texts of their records that name them, and the name and the numbers out of
 * every other text, whose words are others' and stay (`Scrubbing`). What a reader would get wrong: no event is written and none is touched. The
 * records stay, of a random id that nobody can resolve; no total, no hash and no replay changes.
 */
import * as Effect from "effect/Effect"
import * as OnePerson from "../../person/OnePerson.ts"
import type { EventData } from "../../ports/Journal.ts"
import * as Registers from "../../registers/Registers.ts"
import { ask } from "../Ask.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import { stored } from "../StoredRows.ts"
import type { World } from "../World.ts"
import * as AccessPurpose from "./AccessPurpose.ts"
import * as Merged from "./Merged.ts"
import * as KeptTexts from "./KeptTexts.ts"
import * as PersonStreams from "./PersonStreams.ts"
import * as Scrubbing from "./Scrubbing.ts"

export interface Forgotten {
  readonly id: string
  /** Kept texts that were removed with the person. */
  readonly texts: number
  /** Kept texts of others out of which the name or a number was taken. */
  readonly scrubbed: number
}

/** Forgets somebody under every id of theirs, for ever. */
export const forget = Effect.fnUntraced(function* (world: World, id: string): Effect.fn.Return<Forgotten, DeskError> {
  const people = yield* Merged.people(world)
  let [texts, scrubbed] = [0, 0]
  for (const entry of OnePerson.entriesOf(people, id)) {
    const forgotten = yield* forgetEntry(world, entry)
    texts += forgotten.texts
    scrubbed += forgotten.scrubbed
  }
  return { id, texts, scrubbed }
})

/**
 * The texts are those of whatever speaks of the person (`PersonStreams`) that contain the name, a former one, or
 * the phone number; of those that lie sealed, whoever else they are of has an entry that they were read. Forgetting somebody who is forgotten
 * already is no error; `NotFound` is for an id that no record and no register knows.
 */
const forgetEntry = Effect.fnUntraced(function* (world: World, id: string): Effect.fn.Return<Forgotten, DeskError> {
  const { store, people, tenant } = world
  const person = (yield* ask("get", () => people.get(tenant, [id]))).get(id)
  const streams = yield* PersonStreams.of(world, id)
  const histories = yield* Effect.forEach(streams, (stream) => ask("history", () => store.history(tenant, stream)))
  if (person === undefined) {
    const listed = yield* stored(world, Registers.volunteer, Registers.volunteer.facts.volunteer.is(id))
    if (histories.flat().length + listed.length === 0) return yield* new NotFound({ kind: "volunteer", id })
    return { id, texts: 0, scrubbed: 0 }
  }
  const events = histories.flat().map(({ data }) => data)
  const ids = [...new Set(events.flatMap((data) => KeptTexts.idsIn(data)))]
  const open = yield* ask("getTexts", () => people.getTexts(tenant, ids))
  const asked = { purpose: AccessPurpose.anonymising, actor: world.actor, at: world.clock() }
  const sealed = yield* ask("readProtectedTexts", () => world.protectedPeople.readTexts(tenant, ids, asked))
  const kept = new Map([...open, ...[...sealed.values()].map(({ id: of, text }) => [of, text] as const)])
  const former = events.filter(isOfName).flatMap((data) => KeptTexts.idsIn(data["former"]).flatMap((text) => kept.get(text) ?? []))
  const [names, phones] = [[person.name, ...former] as const, person.phone === undefined ? [] : [person.phone]]
  const signs = [...names, ...phones]
  const naming = [...kept].filter(([, text]) => signs.some((sign) => text.includes(sign))).map(([text]) => text)
  // Texts first: after a crash in between the person is still found, and the call can be repeated.
  yield* KeptTexts.remove(world, naming)
  const others = yield* ask("names", () => people.names(tenant))
  const sought = { names, phones, idTail: person.idTail, isTheirs: (idHash: string) => idHash === person.idHash, others }
  const scrubbed = yield* ask("putTexts", () => Scrubbing.open(world, sought))
  const opened = yield* ask("protectTexts", () => Scrubbing.sealed(world, sought))
  yield* ask("remove", () => people.remove(tenant, [id]))
  return { id, texts: naming.length, scrubbed: scrubbed + opened }
})

const isOfName = ({ type }: EventData): boolean => type === "person-name.changed"
