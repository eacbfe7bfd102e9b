/**
 * People whose identity is protected: those served (a child, an elder in need), whose name stands nowhere in the clear. What a reader would
 * get wrong: there is no reading without a purpose. Every read leaves an entry, whoever it was for and whether or not anybody was there;
 * and to forget somebody is to destroy the key, after which no copy of the database can be opened for them either.
 */
import type { Day } from "../foundation/Day.ts"
import type { Instant } from "../foundation/Instant.ts"

/** What identifies a person; all of it is sealed, and nothing of it is searched but by keyed hash. */
export interface Identity {
  readonly name: string
  readonly phone?: string
  readonly address?: string
  /** Last four characters of the ID number, to show; the number itself is never stored. */
  readonly idTail?: string
  readonly born?: Day
}

/** By what a name is recognised in free text without being known: its keyed hash, and its length in UTF-16 units. */
export interface NameMark {
  readonly hash: string
  readonly length: number
}

export interface ProtectedPerson extends Identity {
  /** The random id that events and registers use. */
  readonly id: string
}

/** A person as they are put: with the keyed hashes (`IdentityKey`) that are kept beside what is sealed. */
export interface Protecting extends ProtectedPerson {
  readonly idHash?: string
  readonly nameHash: string
}

/** A text that names protected people, or is of them (a visit to them, their wish). */
export interface TextAbout {
  readonly id: string
  /** At least one. */
  readonly people: readonly string[]
  readonly text: string
}

/** Who asks, what for, when. */
export interface Asked {
  readonly purpose: string
  readonly actor: string
  readonly at: Instant
}

/** That somebody was read, or asked for and not there. */
export interface Access extends Asked {
  readonly found: boolean
}

/**
 * `ids`: who was forgotten. `stored`: the ids of what was put all the same, where somebody was forgotten while it was written; nothing of theirs is
 * among it, and what it replaced is not brought back.
 */
export type Put =
  | { readonly ok: true }
  | { readonly ok: false; readonly because: "forgotten"; readonly ids: readonly string[]; readonly stored: readonly string[] }

export interface ProtectedPeople {
  /**
   * Adds or replaces whole people by id. Where one of them was forgotten before, nobody is put: who was forgotten never comes back under the same id.
   * Where one is forgotten meanwhile, the others are.
   */
  put(tenant: string, people: readonly Protecting[]): Promise<Put>
  /**
   * Those that are there. The entries are written first: an answer without one does not exist. Rejects with `RangeError` where purpose or actor
   * is empty, and with `SealBroken` where a value does not open.
   */
  read(tenant: string, ids: readonly string[], asked: Asked): Promise<ReadonlyMap<string, ProtectedPerson>>
  /** Everybody with one of these keyed hashes, of an ID number or a name, in order of id. Ids name nobody: who they are is read, for a purpose. */
  idsByHash(tenant: string, hashes: readonly string[]): Promise<readonly string[]>
  /** Who read this person, oldest first; also after they are forgotten. */
  accesses(tenant: string, id: string): Promise<readonly Access[]>
  /** Everybody who is there, in order of id. Ids name nobody, so this is no read. */
  known(tenant: string): Promise<readonly string[]>
  /** What free text is searched for before it may stand in an event. */
  nameMarks(tenant: string): Promise<readonly NameMark[]>
  /** Adds or replaces texts by id. Where one of the people was forgotten before, nothing is put; where one is meanwhile, the texts of others are. */
  putTexts(tenant: string, texts: readonly TextAbout[]): Promise<Put>
  /** Those that are there; each of their people has an entry, written first. Rejects as `read` does. */
  readTexts(tenant: string, ids: readonly string[], asked: Asked): Promise<ReadonlyMap<string, TextAbout>>
  /** Every text that lies sealed, in order of id: also one that nobody opens any more. Ids name nobody, so this is no read. */
  textIds(tenant: string): Promise<readonly string[]>
  /** Removing one that is not there is no error. */
  removeTexts(tenant: string, ids: readonly string[]): Promise<void>
  /**
   * Destroys the keys, and removes what they opened: who they are, and every text of which they are one; answers how many texts. Forgetting
   * somebody who is not there is no error; they can never be put then.
   */
  forget(tenant: string, ids: readonly string[]): Promise<number>
  close(): Promise<void>
}
