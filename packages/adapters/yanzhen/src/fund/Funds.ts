/** Charity funds under a host (社区慈善基金): what comes in and for what, what is promised and paid, and where each gift went. */
import type { Decision } from "@yanzhen/core/foundation"
import type { Duties, Fund, HostAccounts, Ratios, Statement as Figures, Trace } from "@yanzhen/core/fund"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Plain, RowOf, Tables, Typed } from "../life/Lives.ts"
import type { Locale, Reason } from "../Reason.ts"

export type FundCommand = Typed<Plain<Fund.Command>>
export type FundRow = RowOf<typeof Registers.fund>
export type FundRestrictionRow = RowOf<typeof Registers.fundRestriction>
export type FundBalanceRow = RowOf<typeof Registers.fundBalance>
export type FundLineRow = RowOf<typeof Registers.fundLine>
export type CommitmentRow = RowOf<typeof Registers.commitment>
export type ResolutionRow = RowOf<typeof Registers.resolution>
export type AppealRow = RowOf<typeof Registers.appeal>
export type AppealLinkRow = RowOf<typeof Registers.appealLink>

export interface Balance {
  readonly currency: string
  /** None: the general pool. */
  readonly restriction?: string
  readonly account: string
  readonly amount: number
}

interface Answer {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface FundStatement extends Answer {
  readonly first: string
  readonly last: string
  readonly opening: readonly Balance[]
  readonly rows: readonly FundLineRow[]
  /** To be given back for the page that follows; none after the last. */
  readonly next?: string
  readonly closing: readonly Balance[]
}

export interface Asking {
  /** "2026", "2026-Q1", "2026-03" or two days; default this year. */
  readonly period?: string
  /** Lines on a page; default all. */
  readonly limit?: number
  /** `next` of the page before. */
  readonly after?: string
}

/** A balance opened to the lines behind it. */
export interface BalanceLines extends Answer {
  /** `adds`: what the line adds to the balance, less than nothing where it went out of the account. */
  readonly rows: readonly (FundLineRow & { readonly adds: number })[]
  /** To be given back for the page that follows; none after the last. */
  readonly next?: string
}

export interface Sustainability extends Answer {
  readonly first: string
  readonly last: string
  readonly currency: string
  readonly now: Figures.Figures
  /** One year before. */
  readonly before: Figures.Figures
}

export interface GiftTrace extends Answer {
  readonly fund: string
  readonly donation: string
  readonly currency: string
  readonly amount: number
  /** They add up to the gift. */
  readonly parts: readonly Plain<Trace.Line>[]
  /** Those that the parts name, and what each is for. */
  readonly restrictions: readonly { readonly restriction: string; readonly name?: string; readonly purposes: readonly string[] }[]
  /** Those that the parts name. */
  readonly awards: readonly TracedAward[]
  /** What those who carry them out are called, where it is known. */
  readonly names: { readonly [team: string]: string }
}
export interface TracedAward {
  readonly award: string
  /** The team or organisation that carries it out. */
  readonly by?: string
  /** Groups of people; while none is reported, those of its plan. */
  readonly served: readonly { readonly group: string; readonly kind: string; readonly people?: number; readonly personTimes?: number }[]
  readonly isReported: boolean
}

export interface GiftReceipt extends Answer {
  readonly fund: string
  readonly donation: string
  readonly on: string
  readonly host?: string
  /** In full. */
  readonly hostName?: string
  readonly donor?: string
  /** What donor and handler are called, where it is known. */
  readonly names: { readonly [person: string]: string }
  readonly form: "money" | "goods"
  /** Kind and quantity, where they were told. */
  readonly goods?: readonly { readonly what: string; readonly quantity: number; readonly unit: string }[]
  readonly currency: string
  readonly amount: number
  /** 大写金额, of renminbi. */
  readonly capitals?: string
  readonly stage: "issued" | "waived" | "due"
  readonly number?: string
  readonly issuedOn?: string
  /** Who handled it. */
  readonly by?: string
  /** Where the donor wants one and has none, and what an issued one lacks. */
  readonly reasons: readonly Reason[]
}

/** As the public sees it: nobody is named who does not want to be. */
export interface PublicGift {
  readonly fund: string
  readonly donation: string
  readonly on?: string
  readonly form: "money" | "goods"
  readonly currency: string
  readonly amount: number
  readonly refunded: number
  readonly donor?: string
}
export interface PublicGifts extends Answer {
  readonly gifts: readonly PublicGift[]
  /** What the donors are called who want to be named. */
  readonly names: { readonly [donor: string]: string }
}

export interface DutyOf {
  readonly kind: Duties.Kind
  /** The year, award, raising or occurrence; of what is left of a fund the day on which it ended. */
  readonly about: string
  readonly status: Duties.Status
  readonly dueBy?: string
  /** Late only after this day; none while holidays on the way are not announced. */
  readonly breachAfter?: string
  readonly publishedOn?: string
  /** The provision and the period that it gives, with its pack and days. */
  readonly basis: (locale: Locale) => string
}
export interface DutiesOfFund {
  readonly fund: string
  readonly name?: string
  /** By day. */
  readonly duties: readonly DutyOf[]
  /** Gifts whose donors want a receipt and have none. */
  readonly receiptsDue: readonly string[]
  /** Where it spends less of its principal this year than a measure asks. */
  readonly reasons: readonly Reason[]
}
/** What a host reports each year, once, however many funds it has. */
export interface DutiesOfHost {
  readonly host: string
  /** Where it is known. */
  readonly name?: string
  /** By day. */
  readonly duties: readonly DutyOf[]
  /** Where nobody said of which class it is. */
  readonly reasons: readonly Reason[]
}
export interface FundDuties extends Answer {
  readonly on: string
  /** None where one raising was asked for. */
  readonly hosts: readonly DutiesOfHost[]
  readonly funds: readonly DutiesOfFund[]
}
export interface DutiesAsked {
  readonly fund?: string
  /** Every fund of this host. Without it and without a fund: every fund. */
  readonly host?: string
  /** Of this public raising alone. */
  readonly raising?: string
  /** Of the hosts of these funds: foundations alone report to the registrar by a day of their own. */
  readonly class?: Ratios.Class
  /** Default today. */
  readonly on?: string
  /** Those done, and those more than a year off, too. */
  readonly all?: boolean
}

/** An amount in fen, or as people write it with its unit: "640万元". */
type Declared = { readonly [N in HostAccounts.Name]?: number | string }
export interface RatiosAsked {
  readonly class: Ratios.Class
  /** Default today; figures of the year are up to this day. */
  readonly on?: string
  /** Of the host's whole accounts. */
  readonly declared?: Declared
  /** The host keeps no other accounts than those of its funds here: what is recorded stands in for what is not declared. */
  readonly isWhole?: boolean
}
export interface HostRatios extends Answer {
  readonly host: string
  readonly class: Ratios.Class
  readonly on: string
  /** Fen, each with where it is from. */
  readonly figures: { readonly [N in HostAccounts.Name]?: { readonly fen: number; readonly source: HostAccounts.Source } }
  /** What the host's funds recorded here. */
  readonly recorded: { readonly [N in HostAccounts.Name]?: number }
  readonly funds: readonly { readonly fund: string; readonly name?: string; readonly charitableFen: number }[]
  readonly leastFen?: number
  readonly mostFen?: number
  readonly outcome: Decision.Outcome
  readonly reasons: readonly Reason[]
  /** Where the year ends at its present pace. */
  readonly forecast?: Ratios.Forecast
}

export interface IdleFund {
  readonly fund: string
  readonly name?: string
  readonly activeOn?: string
  readonly reasons: readonly Reason[]
}
export interface IdleFunds extends Answer {
  readonly on: string
  readonly funds: readonly IdleFund[]
}

type Of<T extends FundCommand["type"]> = Extract<FundCommand, { readonly type: T }>

/** What is kept of one fund. */
export type FundTables = Tables<{
  readonly fund: FundRow
  readonly fund_restriction: FundRestrictionRow
  readonly fund_balance: FundBalanceRow
  readonly commitment: CommitmentRow
  readonly resolution: ResolutionRow
  readonly appeal: AppealRow
  readonly appeal_link: AppealLinkRow
}>

export interface Funds {
  readonly setUp: (command: Of<"set-up">, giving?: Pick<Giving, "key">) => Promise<Begun>
  readonly give: (fund: string, command: FundCommand, giving?: Giving) => Promise<Given>
  readonly show: (fund: string) => Promise<FundTables>
  readonly list: () => Promise<Listed<FundRow>>
  /** Appeals for donations of all funds; what each names stands where its fund is shown. */
  readonly appeals: () => Promise<Listed<AppealRow>>
  readonly statement: (fund: string, asking?: Asking) => Promise<FundStatement>
  /** What a balance of a statement is made of: the lines of its account up to the end of a day, `last` of the statement or the day before its `first`; default today. */
  readonly behind: (
    fund: string,
    balance: Omit<Balance, "amount">,
    asking?: Omit<Asking, "period"> & { readonly upTo?: string }
  ) => Promise<BalanceLines>
  /** Of a number of months, default this year; two currencies are never added, the default is CNY. */
  readonly sustainability: (fund: string, period?: string, currency?: string) => Promise<Sustainability>
  readonly traceGift: (gift: string) => Promise<GiftTrace>
  readonly receipt: (gift: string) => Promise<GiftReceipt>
  /** Of one fund, or of all. */
  readonly publicGifts: (fund?: string) => Promise<PublicGifts>
  /** What has to be published on a day: overdue, or due within a year. Where no publication was told, it may still have been made. */
  readonly duties: (asked?: DutiesAsked) => Promise<FundDuties>
  /** The yearly ratios of a host, with where the year ends at its present pace; never of one fund. */
  readonly ratios: (host: string, asked: RatiosAsked) => Promise<HostRatios>
  /** As of a day, default today. */
  readonly idle: (on?: string) => Promise<IdleFunds>
}

export const funds: Area<Funds> = {
  names: {
    setUp: true,
    give: true,
    show: true,
    list: true,
    appeals: true,
    statement: true,
    behind: true,
    sustainability: true,
    traceGift: true,
    receipt: true,
    publicGifts: true,
    duties: true,
    ratios: true,
    idle: true
  },
  load: () => import("./FundDoor.ts")
}
