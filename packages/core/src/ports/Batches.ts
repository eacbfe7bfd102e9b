/**
 * What every store asks of the batches of a commit before it writes anything. What a reader would get wrong: this finds what is no batch at
 * all, a mistake of whoever made it. Whether a batch came too late only the store can say.
 */
import * as Tables from "../registers/Tables.ts"
import type { Batch } from "./Store.ts"

/** Row changes of one commit, all its batches together: every engine takes so many in one transaction. */
export const mostChanges = 1000

/**
 * Throws a `RangeError` for batches of several tenants, for more changes than `mostChanges`, for a stream named twice, for text that a
 * database would turn into another, and for a change that does not fit its register. Events are looked at when they are sealed.
 */
export const check = (batches: readonly Batch[], tables: Pick<Tables.Tables, "registers">): void => {
  const tenant = batches[0]?.tenant
  let changes = 0
  for (const batch of batches) {
    if (batch.tenant !== tenant) throw new RangeError(`batches of several tenants: ${tenant}, ${batch.tenant}`)
    changes += batch.changes.length
    checkOne(batch, tables)
  }
  if (changes > mostChanges)
    throw new RangeError(`${changes} row changes in one commit, and no engine needs to take more than ${mostChanges}`)
}

const checkOne = (batch: Batch, tables: Pick<Tables.Tables, "registers">): void => {
  const streams = new Set(batch.appends.map(({ stream }) => stream))
  if (streams.size < batch.appends.length) throw new RangeError("a batch names a stream twice")
  for (const text of [batch.tenant, batch.key, batch.inputHash, batch.answer ?? "", ...streams]) {
    // A lone surrogate becomes another text on its way into a database, and two keys become one.
    if (!text.isWellFormed()) throw new RangeError(`not well-formed text: ${JSON.stringify(text)}`)
  }
  for (const change of batch.changes) {
    const misfit = Tables.misfit(tables, change)
    if (misfit !== undefined) throw new RangeError(misfit)
  }
}
