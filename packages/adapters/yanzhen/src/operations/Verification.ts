/** Whether the journal, its chain and the registers are what they claim to be. */
import type { Locale } from "../Reason.ts"

export interface VerifyAnswer {
  readonly holds: boolean
  readonly head: { readonly position: number; readonly hash: string }
  readonly events: number
  readonly rows: number
  readonly faults: readonly { readonly in: (locale: Locale) => string }[]
}

export interface VerifyOperations {
  /**
   * Replays the journal, follows the chain, compares every register with a recompute. Fails with `YZ_TENANT_UNKNOWN` where nothing of the
   * tenant was ever recorded, and no head is promised.
   */
  readonly verify: (options?: { readonly head?: string }) => Promise<VerifyAnswer>
}
