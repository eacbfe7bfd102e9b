/** Time banks: accounts of time coins. What is spent or given never changes an hour of service. */
import type { Registers } from "@yanzhen/core/registers"
import type { Alliance, PointsAccount } from "@yanzhen/core/reward"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"
import type { Locale, Reason } from "../Reason.ts"

/** Amounts are units of a coin; a coin has 600,000 of them, so that no minute and no weight is lost. */
export type PointsCommand = Plain<PointsAccount.Asked>
/** The same with coins as people type them: "1.5". */
export type TypedPointsCommand = Plain<PointsAccount.Typed>

export type AllianceCommand = Plain<Alliance.Command>
export type AllianceRow = RowOf<typeof Registers.alliance>

/** What nobody keeps here: of the holder, whoever is served, and whoever is given to. Ages that the directory has go before. */
export type Around = Omit<PointsAccount.Around, "recordedMinutes">
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

/** An entry whose service record was corrected or voided since, or counts no more. */
export interface UnbackedCoins {
  readonly account: string
  readonly holder?: string
  readonly entry: string
  readonly record: string
  readonly on: string
  readonly units: number
  /** What the account has today: an entry cannot be reversed for more. */
  readonly balance: number
  /** What the record says against it, each with its clause and how to put it right. */
  readonly reasons: readonly Reason[]
}

/** An account that has more coins than the policy of today lets it keep; in units. */
export interface AccountOverCap {
  readonly account: string
  readonly holder?: string
  readonly balance: number
  readonly over: number
}

/** Coins that can be used up to a day; in units. */
export interface ExpiringCoins {
  readonly account: string
  readonly holder?: string
  readonly cameOn: string
  readonly lastDay: string
  readonly units: number
  /** They can no longer be used, and are to be booked as expired. */
  readonly isOver: boolean
}

export interface ExpiringList {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly on: string
  readonly rows: readonly ExpiringCoins[]
  readonly lines: (locale?: Locale) => readonly string[]
}

/** What was donated in a time bank, in units: out of balances, and straight, over a cap or of a group. */
export interface DonatedPool {
  readonly bank?: string
  readonly given: number
  readonly straight: number
  readonly total: number
}

export interface DonatedPools {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly rows: readonly DonatedPool[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface OverCapList {
  readonly rows: readonly AccountOverCap[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface UnbackedList {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly rows: readonly UnbackedCoins[]
  readonly lines: (locale?: Locale) => readonly string[]
}

/** Why an entry is worth what it is, as it was booked. */
export interface ExplainedEntry {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly account: string
  readonly holder?: string
  readonly entry: string
  /** The service that earned it; none for what was spent, given, or taken back. */
  readonly record?: string
  readonly minutes?: number
  /** What it is of; caps may have left less. */
  readonly units?: number
  readonly stage?: "waiting" | "credited" | "accrued" | "reversed"
  /** Each part of its minutes: weight, rate of the position, and the parameters with their sources. */
  readonly worth: readonly Reason[]
  /** What its record says against it today. */
  readonly against: readonly Reason[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface SetRight extends Given {
  /** The opposite entry, and the one that was made anew; of a record that bears nothing any more there is none. */
  readonly entry: string
  readonly anew: string
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface Reversed extends Given {
  readonly entry: string
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface Rewards {
  readonly open: (command: Extract<PointsCommand, { readonly type: "open" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  /**
   * Who earns names a service record of theirs and no more: it must count and be confirmed, its day, its credited minutes, the position and the
   * weights are read where they stand, and no record earns twice. Coins that are given arrive in the same commit.
   */
  readonly give: (
    account: string,
    command: PointsCommand | TypedPointsCommand,
    giving?: Giving & { readonly around?: Around }
  ) => Promise<Given>
  /** Why an entry is worth what it is. */
  readonly explain: (account: string, entry: string) => Promise<ExplainedEntry>
  /** Takes an entry back today whose record no longer bears it, and makes it anew of what the record bears now. */
  readonly setRight: (account: string, entry: string, giving?: Giving & { readonly around?: Around }) => Promise<SetRight>
  readonly show: (account: string) => Promise<Looked<{ readonly points_account: PointsRow; readonly points_line: PointsLineRow }>>
  readonly list: () => Promise<Listed<PointsRow>>
  /** Of a period: "2026", "2026-Q1", "2026-03" or two days; default this year. */
  readonly statement: (account: string, asking?: { readonly period?: string }) => Promise<PointsStatement>
  /** Two time banks agree that coins may go from accounts of the one to accounts of the other; between others they do not. */
  readonly ally: (command: Extract<AllianceCommand, { readonly type: "agree" }>, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly giveAlliance: (alliance: string, command: AllianceCommand, giving?: Giving) => Promise<Given>
  readonly showAlliance: (alliance: string) => Promise<Looked<{ readonly alliance: AllianceRow }>>
  readonly alliances: () => Promise<Listed<AllianceRow>>
  /** Accounts that are over the cap of today: where it is only pointed out, or was higher once. */
  readonly overCap: () => Promise<OverCapList>
  /** Coins that are past their term today, or so within the notice of the policy; those whose last day comes first stand first. */
  readonly expiring: () => Promise<ExpiringList>
  /** What was donated, by time bank. */
  readonly pools: () => Promise<DonatedPools>
  /** Coins whose service record no longer bears them, for somebody to decide on: nothing is ever taken back by itself. */
  readonly unbacked: () => Promise<UnbackedList>
  /** Takes an entry back today, under an entry of its own; its record may then earn again. */
  readonly reverse: (account: string, entry: string, giving?: Giving) => Promise<Reversed>
}

export const rewards: Area<Rewards> = {
  names: {
    open: true,
    give: true,
    explain: true,
    setRight: true,
    show: true,
    list: true,
    statement: true,
    overCap: true,
    expiring: true,
    pools: true,
    unbacked: true,
    ally: true,
    giveAlliance: true,
    showAlliance: true,
    alliances: true,
    reverse: true
  },
  load: () => import("./RewardDoor.ts")
}
