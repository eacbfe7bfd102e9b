/** Grants of other funders, from files of the 360Giving standard: what they awarded, to whom, and what they paid. None of them is an award of ours. */
import type { Grant } from "@yanzhen/core/project"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Listed, Looked, RowOf } from "../life/Lives.ts"
import type { Locale, Reason } from "../Reason.ts"

export type GrantRow = RowOf<typeof Registers.reportedGrant>
export type GrantPaymentRow = RowOf<typeof Registers.reportedPayment>

/** What may be broken for a reason that somebody knows. */
export type KnownBreak = Grant.Known

export interface GrantFile {
  /** Ends with `.csv` or `.json`. */
  readonly name: string
  readonly content: string | Uint8Array
}

/** Of one currency, in its smallest coins; there is no total over two. */
export interface GrantTotals {
  readonly grants: number
  readonly awarded: number
  readonly disbursed: number
  /** Of the grants that say what was applied for. */
  readonly applied: number
}

export interface GrantPreview {
  readonly new: number
  /** Known, and now reported otherwise. */
  readonly changed: number
  readonly known: number
  /** Everything that is wrong, by row. A grant with an error is not among those above, and is not stored. */
  readonly problems: readonly Reason[]
  readonly totals: { readonly [currency: string]: GrantTotals }
  readonly lines: (locale?: Locale) => readonly string[]
  /** Stores what is new or changed. */
  readonly commit: () => Promise<{ readonly new: number; readonly changed: number }>
}

export interface Grants {
  /**
   * `known`: what is broken for a reason that somebody knows; such grants are taken in, and the problem stays as a warning. So it does where an amount
   * is no more than `tolerance` smallest coins too large.
   */
  readonly preview: (
    file: GrantFile,
    options?: { readonly known?: readonly KnownBreak[]; readonly tolerance?: number }
  ) => Promise<GrantPreview>
  readonly list: () => Promise<Listed<GrantRow>>
  readonly show: (grant: string) => Promise<Looked<{ readonly reported_grant: GrantRow; readonly reported_payment: GrantPaymentRow }>>
  readonly withdraw: (grant: string, reason: string) => Promise<void>
}

export const grants: Area<Grants> = {
  names: { preview: true, list: true, show: true, withdraw: true },
  load: () => import("./GrantDoor.ts")
}
