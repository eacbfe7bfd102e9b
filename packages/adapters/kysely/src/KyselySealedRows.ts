/**
 * People whose identity is protected, in the same database: sealed text, keyed hashes, and who read whom. What a reader would get wrong: the keys
 * are not here (`KyselyPersonKeys`), so that a copy of this database opens nothing.
 */
import type { ProtectedPeople, SealedRows } from "@yanzhen/core/ports"
import { Register } from "@yanzhen/core/registers"
import type { Kysely, Selectable } from "kysely"
import * as Attempt from "./Attempt.ts"
import type { Connection } from "./Dialect.ts"
import * as Insertion from "./Insertion.ts"
import { type Database, untyped } from "./Spine.ts"

const rowColumns = ["tenant", "person", "sealed", "id_hash", "name_hash", "name_length"]
const accessColumns = ["tenant", "person", "number", "at", "actor", "purpose", "found"]

export const over = ({ db, dialect, forget }: Connection, milliseconds: number): Omit<SealedRows.SealedRows, "close"> => {
  const attempt = <T>(operation: string, run: () => Promise<T>): Promise<T> =>
    Attempt.of(operation, { milliseconds, because: dialect.because }, run)
  const together = <T>(operation: string, run: (trx: Kysely<Database>) => Promise<T>): Promise<T> =>
    attempt(operation, () => db.transaction().execute(run))
  const rows = Insertion.of(rowColumns.length, dialect, (count) =>
    dialect
      .meeting(
        untyped(db).insertInto("yz_sealed_person").values(Insertion.anything(rowColumns, count)),
        "yz_sealed_person",
        rowColumns.slice(0, 2),
        rowColumns.slice(2),
        "replace"
      )
      .compile()
  )
  const entries = Insertion.of(accessColumns.length, dialect, (count) =>
    untyped(db).insertInto("yz_access").values(Insertion.anything(accessColumns, count)).compile()
  )

  /** The number of each person's last entry. */
  const lastNumbers = async (trx: Kysely<Database>, tenant: string, ids: readonly string[]): Promise<ReadonlyMap<string, number>> => {
    const last = new Map<string, number>()
    for (const list of Insertion.inLists(ids)) {
      const found = await trx
        .selectFrom("yz_access")
        .select(["person", (eb) => eb.fn.max("number").as("last")])
        .where("tenant", "=", tenant)
        .where("person", "in", list)
        .groupBy("person")
        .execute()
      for (const { person, last: number } of found) last.set(person, Number(number))
    }
    return last
  }

  return {
    put: (tenant, all) =>
      together("protect", async (trx) => {
        const last = new Map(all.map((row) => [row.id, row]))
        await rows.run(
          trx,
          [...last.values()].flatMap(({ id, sealed, idHash, name }) => [tenant, id, sealed, idHash ?? null, name.hash, name.length])
        )
      }),
    read: (tenant, ids, { purpose, actor, at }) =>
      together("readProtected", async (trx) => {
        const wanted = [...new Set(ids)]
        const found = new Map<string, SealedRows.SealedRow>()
        for (const list of Insertion.inLists(wanted)) {
          const some = await trx
            .selectFrom("yz_sealed_person")
            .selectAll()
            .where("tenant", "=", tenant)
            .where("person", "in", list)
            .execute()
          for (const one of some) found.set(one.person, row(one))
        }
        const last = await lastNumbers(trx, tenant, wanted)
        await entries.run(
          trx,
          wanted.flatMap((id) => [tenant, id, (last.get(id) ?? 0) + 1, at, actor, purpose, found.has(id) ? 1 : 0])
        )
        return found
      }),
    accesses: (tenant, id) =>
      attempt("accesses", async () => {
        const found = await db
          .selectFrom("yz_access")
          .selectAll()
          .where("tenant", "=", tenant)
          .where("person", "=", id)
          .orderBy("number")
          .execute()
        return found.map(access)
      }),
    idsByHash: (tenant, hashes) =>
      attempt("idsByHash", async () => {
        const ids: string[] = []
        for (const list of Insertion.inLists([...new Set(hashes)])) {
          const found = await db
            .selectFrom("yz_sealed_person")
            .select("person")
            .where("tenant", "=", tenant)
            .where("id_hash", "in", list)
            .execute()
          ids.push(...found.map(({ person }) => person))
        }
        return ids.toSorted(Register.compareText)
      }),
    ids: (tenant) =>
      attempt("known", async () => {
        const found = await db.selectFrom("yz_sealed_person").select("person").where("tenant", "=", tenant).execute()
        return found.map(({ person }) => person).toSorted(Register.compareText)
      }),
    nameMarks: (tenant) =>
      attempt("nameMarks", async () => {
        const found = await db
          .selectFrom("yz_sealed_person")
          .select(["name_hash", "name_length"])
          .distinct()
          .where("tenant", "=", tenant)
          .execute()
        return found.map(({ name_hash: hash, name_length: length }) => ({ hash, length }))
      }),
    remove: async (tenant, ids) => {
      await together("forget", async (trx) => {
        for (const list of Insertion.inLists(ids))
          await trx.deleteFrom("yz_sealed_person").where("tenant", "=", tenant).where("person", "in", list).execute()
      })
      await attempt("forget", forget)
    }
  }
}

const row = ({
  person: id,
  sealed,
  id_hash: idHash,
  name_hash: hash,
  name_length: length
}: Selectable<Database["yz_sealed_person"]>): SealedRows.SealedRow => ({
  id,
  sealed,
  name: { hash, length },
  ...(idHash === null ? {} : { idHash })
})

const access = ({ purpose, actor, at, found }: Selectable<Database["yz_access"]>): ProtectedPeople.Access => ({
  purpose,
  actor,
  at: at as ProtectedPeople.Access["at"],
  found: found === 1
})
