/** Statements of a transaction, ready to run in their order. What a reader would get wrong: one that meets no row may mean that all of it is void. */
import type { CompiledQuery, Kysely } from "kysely"
import { DatabaseFailed } from "./DatabaseFailed.ts"
import type { Database } from "./Spine.ts"

export interface Statement {
  readonly query: CompiledQuery
  /** It must meet exactly one row; else what was read before has moved, and nothing may be written. */
  readonly meetsOne?: boolean
}

export const plain = (query: CompiledQuery): Statement => ({ query })

/** Throws `DatabaseFailed` where a statement did not meet what it must. */
export const runAll = async (trx: Kysely<Database>, statements: readonly Statement[]): Promise<void> => {
  for (const { query, meetsOne } of statements) {
    const { numAffectedRows } = await trx.executeQuery(query)
    if (meetsOne === true && numAffectedRows !== 1n) throw new DatabaseFailed("commit", "moved")
  }
}
