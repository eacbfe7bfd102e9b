/**
 * By what the rows of core's registers are looked for, beside their key. The tenant leads every index. What a reader would get wrong: an
 * index is made when somebody first asks by it, not before. Ids and keys are random, and keeping random keys in order costs a bulk import
 * several times what writing the rows does; a first import, which asks nothing of an empty store, goes without.
 */
import { Criterion } from "@yanzhen/core/foundation"
import type { Kysely } from "kysely"
import * as Attempt from "./Attempt.ts"
import { DatabaseFailed } from "./DatabaseFailed.ts"
import type { Connection } from "./Dialect.ts"
import type { RegisterTable } from "./RegisterTable.ts"
import type { Database } from "./Spine.ts"

const indexes: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  service_record: [["rowKey"], ["volunteer", "on"], ["team", "on"], ["batch"], ["leader"]],
  group_record: [["rowKey"], ["team", "on"], ["batch"], ["leader"]],
  import_batch: [["file"]]
}

/** Makes the indexes that a question is helped by. Where it cannot be done now, the question is answered without. */
export type Helped = (table: RegisterTable, where: Criterion.Criterion<never>) => Promise<void>

export const over = ({ db, dialect }: Connection): Helped => {
  const made = new Map<string, Promise<void>>()
  const once = (name: string, make: () => Promise<void>): Promise<void> => {
    const known = made.get(name)
    if (known !== undefined) return known
    const making = Attempt.of("index", { milliseconds: 0, because: dialect.because }, make).catch((error: unknown) => {
      made.delete(name)
      if (!(error instanceof DatabaseFailed && (error.isTransient || error.because === "read-only"))) throw error
    })
    made.set(name, making)
    return making
  }
  return async (table, where) => {
    const own = indexes[table.register.name]
    if (own === undefined) return
    const given = new Set(pinned(where.node))
    for (const index of own) {
      if (!given.has(index[0])) continue
      const columns = index.flatMap((fact) => table.columns.filter(({ name }) => name === fact).map(({ column }) => column))
      const name = `${table.table}_by_${columns.join("_")}`
      if (columns.length === index.length)
        await once(name, () => create(db, name, table.table, columns).then(() => dialect.indexed(db, table.table)))
    }
  }
}

const create = (db: Kysely<Database>, name: string, table: string, columns: readonly string[]): Promise<void> =>
  db.schema
    .createIndex(name)
    .ifNotExists()
    .on(table)
    .columns(["tenant", ...columns])
    .execute()

/** Facts of which a row can be met only with one of a few values. */
const pinned = (node: Criterion.Node): readonly string[] => {
  if (node.kind === "one-of") return [node.field.name]
  return node.kind === "all" ? node.of.flatMap(pinned) : []
}

/** Whether the database looks along the key for what meets this. What speaks of the key itself, or of an index, it finds in other ways, from the beginning for each page. */
export const isAlongKey = ({ register }: RegisterTable, where: Criterion.Criterion<never>): boolean => {
  const named = new Set(Criterion.mentioned(where.node).fields.map(({ name }) => name))
  return [...register.key, ...(indexes[register.name] ?? []).map(([first]) => first)].every((name) => !named.has(name))
}
