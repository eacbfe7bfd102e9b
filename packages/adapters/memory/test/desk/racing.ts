/** Stores over which a colleague at another desk acts at the worst moment. */
import type { Store } from "@yanzhen/core/ports"
import { MemoryStore } from "@yanzhen/memory"

/** Right before the nth commit. */
export const interrupted = (
  nth: number,
  meanwhile: (store: Store.Store) => Promise<void>
): { readonly store: Store.Store; readonly commits: () => number } => {
  const store = MemoryStore.open()
  let commits = 0
  return {
    commits: () => commits,
    store: {
      ...store,
      commit: async (batches) => {
        commits += 1
        if (commits === nth) await meanwhile(store)
        return store.commit(batches)
      }
    }
  }
}

/** Right before the next commit, after `arm` is called: for what needs a history of its own first. */
export const interruptible = (): {
  readonly store: Store.Store
  readonly arm: (meanwhile: (store: Store.Store) => Promise<unknown>) => void
  /** Right before the nth time from now on that the history of a stream is read. */
  readonly armReading: (stream: string, nth: number, meanwhile: (store: Store.Store) => Promise<unknown>) => void
} => {
  const store = MemoryStore.open()
  let beforeCommit: (() => Promise<unknown>) | undefined
  let beforeReading: ((stream: string) => Promise<unknown>) | undefined
  return {
    arm: (meanwhile) => void (beforeCommit = () => meanwhile(store)),
    armReading: (stream, nth, meanwhile) => {
      let left = nth
      beforeReading = async (read) => {
        if (read === stream && --left === 0) await meanwhile(store)
      }
    },
    store: {
      ...store,
      history: async (tenant, stream) => {
        await beforeReading?.(stream)
        return store.history(tenant, stream)
      },
      commit: async (batches) => {
        const now = beforeCommit
        beforeCommit = undefined
        await now?.()
        return store.commit(batches)
      }
    }
  }
}
