/**
 * Ending the keeping of somebody's identity: their key, what it opened, the texts that are theirs or name them, and their name and numbers in
 * sealed words that are of others (`Scrubbing`). What a reader would get wrong: no event is written and none is touched, so that totals, chain and replay stay as they are. Only who is due is anonymised; it cannot
 * be undone. Asked to be forgotten, a person withdraws consent, and is due.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import { PIPL } from "../../law/Instruments.ts"
import * as Policy from "../../law/Policy.ts"
import { finding } from "../../law/Refusal.ts"
import * as KeepingIdentity from "../../person/KeepingIdentity.ts"
import type { ProtectedPerson } from "../../ports/ProtectedPeople.ts"
import { ask } from "../Ask.ts"
import { type DeskError, NotFound, Refused } from "../DeskError.ts"
import * as World from "../World.ts"
import * as AccessPurpose from "./AccessPurpose.ts"
import * as ConsentsOf from "./ConsentsOf.ts"
import * as Footprints from "./Footprints.ts"
import * as Scrubbing from "./Scrubbing.ts"

export interface Due {
  readonly id: string
  readonly because: KeepingIdentity.Because
}

export interface Anonymised {
  readonly id: string
  /** Kept texts that were removed with the person. */
  readonly texts: number
  /** Sealed texts of others out of which the name or a number was taken. */
  readonly scrubbed: number
}

interface Standing extends KeepingIdentity.Kept {
  readonly id: string
  readonly because: KeepingIdentity.Because | undefined
}

const standings = Effect.fnUntraced(function* (
  world: World.World,
  ids: readonly string[],
  footprints: Footprints.Footprints,
  on: Day.Day
): Effect.fn.Return<readonly Standing[], DeskError> {
  const view = Policy.on(world.policy, on)
  const consents = yield* ConsentsOf.read(world, ids)
  return [...consents].map(([id, consent]) => {
    const kept = { consent, lastOn: footprints.lastOn.get(id) }
    return { id, ...kept, because: KeepingIdentity.due(kept, on, view) }
  })
})

/** Who is to be anonymised as of a day, in order of id. Reads nobody. */
export const dueOn = Effect.fnUntraced(function* (
  world: World.World,
  on: Day.Day = World.now(world).today
): Effect.fn.Return<readonly Due[], DeskError> {
  const ids = yield* ask("known", () => world.protectedPeople.known(world.tenant))
  const footprints = yield* Footprints.of(world, ids)
  return (yield* standings(world, ids, footprints, on)).flatMap(({ id, because }) => (because === undefined ? [] : [{ id, because }]))
})

/** For ever. Anonymising somebody who is anonymised already is no error; `NotFound` is for an id that was never protected or read. */
export const anonymise = Effect.fnUntraced(function* (world: World.World, id: string): Effect.fn.Return<Anonymised, DeskError> {
  const { protectedPeople, people, tenant } = world
  const known = yield* ask("known", () => protectedPeople.known(tenant))
  if (!known.includes(id)) {
    const accesses = yield* ask("accesses", () => protectedPeople.accesses(tenant, id))
    return accesses.length > 0 ? { id, texts: 0, scrubbed: 0 } : yield* new NotFound({ kind: "person", id })
  }
  const { today, at, view } = World.now(world)
  const footprints = yield* Footprints.of(world, [id])
  for (const standing of yield* standings(world, [id], footprints, today))
    if (standing.because === undefined) return yield* notDue(id, today, KeepingIdentity.endsOn(standing, view))
  const asked = { purpose: AccessPurpose.anonymising, actor: world.actor, at }
  const person = (yield* ask("readProtected", () => protectedPeople.read(tenant, [id], asked))).get(id)
  const own = footprints.own.get(id) ?? new Set()
  const sought = person === undefined ? undefined : soughtOf(world, person, yield* ask("names", () => people.names(tenant)))
  const kept = yield* ask("getTexts", () => people.getTexts(tenant, [...footprints.texts]))
  const isNaming = yield* ask("idsByHash", () => naming(world, sought, kept.values()))
  const going = [...kept].filter(([text, words]) => own.has(text) || isNaming(words)).map(([text]) => text)
  // Texts first: after a crash in between the person is still known by name, and the call can be repeated.
  if (going.length > 0) yield* ask("removeTexts", () => people.removeTexts(tenant, going))
  const scrubbed = sought === undefined ? 0 : yield* ask("protectTexts", () => Scrubbing.sealed(world, sought, id))
  // What is sealed under their key goes with it.
  const sealed = yield* ask("forget", () => protectedPeople.forget(tenant, [id]))
  return { id, texts: going.length + sealed, scrubbed }
})

const soughtOf = (
  { protectedPeople, tenant }: World.World,
  { id, name, phone, idTail }: ProtectedPerson,
  others: readonly string[]
): Scrubbing.Sought => ({
  names: [name],
  phones: phone === undefined ? [] : [phone],
  idTail,
  isTheirs: async (idHash) => (await protectedPeople.idsByHash(tenant, [idHash])).includes(id),
  others
})

/** Which words name them. */
const naming = async (
  world: World.World,
  sought: Scrubbing.Sought | undefined,
  texts: Iterable<string>
): Promise<(words: string) => boolean> => {
  if (sought === undefined) return () => false
  const without = await Scrubbing.remover(world, sought, texts)
  return (words) => without(words) !== words
}

const notDue = (person: string, on: Day.Day, ends: Day.Day | undefined): Refused =>
  new Refused({
    findings: [
      ends === undefined
        ? finding("protected.not-due", { person, on }, { units: { on: "day" }, citations: [PIPL.article(47)] })
        : finding("protected.not-due-until", { person, on, ends }, { units: { on: "day", ends: "day" }, citations: [PIPL.article(47)] })
    ]
  })
