/**
 * Those whose identity is protected, at the desk: put, read for a purpose, found by their ID number, and who read them. What a reader would get
 * wrong: no event is written of any of it. Events speak of the random id; who was read stands in entries beside what was read.
 */
import * as Effect from "effect/Effect"
import * as CitizenId from "../../foundation/CitizenId.ts"
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import { PIPL } from "../../law/Instruments.ts"
import { finding } from "../../law/Refusal.ts"
import type { Identity } from "../../person/Identity.schema.ts"
import * as KeepingIdentity from "../../person/KeepingIdentity.ts"
import type { Access, Asked, ProtectedPerson, Protecting } from "../../ports/ProtectedPeople.ts"
import { ask } from "../Ask.ts"
import { type DeskError, NotFound, Refused } from "../DeskError.ts"
import * as World from "../World.ts"
import * as AccessPurpose from "./AccessPurpose.ts"
import * as ConsentsOf from "./ConsentsOf.ts"
import * as ProtectedNames from "./ProtectedNames.ts"

const tailLength = 4

/** As it is hashed: the last character of an ID number is written small by some. */
const numberOf = (idNumber: string): string => idNumber.trim().toUpperCase()

/** Every part that is wrong, and none of its digits. Of an unknown division nothing is said: divisions are dissolved, a number is for life. */
const wrongIn = (number: string, today: Day.Day): readonly Finding[] => {
  const read = CitizenId.read(number, today)
  return read.valid ? [] : read.wrong.map((part) => finding(`protected.id-${part}`, part === "length" ? { length: read.length } : {}))
}

/** Adds somebody, or replaces all that is known of them; answers their id. Who was anonymised is not put again under the same id. */
export const protect = Effect.fnUntraced(function* (
  world: World.World,
  { idNumber, born, ...plain }: Identity,
  id: string = world.ids()
): Effect.fn.Return<{ readonly id: string }, DeskError> {
  const number = idNumber === undefined ? undefined : numberOf(idNumber)
  const wrong = number === undefined ? [] : wrongIn(number, World.now(world).today)
  if (wrong.length > 0) return yield* new Refused({ findings: wrong })
  const person: Protecting = {
    id,
    ...plain,
    nameHash: ProtectedNames.hashOf(world, plain.name),
    ...(born === undefined ? {} : { born: Day.require(born) }),
    ...(number === undefined ? {} : { idTail: number.slice(-tailLength), idHash: world.identityKey.hash("id-number", number) })
  }
  const put = yield* ask("protect", () => world.protectedPeople.put(world.tenant, [person]))
  if (!put.ok) return yield* new Refused({ findings: [finding("protected.anonymised", { person: id }, { citations: [PIPL.article(47)] })] })
  return { id }
})

const askedBy = (world: World.World, purpose: string): Asked => ({ purpose, actor: world.actor, at: world.clock() })

/** The people among these who are there. Refused as a whole where the purpose is none, or where one of them has withdrawn consent. */
export const read = Effect.fnUntraced(function* (
  world: World.World,
  ids: readonly string[],
  purpose: string
): Effect.fn.Return<ReadonlyMap<string, ProtectedPerson>, DeskError> {
  if (!AccessPurpose.isOne(purpose)) return yield* new Refused({ findings: [AccessPurpose.unknown()] })
  if (!AccessPurpose.needsNoConsent(purpose)) yield* requireConsent(world, ids)
  return yield* ask("readProtected", () => world.protectedPeople.read(world.tenant, ids, askedBy(world, purpose)))
})

const requireConsent = Effect.fnUntraced(function* (world: World.World, ids: readonly string[]): Effect.fn.Return<void, DeskError> {
  const { today } = World.now(world)
  const consents = yield* ConsentsOf.read(world, ids)
  const findings = [...consents].flatMap(([person, consent]) =>
    KeepingIdentity.isWithdrawn(consent, today)
      ? [finding("protected.consent-withdrawn", { person }, { citations: [PIPL.article(15), PIPL.article(47)] })]
      : []
  )
  if (findings.length > 0) return yield* new Refused({ findings })
})

/**
 * Kept texts that name protected people, or are of them, by their ids; each of these people has an entry, also where it is
 * refused: whose a text is stands with the text. Refused as `read` is.
 */
export const readTexts = Effect.fnUntraced(function* (
  world: World.World,
  ids: readonly string[],
  purpose: string
): Effect.fn.Return<ReadonlyMap<string, string>, DeskError> {
  if (!AccessPurpose.isOne(purpose)) return yield* new Refused({ findings: [AccessPurpose.unknown()] })
  const found = yield* ask("readProtectedTexts", () => world.protectedPeople.readTexts(world.tenant, ids, askedBy(world, purpose)))
  const people = [...new Set([...found.values()].flatMap((text) => text.people))]
  if (!AccessPurpose.needsNoConsent(purpose)) yield* requireConsent(world, people)
  return new Map([...found].map(([id, { text }]) => [id, text]))
})

/** Everybody with this ID number; each is read, and refused where they must not be. */
export const find = Effect.fnUntraced(function* (
  world: World.World,
  idNumber: string,
  purpose: string
): Effect.fn.Return<readonly ProtectedPerson[], DeskError> {
  const hash = world.identityKey.hash("id-number", numberOf(idNumber))
  const ids = yield* ask("idsByHash", () => world.protectedPeople.idsByHash(world.tenant, [hash]))
  return [...(yield* read(world, ids, purpose)).values()]
})

/** Who read this person, what for and when, oldest first; also after they were anonymised. */
export const accessesOf = Effect.fnUntraced(function* (world: World.World, id: string): Effect.fn.Return<readonly Access[], DeskError> {
  const accesses = yield* ask("accesses", () => world.protectedPeople.accesses(world.tenant, id))
  if (accesses.length > 0) return accesses
  const known = yield* ask("known", () => world.protectedPeople.known(world.tenant))
  return known.includes(id) ? accesses : yield* new NotFound({ kind: "person", id })
})
