/**
 * What is kept under idempotency keys.
 */
import type { Store } from "@yanzhen/core/ports"
import type { Kysely } from "kysely"
import type { Dialect } from "./Dialect.ts"
import * as Insertion from "./Insertion.ts"
import { type Database, untyped } from "./Spine.ts"
import type { Statement } from "./Statement.ts"

export interface Receipts {
  readonly read: (db: Kysely<Database>, tenant: string, keys: readonly string[]) => Promise<Map<string, Store.Receipt>>
  /** The statements that keep these. */
  readonly written: (tenant: string, receipts: ReadonlyMap<string, Store.Receipt>) => readonly Statement[]
}

const columns = ["tenant", "key", "input_hash", "position", "hash", "first", "answer"]

export const over = (root: Kysely<Database>, dialect: Dialect): Receipts => {
  const insertion = Insertion.of(columns.length, dialect, (rows) =>
    untyped(root).insertInto("yz_receipt").values(Insertion.anything(columns, rows)).compile()
  )
  return {
    read: async (db, tenant, keys) => {
      const receipts = new Map<string, Store.Receipt>()
      for (const list of Insertion.inLists(keys)) {
        const rows = await db.selectFrom("yz_receipt").selectAll().where("tenant", "=", tenant).where("key", "in", list).execute()
        for (const { key, input_hash: inputHash, position, hash, first, answer } of rows) {
          receipts.set(key, { inputHash, head: { position, hash }, first, ...(answer === null ? {} : { answer }) })
        }
      }
      return receipts
    },
    written: (tenant, receipts) => {
      const cells: unknown[] = []
      for (const [key, { inputHash, head, first, answer }] of receipts)
        cells.push(tenant, key, inputHash, head.position, head.hash, first, answer ?? null)
      return insertion.statements(cells)
    }
  }
}
