/**
 * What the front door offers, in promises. Every answer can be asked why; every refusal says what, where, why and how to put it right, in
 * Chinese and English. What a reader would get wrong: hours are never stored. Each tally is counted anew, under the policy that is asked.
 */
import type { Areas } from "./Areas.ts"
import type { Answer } from "./YanzhenError.ts"
import type { CalendarOperations } from "./operations/Calendars.ts"
import type { CoverageOperations } from "./operations/Coverage.ts"
import type { ImportOperations } from "./operations/Imports.ts"
import type { OddityOperations } from "./operations/Oddities.ts"
import type { PersonOperations } from "./operations/People.ts"
import type { PeriodOperations } from "./operations/Periods.ts"
import type { PolicyOperations } from "./operations/Policies.ts"
import type { RecordOperations } from "./operations/Records.ts"
import type { RuleOperations } from "./operations/Rules.ts"
import type { TallyOperations } from "./operations/Tallies.ts"
import type { VerifyOperations } from "./operations/Verification.ts"

export interface Operations
  extends
    ImportOperations,
    RecordOperations,
    PeriodOperations,
    CalendarOperations,
    PersonOperations,
    TallyOperations,
    OddityOperations,
    RuleOperations,
    PolicyOperations,
    VerifyOperations,
    CoverageOperations {}

type Safely<F> = F extends (...args: infer A) => Promise<infer R> ? (...args: A) => Promise<Answer<R>> : never

type Safe<Handles> = { readonly [K in keyof Handles]: Safely<Handles[K]> }

export interface Yanzhen extends Operations, Areas, AsyncDisposable {
  /** The same operations for those who dislike exceptions: `{ ok: true, value }` or `{ ok: false, error }`. */
  readonly safe: Safe<Operations> & { readonly [A in keyof Areas]: Safe<Areas[A]> }
  readonly close: () => Promise<void>
}
