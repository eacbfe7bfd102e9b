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
const textColumns = ["tenant", "text_id", "people", "sealed"]
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
  const texts = Insertion.of(textColumns.length, dialect, (count) =>
    dialect
      .meeting(
        untyped(db).insertInto("yz_sealed_text").values(Insertion.anything(textColumns, count)),
        "yz_sealed_text",
        textColumns.slice(0, 2),
        textColumns.slice(2),
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

  const enter = async (
    trx: Kysely<Database>,
    tenant: string,
    ids: readonly string[],
    { purpose, actor, at }: ProtectedPeople.Asked,
    isFound: (id: string) => boolean
  ): Promise<void> => {
    const last = await lastNumbers(trx, tenant, ids)
    await entries.run(
      trx,
      ids.flatMap((id) => [tenant, id, (last.get(id) ?? 0) + 1, at, actor, purpose, isFound(id) ? 1 : 0])
    )
  }
  const deleteTexts = async (trx: Kysely<Database>, tenant: string, ids: readonly string[]): Promise<void> => {
    for (const list of Insertion.inLists(ids))
      await trx.deleteFrom("yz_sealed_text").where("tenant", "=", tenant).where("text_id", "in", list).execute()
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
    read: (tenant, ids, asked) =>
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
        await enter(trx, tenant, wanted, asked, (id) => found.has(id))
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
            .where((eb) => eb.or([eb("id_hash", "in", list), eb("name_hash", "in", list)]))
            .execute()
          ids.push(...found.map(({ person }) => person))
        }
        return [...new Set(ids)].toSorted(Register.compareText)
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
    putTexts: (tenant, all) =>
      together("protectTexts", async (trx) => {
        const last = new Map(all.map((one) => [one.id, one]))
        await texts.run(
          trx,
          [...last.values()].flatMap(({ id, people, sealed }) => [tenant, id, JSON.stringify(people), sealed])
        )
      }),
    readTexts: (tenant, ids, asked) =>
      together("readProtectedTexts", async (trx) => {
        const found = new Map<string, SealedRows.SealedText>()
        for (const list of Insertion.inLists([...new Set(ids)])) {
          const some = await trx
            .selectFrom("yz_sealed_text")
            .selectAll()
            .where("tenant", "=", tenant)
            .where("text_id", "in", list)
            .execute()
          for (const one of some) found.set(one.text_id, text(one))
        }
        await enter(trx, tenant, [...new Set([...found.values()].flatMap(({ people }) => people))], asked, () => true)
        return found
      }),
    textIds: (tenant) =>
      attempt("protectedTextIds", async () => {
        const found = await db.selectFrom("yz_sealed_text").select("text_id").where("tenant", "=", tenant).execute()
        return found.map(({ text_id: id }) => id).toSorted(Register.compareText)
      }),
    removeTexts: async (tenant, ids) => {
      await together("removeTexts", (trx) => deleteTexts(trx, tenant, ids))
      await attempt("removeTexts", forget)
    },
    remove: async (tenant, ids) => {
      const gone = await together("forget", async (trx) => {
        for (const list of Insertion.inLists(ids))
          await trx.deleteFrom("yz_sealed_person").where("tenant", "=", tenant).where("person", "in", list).execute()
        const going = new Set(ids)
        const all = await trx.selectFrom("yz_sealed_text").selectAll().where("tenant", "=", tenant).execute()
        const theirs = all.map(text).filter(({ people }) => people.some((id) => going.has(id)))
        await deleteTexts(
          trx,
          tenant,
          theirs.map(({ id }) => id)
        )
        return theirs.length
      })
      await attempt("forget", forget)
      return gone
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

const text = ({ text_id: id, people, sealed }: Selectable<Database["yz_sealed_text"]>): SealedRows.SealedText => ({
  id,
  people: JSON.parse(people) as readonly string[],
  sealed
})

const access = ({ purpose, actor, at, found }: Selectable<Database["yz_access"]>): ProtectedPeople.Access => ({
  purpose,
  actor,
  at: at as ProtectedPeople.Access["at"],
  found: found === 1
})
