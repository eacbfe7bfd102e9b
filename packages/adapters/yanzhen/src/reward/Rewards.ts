/** Time banks: accounts of time coins. What is spent or given never changes an hour of service. */
import type { Registers } from "@yanzhen/core/registers"
import type { PointsAccount } from "@yanzhen/core/reward"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"
import type { Locale } from "../Reason.ts"

/** Amounts are units of a coin; a coin has 600,000 of them, so that no minute and no weight is lost. */
export type PointsCommand = Plain<PointsAccount.Asked>
export type PointsRow = RowOf<typeof Registers.pointsAccount>
export type PointsLineRow = RowOf<typeof Registers.pointsLine>

/** In units. `accrued`: of months that are not paid yet. */
export interface Holding {
  readonly balance: number
  readonly accrued: number
}

export interface PointsStatement {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly first: string
  readonly last: string
  readonly opening: Holding
  /** By day, then in the order of booking. */
  readonly rows: readonly PointsLineRow[]
  readonly closing: Holding
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface Rewards {
  readonly open: (command: Extract<PointsCommand, { readonly type: "open" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  /**
   * `around`: what is known of the holder, whoever is served, and whoever is given to. Coins that are given arrive in the same commit; what is
   * earned names a service record of the holder that counts, and no record earns twice.
   */
  readonly give: (account: string, command: PointsCommand, giving?: Giving & { readonly around?: PointsAccount.Around }) => Promise<Given>
  readonly show: (account: string) => Promise<Looked<{ readonly points_account: PointsRow; readonly points_line: PointsLineRow }>>
  readonly list: () => Promise<Listed<PointsRow>>
  /** Of a period: "2026", "2026-Q1", "2026-03" or two days; default this year. */
  readonly statement: (account: string, asking?: { readonly period?: string }) => Promise<PointsStatement>
}

export const rewards: Area<Rewards> = {
  names: { open: true, give: true, show: true, list: true, statement: true },
  load: () => import("./RewardDoor.ts")
}
