/**
 * The one place where people have names. It lies outside the journal: changeable, deletable, in no hash. Deleting a person here changes
 * no total, no hash and no replay; the records then speak of a random id that nobody can resolve. Free text that names people (service
 * content, reasons, objections) lives here too, under ids of its own.
 */
import type { Day } from "../foundation/Day.ts"

export interface Person {
  /** The random id that events and registers use. */
  readonly id: string
  readonly name: string
  readonly phone?: string
  /** Keyed hash of the ID number (`IdentityKey`); the number itself is never stored. */
  readonly idHash?: string
  /** Last four characters of the ID number, to show. */
  readonly idTail?: string
  readonly born?: Day
}

export interface Text {
  readonly id: string
  readonly text: string
}

export interface PersonDirectory {
  /** Adds or replaces whole people by id; all of them or none. Fields left out are forgotten. */
  put(tenant: string, people: readonly Person[]): Promise<void>
  /** Those that are there; an unknown or removed id is absent from the answer. */
  get(tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, Person>>
  /** Everybody with one of these hashes, in order of id. Two people with one hash are both answered: choosing is not the directory's. */
  findByHash(tenant: string, hashes: readonly string[]): Promise<readonly Person[]>
  /** Everybody with exactly one of these names (no folding, no trimming), in order of id. */
  findByName(tenant: string, names: readonly string[]): Promise<readonly Person[]>
  /** Every name in the directory, each once, in no order: what free text is searched for before it may stand in an event. */
  names(tenant: string): Promise<readonly string[]>
  /** Removing somebody who is not there is no error. */
  remove(tenant: string, ids: readonly string[]): Promise<void>
  putTexts(tenant: string, texts: readonly Text[]): Promise<void>
  getTexts(tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** At most `limit` texts whose ids come after this one, in order of id (code units); empty at the end. */
  textsAfter(tenant: string, id: string, limit: number): Promise<readonly Text[]>
  removeTexts(tenant: string, ids: readonly string[]): Promise<void>
  close(): Promise<void>
}
