/**
 * The wrapped keys of people, in a database of their own: small, and backed up apart from what the keys open, or not at all. What a reader would
 * get wrong: a destroyed key leaves its row, empty, so that no other takes its place; and the file forgets the pages it stood on.
 */
import type { PersonKeys } from "@yanzhen/core/ports"
import type { Kysely } from "kysely"
import * as Attempt from "./Attempt.ts"
import type { Connection } from "./Dialect.ts"
import * as Insertion from "./Insertion.ts"
import { untyped } from "./Spine.ts"

interface Keys {
  yz_person_key: {
    tenant: string
    person: string
    /** Null where it was destroyed. */
    wrapped: string | null
  }
}

const columns = ["tenant", "person", "wrapped"]

export const ready = async ({ db, dialect: { columnTypes, tabled } }: Connection): Promise<void> => {
  await tabled(
    db.schema
      .createTable("yz_person_key")
      .ifNotExists()
      .addColumn("tenant", columnTypes.text, (column) => column.notNull())
      .addColumn("person", columnTypes.text, (column) => column.notNull())
      .addColumn("wrapped", columnTypes.text)
      .addPrimaryKeyConstraint("yz_person_key_key", ["tenant", "person"]),
    "by-key"
  ).execute()
}

export const over = (connection: Connection, milliseconds: number): Omit<PersonKeys.PersonKeys, "close"> => {
  const { dialect, forget } = connection
  // Another database than the store's: of its tables there is this one.
  const db = connection.db as unknown as Kysely<Keys>
  const attempt = <T>(operation: string, run: () => Promise<T>): Promise<T> =>
    Attempt.of(operation, { milliseconds, because: dialect.because }, run)
  const written = (others: readonly string[]): Insertion.Insertion =>
    Insertion.of(columns.length, dialect, (rows) =>
      dialect
        .meeting(
          untyped(connection.db).insertInto("yz_person_key").values(Insertion.anything(columns, rows)),
          "yz_person_key",
          ["tenant", "person"],
          others,
          "replace"
        )
        .compile()
    )
  const kept = written([])
  const replaced = written(["wrapped"])

  const get = async (trx: Kysely<Keys>, tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, PersonKeys.Key>> => {
    const found = new Map<string, PersonKeys.Key>()
    for (const list of Insertion.inLists(ids)) {
      const rows = await trx.selectFrom("yz_person_key").selectAll().where("tenant", "=", tenant).where("person", "in", list).execute()
      for (const { person, wrapped } of rows) found.set(person, wrapped === null ? { state: "destroyed" } : { state: "kept", wrapped })
    }
    return found
  }

  return {
    get: (tenant, ids) => attempt("keys", () => get(db, tenant, ids)),
    keep: (tenant, candidates) =>
      attempt("keepKeys", () =>
        connection.db.transaction().execute(async (trx) => {
          await kept.run(
            trx,
            [...candidates].flatMap(([id, wrapped]) => [tenant, id, wrapped])
          )
          return get(trx as unknown as Kysely<Keys>, tenant, [...candidates.keys()])
        })
      ),
    destroy: async (tenant, ids) => {
      await attempt("destroyKeys", () =>
        connection.db.transaction().execute((trx) =>
          replaced.run(
            trx,
            [...new Set(ids)].flatMap((id) => [tenant, id, null])
          )
        )
      )
      await attempt("destroyKeys", forget)
    }
  }
}
