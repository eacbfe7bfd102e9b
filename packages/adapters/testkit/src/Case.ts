/**
 * A case is one promise of a port as a value: what it is called, what it promises, which operations it uses, and how to find out. A test
 * runner and a command can both run it. What a reader would get wrong: a capability never switches a case off; it chooses what the case
 * expects.
 */
import type { PersonDirectory, PersonKeys, SealedRows, Store } from "@yanzhen/core/ports"
import type { Register } from "@yanzhen/core/registers"
import * as Sample from "./Sample.ts"

/** What is tried: a store, a person directory, and what keeps protected people; all hold nothing yet. */
export interface Subject {
  readonly store: Store.Store
  readonly directory: PersonDirectory.PersonDirectory
  readonly sealed: SealedRows.SealedRows
  readonly keys: PersonKeys.PersonKeys
  /** Closes all of it and opens it again, as after the end of the process. What is not durable is then empty. */
  readonly reopen: () => Promise<Subject>
  readonly close: () => Promise<void>
}

/** Opens a fresh subject whose store keeps these registers. Called once for each case. */
export type Open = (registers: readonly Register.AnyRegister[]) => Promise<Subject>

export interface Case {
  /** "commit.whole": stable, so that a report can name it. */
  readonly id: string
  readonly promise: { readonly "zh-CN": string; readonly en: string }
  /** The operations it looks through. */
  readonly needs: readonly (
    | keyof Store.Store
    | keyof PersonDirectory.PersonDirectory
    | keyof SealedRows.SealedRows
    | keyof PersonKeys.PersonKeys
  )[]
  /** Rejects if the promise is broken. */
  readonly run: (open: Open) => Promise<void>
}

/** A promise that was not kept: what was looked at, what was expected, what was found. */
export class BrokenPromise extends Error {
  override readonly name = "BrokenPromise"
}

export type Result =
  | { readonly id: string; readonly kept: true }
  | { readonly id: string; readonly kept: false; /** A `BrokenPromise`, or whatever the subject threw. */ readonly because: unknown }

/** Runs the cases one after the other; nothing is thrown, every result is answered. */
export const runCases = async (cases: readonly Case[], open: Open): Promise<readonly Result[]> => {
  const results: Result[] = []
  for (const { id, run } of cases) {
    results.push(
      await run(open).then(
        (): Result => ({ id, kept: true }),
        (because: unknown): Result => ({ id, kept: false, because })
      )
    )
  }
  return results
}

/** A case with a fresh subject that is closed in the end. */
export const define = (id: string, zh: string, en: string, needs: Case["needs"], look: (subject: Subject) => Promise<void>): Case => ({
  id,
  promise: { "zh-CN": zh, en },
  needs,
  run: async (open) => {
    const subject = await open(Sample.registers)
    try {
      await look(subject)
    } finally {
      await subject.close()
    }
  }
})
