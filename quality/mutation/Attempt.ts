/** One test, tried with a mutant or without: a test that does not end is told from one that fails, for no verdict rests on it. */
import type { InstrumenterContext } from "@stryker-mutator/api/core"
import { Late, tests } from "./Collected.ts"

type Context = { [field in keyof InstrumenterContext]: InstrumenterContext[field] | undefined }
/** What the mutated code reads and writes. */
export const context: Context = ((globalThis as { __stryker__?: Context }).__stryker__ ??= {})

export interface Outcome {
  readonly is: "passed" | "failed" | "endless"
  readonly because: string
  /** How often the mutated expression was reached. */
  readonly hits: number
}

export interface Trial {
  readonly mutant?: string | undefined
  readonly hitLimit?: number | undefined
  /** Of processor time, that the test takes without a mutant; a test of which it is not known may take long. */
  readonly milliseconds?: number | undefined
}

/** No expression is reached this often in one test that ends. */
const endlessHits = 10_000_000

/** What went wrong may be unable to say so: the mutant can be in the very words. */
const messageOf = (error: unknown): string => {
  try {
    return (error instanceof Error ? error.message : String(error)) || "failed"
  } catch {
    return "failed"
  }
}

/** The mutant is active while `work` is done, and no longer. */
export const during = async (work: () => Promise<unknown>, { mutant, hitLimit = endlessHits }: Trial): Promise<Outcome> => {
  const limit = Math.min(hitLimit, endlessHits)
  if (mutant !== undefined) Object.assign(context, { activeMutant: mutant, hitCount: 0, hitLimit: limit })
  let failure: unknown
  let failed = false
  try {
    await work()
  } catch (error) {
    failed = true
    failure = error
  }
  const hits = context.hitCount ?? 0
  Object.assign(context, { activeMutant: undefined, hitCount: undefined })
  const is = hits > limit || failure instanceof Late ? "endless" : failed ? "failed" : "passed"
  return { is, because: failed ? messageOf(failure) : "", hits }
}

/** On a busy machine, and with whatever a mutant makes of it. */
const patienceFor = (milliseconds: number): number => 1_500 + 30 * milliseconds

/** A test that is not there (a table without rows has none) passes, as in any runner. */
export const attempt = (id: string, trial: Trial = {}): Promise<Outcome> => {
  const patience = trial.milliseconds === undefined ? undefined : patienceFor(trial.milliseconds)
  return during(async () => tests.get(id)?.run(patience), trial)
}
