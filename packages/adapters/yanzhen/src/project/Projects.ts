/** Ventures (社区微公益创投): calls, applications, reviews, and the projects that were awarded. */
import type { Applicants, Application, Award, Call, Dues, Funnel as Funnels, Review } from "@yanzhen/core/project"
import type { Registers } from "@yanzhen/core/registers"
import type { ConcernChange, ConcernRow } from "../concern/Concerns.ts"
import type { Area } from "../life/Area.ts"
import type { Begun, Given, Giving, Listed, Looked, Plain, RowOf, Typed } from "../life/Lives.ts"
import type { Locale, Reason } from "../Reason.ts"
import type { Figures } from "./DisclosureFigures.ts"

export type CallCommand = Typed<Plain<Call.Command>>
export type ApplicationCommand = Typed<Plain<Application.Command>>
export type ReviewCommand = Plain<Review.Command>
export type AwardCommand = Typed<Plain<Award.Command>>
export type CallRow = RowOf<typeof Registers.ventureCall>
export type ApplicationRow = RowOf<typeof Registers.ventureApplication>
export type RankingRow = RowOf<typeof Registers.ventureRanking>
export type AwardRow = RowOf<typeof Registers.award>
export type TrancheRow = RowOf<typeof Registers.awardTranche>
export type MilestoneRow = RowOf<typeof Registers.awardMilestone>
export type RoleRow = RowOf<typeof Registers.awardRole>
export type GroupRow = RowOf<typeof Registers.awardGroup>

export interface Funnel {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly figures: Plain<Funnels.Figures>
  /** The applications behind the figures, in order of their ids. */
  readonly rows: readonly Plain<Funnels.Row>[]
  readonly lines: (locale?: Locale) => readonly string[]
}

/** The most that an application could ask for, by its own budget and gifts, the policy and its call. */
export interface HighestGrant {
  readonly amountFen: number
  /** Every limit that was looked at, with its provision. */
  readonly basis: (locale: Locale) => string
}

/** A step that waits, of a round or of an award. */
export interface ProjectDue {
  readonly call: string
  /** None where it is the round that waits. */
  readonly award?: string
  readonly step: Dues.Step
  readonly milestone?: string
  readonly status: Dues.Status
  /** While holidays on the way are not announced, the earliest day that it can be. */
  readonly dueBy: string
  /** Late only after this day; none while it is unknown. */
  readonly breachAfter?: string
  /** The provision and the period that it gives, or that it was agreed. */
  readonly basis: (locale: Locale) => string
}

export interface ProjectDues {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly on: string
  /** By day. */
  readonly dues: readonly ProjectDue[]
  readonly lines: (locale?: Locale) => readonly string[]
}

/** What is made public, ready to be written. */
export interface Disclosure {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly projects: number
  /** Its sums, which open to the rows behind them. */
  readonly figures: Figures
  /** What it leaves blank, and for want of what. */
  readonly problems: readonly Reason[]
  readonly toXlsx: (locale?: Locale) => Promise<Uint8Array>
}

/** An organisation as the public knows it. */
export interface PublicBody {
  readonly id: string
  readonly name: string
}

export interface Publishing {
  readonly publisher: {
    /** As it is registered with the standard: `360G-xiangshan`. */
    readonly prefix: string
    readonly funder: PublicBody
    /** RFC 3339; when the data were last changed. */
    readonly modified?: string
  }
  /** The organisation of ours that is the funder: awards that it pays, or a fund under it. It must be said where several pay. */
  readonly host?: string
  /**
   * By award: words and recipients for the public, in place of what the desk knows. Without them a recipient is called as in the directory, under
   * an identifier below the prefix.
   */
  readonly of?: {
    readonly [award: string]: { readonly title?: string; readonly description?: string; readonly recipient?: PublicBody }
  }
}

/** Awards of the 360Giving standard, ready to be written. */
export interface OpenData {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly grants: number
  /** Which awards are left out, and for want of what. */
  readonly problems: readonly Reason[]
  readonly toJson: () => string
  readonly toCsv: () => string
}

type New = Pick<Giving, "key">

export interface Projects {
  readonly draftCall: (command: Extract<CallCommand, { readonly type: "draft" }>, giving?: New) => Promise<Begun>
  readonly giveCall: (call: string, command: CallCommand, giving?: Giving) => Promise<Given>
  readonly showCall: (call: string) => Promise<Looked<{ readonly venture_call: CallRow }>>
  readonly listCalls: () => Promise<Listed<CallRow>>
  readonly apply: (command: Extract<ApplicationCommand, { readonly type: "draft" }>, giving?: New) => Promise<Begun>
  /** `facts`: what is known of the applicant; a screening asks for what its policy needs and takes nothing for granted. */
  readonly giveApplication: (
    application: string,
    command: ApplicationCommand,
    giving?: Giving & { readonly facts?: Plain<Applicants.Known> }
  ) => Promise<Given>
  readonly showApplication: (application: string) => Promise<
    Looked<{
      readonly venture_application: ApplicationRow
      readonly application_attachment: RowOf<typeof Registers.applicationAttachment>
      readonly answered_concern: RowOf<typeof Registers.answeredConcern>
    }> & { readonly highest?: HighestGrant }
  >
  readonly listApplications: () => Promise<Listed<ApplicationRow>>
  /** A review has the id of its call. */
  readonly giveReview: (call: string, command: ReviewCommand, giving?: Giving) => Promise<Given>
  readonly showReview: (call: string) => Promise<Looked<{ readonly venture_ranking: RankingRow }>>
  readonly propose: (command: Extract<AwardCommand, { readonly type: "propose" }>, giving?: New) => Promise<Begun>
  readonly give: (award: string, command: AwardCommand, giving?: Giving) => Promise<Given>
  readonly show: (award: string) => Promise<
    Looked<{
      readonly award: AwardRow
      readonly award_tranche: TrancheRow
      readonly award_milestone: MilestoneRow
      readonly award_group: GroupRow
      readonly award_role: RoleRow
      /** The residents' concerns that it answers, as they stand, and what was counted before and after. */
      readonly concern: ConcernRow
      readonly concern_change: ConcernChange
    }>
  >
  readonly list: () => Promise<Listed<AwardRow>>
  /** Of one round, or of all. */
  readonly funnel: (call?: string) => Promise<Funnel>
  /** What is to be done next, of one round or of all; `on`, by default today, says what is overdue. */
  readonly due: (asked?: { readonly call?: string; readonly on?: string }) => Promise<ProjectDues>
  /** 公示表: amounts, parts and groups; nobody is named. */
  readonly disclosure: () => Promise<Disclosure>
  /** Open data: awards and what was paid of them. */
  readonly openData: (publishing: Publishing) => Promise<OpenData>
}

export const projects: Area<Projects> = {
  names: {
    draftCall: true,
    giveCall: true,
    showCall: true,
    listCalls: true,
    apply: true,
    giveApplication: true,
    showApplication: true,
    listApplications: true,
    giveReview: true,
    showReview: true,
    propose: true,
    give: true,
    show: true,
    list: true,
    funnel: true,
    due: true,
    disclosure: true,
    openData: true
  },
  load: () => import("./ProjectDoor.ts")
}
