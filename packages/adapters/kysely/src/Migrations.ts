/**
 * How the tables of the store came to be, step by step; a step that was published is never changed again. What a reader would get wrong:
 * tables of registers are no steps. They follow the fact sheets of whoever opens the database (`RegisterTable`), and can be computed anew.
 */
import type { Kysely } from "kysely"
import { type Migration, Migrator } from "kysely/migration"
import type { Dialect } from "./Dialect.ts"
import { type Database, untyped } from "./Spine.ts"

/** The tables of the first version: the journal, its heads, the receipts, and the people beside it. */
const spine = ({ columnTypes: { text, integer }, tabled }: Dialect): Migration => ({
  up: async (db: Kysely<unknown>) => {
    const { schema } = db
    await tabled(
      schema
        .createTable("yz_journal")
        .addColumn("tenant", text, (column) => column.notNull())
        .addColumn("position", integer, (column) => column.notNull())
        .addColumn("stream", text, (column) => column.notNull())
        .addColumn("stream_version", integer, (column) => column.notNull())
        .addColumn("type", text, (column) => column.notNull())
        .addColumn("type_version", integer, (column) => column.notNull())
        .addColumn("on", text, (column) => column.notNull())
        .addColumn("recorded_at", integer, (column) => column.notNull())
        .addColumn("actor", text, (column) => column.notNull())
        .addColumn("policy", text, (column) => column.notNull())
        .addColumn("data", text, (column) => column.notNull())
        .addColumn("previous", text, (column) => column.notNull())
        .addColumn("hash", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("yz_journal_key", ["tenant", "position"])
        .addUniqueConstraint("yz_journal_stream", ["tenant", "stream", "stream_version"]),
      "large"
    ).execute()
    await tabled(
      schema
        .createTable("yz_stream_head")
        .addColumn("tenant", text, (column) => column.notNull())
        .addColumn("stream", text, (column) => column.notNull())
        .addColumn("version", integer, (column) => column.notNull())
        .addPrimaryKeyConstraint("yz_stream_head_key", ["tenant", "stream"]),
      "by-key"
    ).execute()
    await tabled(
      schema
        .createTable("yz_journal_head")
        .addColumn("tenant", text, (column) => column.notNull())
        .addColumn("position", integer, (column) => column.notNull())
        .addColumn("hash", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("yz_journal_head_key", ["tenant"]),
      "by-key"
    ).execute()
    await tabled(
      schema
        .createTable("yz_receipt")
        .addColumn("tenant", text, (column) => column.notNull())
        .addColumn("key", text, (column) => column.notNull())
        .addColumn("input_hash", text, (column) => column.notNull())
        .addColumn("position", integer, (column) => column.notNull())
        .addColumn("hash", text, (column) => column.notNull())
        .addColumn("first", integer, (column) => column.notNull())
        .addColumn("answer", text)
        .addPrimaryKeyConstraint("yz_receipt_key", ["tenant", "key"]),
      "by-key"
    ).execute()
    await tabled(
      schema
        .createTable("yz_person")
        .addColumn("tenant", text, (column) => column.notNull())
        .addColumn("person", text, (column) => column.notNull())
        .addColumn("name", text, (column) => column.notNull())
        .addColumn("phone", text)
        .addColumn("id_hash", text)
        .addColumn("id_tail", text)
        .addColumn("born", integer)
        .addPrimaryKeyConstraint("yz_person_key", ["tenant", "person"]),
      "by-key"
    ).execute()
    await schema.createIndex("yz_person_by_id_hash").on("yz_person").columns(["tenant", "id_hash"]).execute()
    await schema.createIndex("yz_person_by_name").on("yz_person").columns(["tenant", "name"]).execute()
    await tabled(
      schema
        .createTable("yz_person_text")
        .addColumn("tenant", text, (column) => column.notNull())
        .addColumn("text_id", text, (column) => column.notNull())
        .addColumn("words", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("yz_person_text_key", ["tenant", "text_id"]),
      "large"
    ).execute()
  }
})

/** People whose identity is protected, and who read them. */
const protectedPeople = ({ columnTypes: { text, integer }, tabled }: Dialect): Migration => ({
  up: async ({ schema }: Kysely<unknown>) => {
    await tabled(
      schema
        .createTable("yz_sealed_person")
        .addColumn("tenant", text, (column) => column.notNull())
        .addColumn("person", text, (column) => column.notNull())
        .addColumn("sealed", text, (column) => column.notNull())
        .addColumn("id_hash", text)
        .addColumn("name_hash", text, (column) => column.notNull())
        .addColumn("name_length", integer, (column) => column.notNull())
        .addPrimaryKeyConstraint("yz_sealed_person_key", ["tenant", "person"]),
      "large"
    ).execute()
    await schema.createIndex("yz_sealed_person_by_id_hash").on("yz_sealed_person").columns(["tenant", "id_hash"]).execute()
    await tabled(
      schema
        .createTable("yz_access")
        .addColumn("tenant", text, (column) => column.notNull())
        .addColumn("person", text, (column) => column.notNull())
        .addColumn("number", integer, (column) => column.notNull())
        .addColumn("at", integer, (column) => column.notNull())
        .addColumn("actor", text, (column) => column.notNull())
        .addColumn("purpose", text, (column) => column.notNull())
        .addColumn("found", integer, (column) => column.notNull())
        .addPrimaryKeyConstraint("yz_access_key", ["tenant", "person", "number"]),
      "by-key"
    ).execute()
  }
})

/** Kept texts that name protected people. Those that an older program kept beside the people in the clear stay there until they are put again. */
const protectedTexts = ({ columnTypes: { text }, tabled }: Dialect): Migration => ({
  up: async ({ schema }: Kysely<unknown>) => {
    await tabled(
      schema
        .createTable("yz_sealed_text")
        .addColumn("tenant", text, (column) => column.notNull())
        .addColumn("text_id", text, (column) => column.notNull())
        .addColumn("people", text, (column) => column.notNull())
        .addColumn("sealed", text, (column) => column.notNull())
        .addPrimaryKeyConstraint("yz_sealed_text_key", ["tenant", "text_id"]),
      "large"
    ).execute()
  }
})

const all = (dialect: Dialect): Readonly<Record<string, Migration>> => ({
  "0001_spine": spine(dialect),
  "0002_protected_people": protectedPeople(dialect),
  "0003_protected_texts": protectedTexts(dialect)
})

export const table = "yz_migration"

/** Whether these very steps were taken: the migrator would say so too, after it had looked at all columns of all tables. */
const areTaken = async (db: Kysely<Database>, steps: readonly string[]): Promise<boolean> => {
  const taken = await untyped(db).selectFrom(table).select("name").orderBy("name").execute()
  return taken.length === steps.length && taken.every(({ name }, at) => name === steps[at])
}

/** Brings the database to the present step; one that is there already is left alone. `isBegun`: steps were taken before. Throws what the database threw. */
export const migrate = async (db: Kysely<Database>, dialect: Dialect, isBegun: boolean): Promise<void> => {
  if (isBegun && (await areTaken(db, Object.keys(all(dialect)).sort()))) return
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => all(dialect) },
    migrationTableName: table,
    migrationLockTableName: "yz_migration_lock"
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) throw error
}
