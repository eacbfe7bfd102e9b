/**
 * Protected people over a cipher, a place for keys and a database: the one implementation of the port, so that a backend keeps rows and knows
 * nothing of sealing. What a reader would get wrong: the order of the steps. The key comes before the row and goes before it; so whoever is
 * interrupted leaves a key without a row, or a row that nobody opens, never a person who should be forgotten and is not.
 */
import * as Canonical from "../foundation/Canonical.ts"
import { type Cipher, SealBroken } from "./Cipher.ts"
import type { PersonKeys } from "./PersonKeys.ts"
import type { Asked, Identity, ProtectedPeople, ProtectedPerson, TextAbout } from "./ProtectedPeople.ts"
import type { SealedRow, SealedRows, SealedText } from "./SealedRows.ts"

export interface Parts {
  readonly cipher: Cipher
  readonly keys: PersonKeys
  readonly rows: SealedRows
}

export const over = ({ cipher, keys, rows }: Parts): ProtectedPeople => {
  /** The wrapped key of each, made where there was none; who was forgotten has none. */
  const keysFor = async (tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    const there = await keys.get(tenant, ids)
    const candidates = new Map<string, string>()
    for (const id of ids) if (!there.has(id)) candidates.set(id, await cipher.newKey([tenant, id]))
    const kept = candidates.size === 0 ? there : new Map([...there, ...(await keys.keep(tenant, candidates))])
    return new Map([...kept].flatMap(([id, key]) => (key.state === "kept" ? [[id, key.wrapped] as const] : [])))
  }
  const forgotten = (ids: readonly string[], stored: readonly string[] = []) => ({ ok: false, because: "forgotten", ids, stored }) as const
  const mustAsk = ({ purpose, actor }: Asked): void => {
    if (purpose === "" || actor === "") throw new RangeError("nobody is read without a purpose and an actor")
  }

  const read = async (tenant: string, ids: readonly string[], asked: Asked): Promise<ReadonlyMap<string, ProtectedPerson>> => {
    mustAsk(asked)
    const wanted = [...new Set(ids)]
    const found = await rows.read(tenant, wanted, asked)
    const held = await keys.get(tenant, [...found.keys()])
    const people = new Map<string, ProtectedPerson>()
    for (const [id, { sealed }] of found) {
      const key = held.get(id)
      if (key === undefined) throw new SealBroken("key-missing")
      // A forgetting that was interrupted, or is under way.
      if (key.state === "destroyed") continue
      const identity = JSON.parse(await cipher.open(key.wrapped, [tenant, id], sealed)) as Identity
      // A text of theirs, put where they stood.
      if (typeof identity.name !== "string") throw new SealBroken("altered")
      people.set(id, { id, ...identity })
    }
    return people
  }

  /** One seal in another: whoever of these is forgotten takes the text along. */
  const sealedText = async (tenant: string, { id, people, text }: TextAbout, wrapped: ReadonlyMap<string, string>): Promise<SealedText> => {
    const ids = [...new Set(people)]
    if (ids.length === 0) throw new RangeError(`a text of nobody: ${id}`)
    let sealed = Canonical.text({ text: id, words: text })
    for (const person of ids.toReversed()) sealed = await cipher.seal(wrapped.get(person) ?? "", [tenant, person], sealed)
    return { id, people: ids, sealed }
  }

  const readTexts = async (tenant: string, ids: readonly string[], asked: Asked): Promise<ReadonlyMap<string, TextAbout>> => {
    mustAsk(asked)
    const found = await rows.readTexts(tenant, [...new Set(ids)], asked)
    const held = await keys.get(tenant, [...new Set([...found.values()].flatMap(({ people }) => people))])
    const texts = new Map<string, TextAbout>()
    for (const { id, people, sealed } of found.values()) {
      const of = people.map((person) => [person, held.get(person)] as const)
      if (of.some(([, key]) => key?.state === "destroyed")) continue
      let text = sealed
      for (const [person, key] of of) {
        if (key?.state !== "kept") throw new SealBroken("key-missing")
        text = await cipher.open(key.wrapped, [tenant, person], text)
      }
      const opened = JSON.parse(text) as { readonly text?: string; readonly words: string }
      // Another text of the same people, or who they are, put where this one stood.
      if (opened.text !== id) throw new SealBroken("altered")
      texts.set(id, { id, people, text: opened.words })
    }
    return texts
  }

  return {
    put: async (tenant, people) => {
      const last = new Map(people.map((one) => [one.id, one]))
      const ids = [...last.keys()]
      const wrapped = await keysFor(tenant, ids)
      const gone = ids.filter((id) => !wrapped.has(id))
      if (gone.length > 0) return forgotten(gone)
      const sealed: SealedRow[] = []
      for (const { id, idHash, nameHash, ...identity } of last.values())
        sealed.push({
          id,
          sealed: await cipher.seal(wrapped.get(id) ?? "", [tenant, id], Canonical.text({ ...identity })),
          name: { hash: nameHash, length: identity.name.length },
          ...(idHash === undefined ? {} : { idHash })
        })
      await rows.put(tenant, sealed)
      // Somebody may have been forgotten meanwhile; then what was just written of them goes again.
      const after = await keys.get(tenant, ids)
      const late = ids.filter((id) => after.get(id)?.state !== "kept")
      if (late.length === 0) return { ok: true }
      await rows.remove(tenant, late)
      return forgotten(
        late,
        ids.filter((id) => !late.includes(id))
      )
    },
    read,
    idsByHash: (tenant, hashes) => rows.idsByHash(tenant, hashes),
    accesses: (tenant, id) => rows.accesses(tenant, id),
    known: (tenant) => rows.ids(tenant),
    nameMarks: (tenant) => rows.nameMarks(tenant),
    putTexts: async (tenant, texts) => {
      const last = new Map(texts.map((one) => [one.id, one]))
      const people = [...new Set(texts.flatMap((one) => one.people))]
      const wrapped = await keysFor(tenant, people)
      const gone = people.filter((id) => !wrapped.has(id))
      if (gone.length > 0) return forgotten(gone)
      const sealed: SealedText[] = []
      for (const text of last.values()) sealed.push(await sealedText(tenant, text, wrapped))
      await rows.putTexts(tenant, sealed)
      const after = await keys.get(tenant, people)
      const late = people.filter((id) => after.get(id)?.state !== "kept")
      if (late.length === 0) return { ok: true }
      const theirs = new Set(sealed.filter((text) => text.people.some((id) => late.includes(id))).map(({ id }) => id))
      await rows.removeTexts(tenant, [...theirs])
      return forgotten(
        late,
        [...last.keys()].filter((id) => !theirs.has(id))
      )
    },
    readTexts,
    textIds: (tenant) => rows.textIds(tenant),
    removeTexts: (tenant, ids) => rows.removeTexts(tenant, ids),
    forget: async (tenant, ids) => {
      await keys.destroy(tenant, ids)
      return rows.remove(tenant, ids)
    },
    close: async () => {
      await rows.close()
      await keys.close()
    }
  }
}
