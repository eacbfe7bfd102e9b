/**
 * The person directory in the same database, in tables of its own: no event and no register knows what stands here. What a reader would
 * get wrong: who is removed must not be found in the file either, so a removal ends with the database forgetting its pages.
 */
import type { PersonDirectory } from "@yanzhen/core/ports"
import { Register } from "@yanzhen/core/registers"
import type { Kysely, Selectable } from "kysely"
import * as Attempt from "./Attempt.ts"
import type { Connection } from "./Dialect.ts"
import * as Insertion from "./Insertion.ts"
import { type Database, untyped } from "./Spine.ts"

const personColumns = ["tenant", "person", "name", "phone", "id_hash", "id_tail", "born"]
const textColumns = ["tenant", "text_id", "words"]

export const over = ({ db, dialect, forget }: Connection, milliseconds: number): Omit<PersonDirectory.PersonDirectory, "close"> => {
  const attempt = <T>(operation: string, run: () => Promise<T>): Promise<T> =>
    Attempt.of(operation, { milliseconds, because: dialect.because }, run)
  const replacing = (table: string, columns: readonly string[]): Insertion.Insertion =>
    Insertion.of(columns.length, dialect, (rows) =>
      dialect
        .meeting(
          untyped(db).insertInto(table).values(Insertion.anything(columns, rows)),
          table,
          columns.slice(0, 2),
          columns.slice(2),
          "replace"
        )
        .compile()
    )
  const people = replacing("yz_person", personColumns)
  const texts = replacing("yz_person_text", textColumns)
  const together = (operation: string, run: (trx: Kysely<Database>) => Promise<void>): Promise<void> =>
    attempt(operation, () => db.transaction().execute(run))

  /** Everybody with one of these values in a column, each once, in order of id. */
  const found = async (
    tenant: string,
    column: "person" | "name" | "id_hash",
    values: readonly string[]
  ): Promise<readonly PersonDirectory.Person[]> => {
    const answer: PersonDirectory.Person[] = []
    for (const list of Insertion.inLists([...new Set(values)])) {
      const rows = await db.selectFrom("yz_person").selectAll().where("tenant", "=", tenant).where(column, "in", list).execute()
      for (const row of rows) answer.push(person(row))
    }
    return answer.toSorted((a, b) => Register.compareText(a.id, b.id))
  }

  return {
    put: (tenant, all) =>
      together("put", async (trx) => {
        const last = new Map(all.map((one) => [one.id, one]))
        await people.run(
          trx,
          [...last.values()].flatMap(({ id, name, phone, idHash, idTail, born }) => [
            tenant,
            id,
            name,
            phone ?? null,
            idHash ?? null,
            idTail ?? null,
            born ?? null
          ])
        )
      }),
    get: (tenant, ids) => attempt("get", async () => new Map((await found(tenant, "person", ids)).map((one) => [one.id, one]))),
    findByHash: (tenant, hashes) => attempt("findByHash", () => found(tenant, "id_hash", hashes)),
    findByName: (tenant, names) => attempt("findByName", () => found(tenant, "name", names)),
    names: (tenant) =>
      attempt("names", async () => {
        const rows = await db.selectFrom("yz_person").select("name").distinct().where("tenant", "=", tenant).execute()
        return rows.map(({ name }) => name)
      }),
    remove: async (tenant, ids) => {
      await together("remove", async (trx) => {
        for (const list of Insertion.inLists(ids))
          await trx.deleteFrom("yz_person").where("tenant", "=", tenant).where("person", "in", list).execute()
      })
      await attempt("remove", forget)
    },
    putTexts: (tenant, all) =>
      together("putTexts", async (trx) => {
        const last = new Map(all.map(({ id, text }) => [id, text]))
        await texts.run(
          trx,
          [...last].flatMap(([id, text]) => [tenant, id, text])
        )
      }),
    getTexts: (tenant, ids) =>
      attempt("getTexts", async () => {
        const answer = new Map<string, string>()
        for (const list of Insertion.inLists(ids)) {
          const rows = await db
            .selectFrom("yz_person_text")
            .select(["text_id", "words"])
            .where("tenant", "=", tenant)
            .where("text_id", "in", list)
            .execute()
          for (const { text_id: id, words } of rows) answer.set(id, words)
        }
        return answer
      }),
    textsAfter: (tenant, after, limit) =>
      attempt("textsAfter", async () => {
        const rows = await db
          .selectFrom("yz_person_text")
          .select(["text_id", "words"])
          .where("tenant", "=", tenant)
          .where("text_id", ">", after)
          .orderBy("text_id")
          .limit(limit)
          .execute()
        return rows.map(({ text_id: id, words }) => ({ id, text: words }))
      }),
    removeTexts: async (tenant, ids) => {
      await together("removeTexts", async (trx) => {
        for (const list of Insertion.inLists(ids))
          await trx.deleteFrom("yz_person_text").where("tenant", "=", tenant).where("text_id", "in", list).execute()
      })
      await attempt("removeTexts", forget)
    }
  }
}

const person = ({
  person: id,
  name,
  phone,
  id_hash: idHash,
  id_tail: idTail,
  born
}: Selectable<Database["yz_person"]>): PersonDirectory.Person => ({
  id,
  name,
  ...(phone === null ? {} : { phone }),
  ...(idHash === null ? {} : { idHash }),
  ...(idTail === null ? {} : { idTail }),
  ...(born === null ? {} : { born: born as NonNullable<PersonDirectory.Person["born"]> })
})
