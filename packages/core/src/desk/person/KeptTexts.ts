/**
 * Texts kept outside the journal: those that an event points to (`{ text: id }`, wherever it stands). What a reader would get wrong: there are
 * two places. A text that names protected people, or is of one, lies sealed under their keys, and who reads it says what for; any other lies
 * with the people, where whoever may read names may read it.
 */
import * as Effect from "effect/Effect"
import type { Text } from "../../ports/PersonDirectory.ts"
import type { TextAbout } from "../../ports/ProtectedPeople.ts"
import { PIPL } from "../../law/Instruments.ts"
import { finding } from "../../law/Refusal.ts"
import { ask } from "../Ask.ts"
import { type DeskError, Refused, type WorldFailed } from "../DeskError.ts"
import * as PersonalText from "../PersonalText.ts"
import type { World } from "../World.ts"
import * as ProtectedNames from "./ProtectedNames.ts"

export const idsIn = (value: unknown): readonly string[] => {
  if (typeof value !== "object" || value === null) return []
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only?.[0] === "text" && typeof only[1] === "string") return [only[1]]
  return entries.flatMap(([, part]) => idsIn(part))
}

/** `of`: whom all of these are of, whether or not they are named; those among them whose identity nobody protects count for nothing. */
export const put = Effect.fnUntraced(function* (
  world: World,
  texts: readonly Text[],
  of: readonly string[] = []
): Effect.fn.Return<void, DeskError> {
  const { people, protectedPeople, tenant } = world
  if (texts.length === 0) return
  const about = yield* peopleOf(world, texts, of)
  const sealed: readonly TextAbout[] = texts.flatMap((text) => {
    const whose = about.get(text.id) ?? []
    return whose.length === 0 ? [] : [{ ...text, people: whose }]
  })
  if (sealed.length > 0) {
    const done = yield* ask("protectTexts", () => protectedPeople.putTexts(tenant, sealed))
    if (!done.ok)
      return yield* new Refused({
        findings: done.ids.map((person) => finding("protected.anonymised", { person }, { citations: [PIPL.article(47)] }))
      })
  }
  const aside = new Set(sealed.map(({ id }) => id))
  const open = texts.filter(({ id }) => !aside.has(id))
  if (open.length > 0) yield* ask("putTexts", () => people.putTexts(tenant, open))
})

/** Wherever they lie. */
export const remove = (world: World, ids: readonly string[]): Effect.Effect<void, WorldFailed> =>
  ids.length === 0
    ? Effect.void
    : Effect.andThen(
        ask("removeTexts", () => world.people.removeTexts(world.tenant, ids)),
        ask("removeProtectedTexts", () => world.protectedPeople.removeTexts(world.tenant, ids))
      )

/** Texts that lie sealed, to be held against what a file says now; nobody is shown them, and each of their people has an entry. */
export const compared = (world: World, ids: readonly string[]): Effect.Effect<ReadonlyMap<string, string>, WorldFailed> =>
  ids.length === 0
    ? Effect.succeed(new Map())
    : Effect.map(
        ask("readProtectedTexts", () =>
          world.protectedPeople.readTexts(world.tenant, ids, { purpose: "correction", actor: world.actor, at: world.clock() })
        ),
        (found) => new Map([...found].map(([id, { text }]) => [id, text]))
      )

/** Whose each text is: those whom it names, by their keyed hashes, and those whom it is of. */
const peopleOf = Effect.fnUntraced(function* (
  world: World,
  texts: readonly Text[],
  of: readonly string[]
): Effect.fn.Return<ReadonlyMap<string, readonly string[]>, WorldFailed> {
  const { protectedPeople, tenant } = world
  const known = PersonalText.known()
  yield* ProtectedNames.learn(world, known)
  const idsOf = new Map<string, readonly string[]>()
  for (const hash of new Set(texts.flatMap(({ text }) => PersonalText.marksIn(text, known))))
    idsOf.set(hash, yield* ask("idsByHash", () => protectedPeople.idsByHash(tenant, [hash])))
  const isProtected = new Set(of.length === 0 ? [] : yield* ask("known", () => protectedPeople.known(tenant)))
  const subjects = of.filter((id) => isProtected.has(id))
  return new Map(
    texts.map(({ id, text }) => [
      id,
      [...new Set([...subjects, ...PersonalText.marksIn(text, known).flatMap((hash) => idsOf.get(hash) ?? [])])]
    ])
  )
})
