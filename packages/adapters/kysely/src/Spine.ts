/**
 * The tables that every store has, as Kysely sees them. Tables of registers come from their fact sheets and are known only by name
 * (`Tables`). All names begin with `yz_`, so that the tables of a user in the same database are never touched.
 */
import type { Kysely } from "kysely"

interface Journal {
  tenant: string
  position: number
  stream: string
  stream_version: number
  type: string
  type_version: number
  on: string
  recorded_at: number
  actor: string
  policy: string
  /** Canonical JSON. */
  data: string
  previous: string
  hash: string
}

/** The version of each stream: what writers and those who rely on it lock. */
interface StreamHead {
  tenant: string
  stream: string
  version: number
}

/** The end of each tenant's chain. Every commit of a tenant begins by locking this row. */
interface JournalHead {
  tenant: string
  position: number
  hash: string
}

/** What is kept under an idempotency key. */
interface Receipt {
  tenant: string
  key: string
  input_hash: string
  position: number
  hash: string
  first: number
  answer: string | null
}

interface Person {
  tenant: string
  person: string
  name: string
  phone: string | null
  id_hash: string | null
  id_tail: string | null
  born: number | null
}

interface PersonText {
  tenant: string
  text_id: string
  words: string
}

/** A person whose identity is protected: nothing here can be read without a key that lies elsewhere. */
interface SealedPerson {
  tenant: string
  person: string
  sealed: string
  id_hash: string | null
  name_hash: string
  name_length: number
}

/** A kept text that names such people, or is of them. */
interface SealedText {
  tenant: string
  text_id: string
  /** Their ids, as a list in JSON: the outermost seal first. */
  people: string
  sealed: string
}

/** That somebody read such a person, or asked for one who was not there. Numbered for each person. */
interface Access {
  tenant: string
  person: string
  number: number
  at: number
  actor: string
  purpose: string
  found: number
}

export interface Database {
  yz_journal: Journal
  yz_stream_head: StreamHead
  yz_journal_head: JournalHead
  yz_receipt: Receipt
  yz_person: Person
  yz_person_text: PersonText
  yz_sealed_person: SealedPerson
  yz_sealed_text: SealedText
  yz_access: Access
}

/** Any table: what registers are to the store. */
export interface Tables {
  [table: string]: { [column: string]: unknown }
}

/** The same database, of which nothing is known but that it has tables. */
export const untyped = (db: Kysely<Database>): Kysely<Tables> => db as unknown as Kysely<Tables>
