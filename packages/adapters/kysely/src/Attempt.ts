/**
 * Doing something with a database that may be busy or broken: failures get one name, and what a moment's patience can heal is tried again.
 */
import { setTimeout } from "node:timers/promises"
import { type Because, DatabaseFailed } from "./DatabaseFailed.ts"

export interface Patience {
  /** How long to go on trying while another process writes. */
  readonly milliseconds: number
  readonly because: (error: unknown) => Because | undefined
}

/**
 * Runs `attempt` as one operation. Mistakes of the caller pass as they are; what the database threw becomes `DatabaseFailed`. Only for
 * what may run twice: an attempt that failed as transient must have written nothing.
 */
export const of = async <T>(operation: string, { milliseconds, because }: Patience, attempt: () => Promise<T>): Promise<T> => {
  const deadline = performance.now() + milliseconds
  for (let pause = 1; ; pause = Math.min(pause * 2, 50)) {
    try {
      return await attempt()
    } catch (error) {
      const failure = named(operation, because, error)
      if (!(failure instanceof DatabaseFailed && failure.isTransient) || performance.now() + pause > deadline) throw failure
      // The one who writes may be in this very process: let it.
      await setTimeout(pause)
    }
  }
}

/** What the database threw as `DatabaseFailed`; anything else as it is. */
export const named = (operation: string, because: Patience["because"], error: unknown): unknown => {
  const reason = error instanceof DatabaseFailed ? undefined : because(error)
  return reason === undefined ? error : new DatabaseFailed(operation, reason, error)
}
