/**
 * What a database holds of people whose identity is protected: sealed text, keyed hashes to find it by, and who read whom for what. What a
 * reader would get wrong: it cannot read any of it, and knows no key. Removing a row leaves the entries about it: that somebody was read is
 * true after the name is gone.
 */
import type { Access, Asked, NameMark } from "./ProtectedPeople.ts"

export interface SealedRow {
  /** The random id that events and registers use. */
  readonly id: string
  readonly sealed: string
  readonly idHash?: string
  readonly name: NameMark
}

/** A kept text that names people, or is of them. Only with the keys of all of them can it be opened. */
export interface SealedText {
  readonly id: string
  /** Each once; the outermost seal first. */
  readonly people: readonly string[]
  readonly sealed: string
}

export interface SealedRows {
  /** Adds or replaces whole rows by id; all of them or none. */
  put(tenant: string, rows: readonly SealedRow[]): Promise<void>
  /** Writes one entry for each id, there or not, and answers the rows that are there: in one transaction, neither without the other. */
  read(tenant: string, ids: readonly string[], asked: Asked): Promise<ReadonlyMap<string, SealedRow>>
  /** Oldest first, in the order in which they were written. */
  accesses(tenant: string, id: string): Promise<readonly Access[]>
  /** Everybody with one of these hashes, of an ID number or of a name, in order of id. */
  idsByHash(tenant: string, hashes: readonly string[]): Promise<readonly string[]>
  /** Everybody, in order of id. */
  ids(tenant: string): Promise<readonly string[]>
  /** Of everybody, each mark once, in no order. */
  nameMarks(tenant: string): Promise<readonly NameMark[]>
  /** Adds or replaces whole texts by id; all of them or none. */
  putTexts(tenant: string, texts: readonly SealedText[]): Promise<void>
  /** Writes one entry for each person of the texts that are there, and answers these texts: in one transaction. */
  readTexts(tenant: string, ids: readonly string[], asked: Asked): Promise<ReadonlyMap<string, SealedText>>
  /** Every text, in order of id. */
  textIds(tenant: string): Promise<readonly string[]>
  removeTexts(tenant: string, ids: readonly string[]): Promise<void>
  /** With everybody go the texts of which they are one; answers how many. Removing somebody who is not there is no error. */
  remove(tenant: string, ids: readonly string[]): Promise<number>
  close(): Promise<void>
}
