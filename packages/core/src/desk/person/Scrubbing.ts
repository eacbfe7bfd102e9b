/**
 * Searching every kept text for somebody who is forgotten, and taking their names and numbers out: the words are others' and stay. What a reader
 * would get wrong: an ID number is nowhere kept, so that one in a text is theirs by its keyed hash. Of texts that lie sealed each of their people
 * has an entry that they were searched; one whose key was destroyed nobody opens, so that there is nothing to search.
 */
import * as WrittenNumbers from "../../person/WrittenNumbers.ts"
import type { World } from "../World.ts"
import * as AccessPurpose from "./AccessPurpose.ts"
import * as NamesInTexts from "./NamesInTexts.ts"

/** Whom the texts are searched for. */
export interface Sought {
  /** Theirs, former ones among them. */
  readonly names: readonly [string, ...string[]]
  readonly phones: readonly string[]
  /** Last four characters of the ID number, where one was ever told: only numbers that end so are asked about. */
  readonly idTail?: string | undefined
  /** Whether an ID number with this keyed hash is theirs. */
  readonly isTheirs: (idHash: string) => boolean | Promise<boolean>
  /** The names of everybody. */
  readonly others: readonly string[]
}

/** Takes the names and numbers out of any of these texts; a text that holds none stays the same text. */
export const remover = async (
  { identityKey }: World,
  { names, phones, idTail, isTheirs, others }: Sought,
  texts: Iterable<string>
): Promise<(text: string) => string> => {
  const numbers = new Set<string>()
  if (idTail !== undefined)
    for (const text of texts)
      for (const number of WrittenNumbers.idNumbers(text).map(WrittenNumbers.bare)) if (number.endsWith(idTail)) numbers.add(number)
  const theirs: string[] = []
  for (const number of numbers) if (await isTheirs(identityKey.hash("id-number", number))) theirs.push(number)
  return NamesInTexts.remover(names, [...phones, ...theirs], others)
}

const pageLength = 1000

/** Out of texts that anybody may read who may read names; answers how many have changed. */
export const open = async (world: World, sought: Sought): Promise<number> => {
  const { people, tenant } = world
  let scrubbed = 0
  for (let after = ""; ;) {
    const page = await people.textsAfter(tenant, after, pageLength)
    const last = page.at(-1)
    if (last === undefined) return scrubbed
    after = last.id
    const without = await remover(
      world,
      sought,
      page.map(({ text }) => text)
    )
    const changed = page.flatMap(({ id, text }) => (without(text) === text ? [] : [{ id, text: without(text) }]))
    if (changed.length > 0) await people.putTexts(tenant, changed)
    scrubbed += changed.length
  }
}

/**
 * Out of texts that lie sealed, but for those of `going`, which go with them. Each text is put by itself: with one whose person is forgotten
 * meanwhile no other would be put.
 */
export const sealed = async (world: World, sought: Sought, going = ""): Promise<number> => {
  const { protectedPeople, tenant } = world
  const asked = { purpose: AccessPurpose.removingName, actor: world.actor, at: world.clock() }
  const ids = await protectedPeople.textIds(tenant)
  let scrubbed = 0
  for (let from = 0; from < ids.length; from += pageLength) {
    const page = [...(await protectedPeople.readTexts(tenant, ids.slice(from, from + pageLength), asked)).values()]
    const without = await remover(
      world,
      sought,
      page.map(({ text }) => text)
    )
    for (const text of page) {
      const changed = without(text.text)
      if (changed === text.text || text.people.includes(going)) continue
      const put = await protectedPeople.putTexts(tenant, [{ ...text, text: changed }])
      if (put.ok) scrubbed += 1
    }
  }
  return scrubbed
}
