/**
 * Requests that arrive together are committed together: one durable transaction, each request with its own answer. One chain per tenant
 * would otherwise mean one flush to the disk per request. What a reader would get wrong: nothing waits for company. The first request
 * goes at once; those that arrive while it is being written make up the next group. And a long batch goes while some before it are still being
 * written: a store has as much to prepare of it as to write, and a disk is not equally quick at all times.
 */
import { mostChanges } from "../ports/Batches.ts"
import type { Batch, Committed, Store } from "../ports/Store.ts"

interface Waiting {
  readonly batch: Batch
  readonly resolve: (committed: Committed) => void
  readonly reject: (reason: unknown) => void
}

/** A `commit` for single batches over a store that takes several. A broken world rejects every request of the group: none knows its outcome. */
export const over = (store: Pick<Store, "commit">): ((batch: Batch) => Promise<Committed>) => {
  let waiting: Waiting[] = []
  let writing = false
  /** Long ones that were sent, and may not be answered yet. */
  const long: Promise<void>[] = []

  // A store that throws instead of rejecting is broken in the same way: nobody is left waiting, and the next group goes on.
  const send = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const answers = await store.commit(group.map((one) => one.batch))
      for (const [i, one] of group.entries()) {
        const answer = answers[i]
        if (answer === undefined) one.reject(new RangeError("the store answered fewer batches than it was given"))
        else one.resolve(answer)
      }
    } catch (reason) {
      for (const one of group) one.reject(reason)
    }
  }

  const write = async (): Promise<void> => {
    writing = true
    // Let everyone who is asking in this very moment get in.
    await Promise.resolve()
    while (waiting.length > 0) {
      const group = nextGroup(waiting)
      waiting = waiting.slice(group.length)
      const answered = send(group)
      if (!group.some(isLong)) await answered
      else if (long.push(answered) >= mostLong) await long.shift()
    }
    writing = false
  }

  return (batch) =>
    new Promise((resolve, reject) => {
      waiting.push({ batch, resolve, reject })
      if (!writing) void write()
    })
}

/** Long batches that may be on their way at once. */
export const mostLong = 4

/** Of so many streams that sending it takes as long as many short ones. */
const isLong = ({ batch }: Waiting): boolean => batch.appends.length >= 100

/** The longest beginning of the queue that belongs to one tenant and is small enough; at least one. */
const nextGroup = (waiting: readonly Waiting[]): readonly Waiting[] => {
  const tenant = waiting[0]?.batch.tenant
  let rowChanges = 0
  let length = 0
  for (const { batch } of waiting) {
    rowChanges += batch.changes.length
    if (batch.tenant !== tenant || (length > 0 && rowChanges > mostChanges)) break
    length += 1
  }
  return waiting.slice(0, length)
}
