/** Reports (报表): figures that open to the rows behind them. Only `public` is for the public, and opens to nothing. */
import type {
  Aims,
  Figure,
  Parts,
  GoalsByQuarter,
  PeopleServed,
  PublicCounts,
  Share,
  TargetsByQuarter,
  TeamYear
} from "@yanzhen/core/report"
import type { Area } from "../life/Area.ts"
import type { Giving, Plain } from "../life/Lives.ts"
import type { Locale } from "../Reason.ts"
import type { PolicyNamed } from "../operations/Policies.ts"
import type { Known } from "../operations/Tallies.ts"

export type ReportFigure = Figure.Figure
export type ReportShare = Share.Share
export type AimsPart = Aims.Part

interface Report {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface AimsReport extends Report {
  /** "2026-Q1" */
  readonly period: string
  /** Whatever stands, stands as of this day. */
  readonly on: string
  readonly district: AimsPart
  /** What names no street stands last, without an id. */
  readonly streets: readonly AimsPart[]
  readonly teams: readonly AimsPart[]
  /** Against the last period closed before this one; undefined where none was. */
  readonly since: (Aims.Since & { readonly period: string }) | undefined
  /** Figures of former periods are of what is known by now, not as closed: of records entered up to the end of this day. */
  readonly knownOn: string
}

export interface QualityReport extends Report {
  /** "2026-Q1" */
  readonly period: string
  readonly district: Parts.Part
  /** What names no street stands last, without an id. */
  readonly streets: readonly Parts.Part[]
  readonly teams: readonly Parts.Part[]
}

export interface GoalTarget extends TargetsByQuarter.Target {
  /** What the team is called; undefined where the target is of the station's street. */
  readonly teamName: string | undefined
}

export interface GoalsReport extends Report {
  readonly year: number
  /** Figures of former periods are of what is known by now, not as closed: of records entered up to the end of this day. */
  readonly knownOn: string
  readonly stations: readonly (Plain<GoalsByQuarter.StationYear> & {
    /** What its goals ask for in numbers; each actual opens to the rows behind it. */
    readonly targets: readonly GoalTarget[]
  })[]
  /** The key work of streets that stations' goals are to serve. */
  readonly streets: readonly (GoalsByQuarter.StreetYear & { readonly name: string })[]
}

export interface TeamsReport extends Report {
  readonly year: number
  /** What the policy asks of a team: events, and days on which it goes visiting. */
  readonly targets: TeamYear.Targets
  readonly teams: readonly (TeamYear.TeamYear & { readonly name: string })[]
  /** Of all rows; everybody once. */
  readonly all: TeamYear.Did
}

/** For the office: people and person-times kept apart, each figure opening to rows. The public is told by `public`. */
export interface PeopleReport extends Report, PeopleServed.Report {
  /** "2026-Q1" */
  readonly period: string
}

export interface YearsReport extends Report {
  /** Names of the policies with their packs. */
  readonly from: string
  readonly to: string
  readonly earlier: { readonly underOld: ReportFigure; readonly underNew: ReportFigure }
  readonly later: { readonly underOld: ReportFigure; readonly underNew: ReportFigure }
  /** Minutes: later less earlier, under one policy. */
  readonly changeUnderOld: number
  readonly changeUnderNew: number
  /** Minutes: what the other policy alone makes of the later year. */
  readonly changeOfRules: number
}

/** People served, for everybody to see: no figure of too few people, and none that follows from two others. */
export interface PublicReport extends Report {
  /** "2026-Q1" */
  readonly quarter: string
  /** The day on which it was last published; undefined for a proposal, which is not for the public yet. */
  readonly publishedOn: string | undefined
  /** Fewer people are never shown; undefined where the policy has no such number, and nothing is. */
  readonly leastPeople: number | undefined
  /** Those looked after, those visited, those granted a wish: in the same blocks of places and groups. Empty where there are too few people. */
  readonly tables: readonly PublicCounts.Table[]
  /** What streets and communities are called, by id. */
  readonly names: Readonly<Record<string, string>>
}

export interface YearsAsked extends Known {
  readonly earlier: number
  readonly later: number
  readonly under: PolicyNamed
}

export interface Reports {
  /** 精准化、规范化、专业化、品牌化 in a period; default: this year. */
  readonly aims: (period?: string, known?: Known) => Promise<AimsReport>
  /** 数据质量: what of a period's records has to be looked after; default: this year. Points out, and changes nothing. */
  readonly quality: (period?: string, known?: Known) => Promise<QualityReport>
  /** Of every station; default: this year. */
  readonly goals: (year?: number, known?: Known) => Promise<GoalsReport>
  readonly teams: (year?: number, known?: Known) => Promise<TeamsReport>
  /** Who was served: on file by tag, visited, granted a wish, learning; default: this year. */
  readonly people: (period?: string, known?: Known) => Promise<PeopleReport>
  /** Two years, each under the policy of this door and under another. */
  readonly years: (asked: YearsAsked) => Promise<YearsReport>
  /** Of one quarter that is over; default: the last. As it was published; before it was, as it would be. */
  readonly public: (quarter?: string) => Promise<PublicReport>
  /**
   * Publishes them; after corrections again, in the same blocks. Refused where what the new figures and any published before differ by would give
   * too few people away: then what is public stays as it was. `by`: an id; default the actor.
   */
  readonly publish: (quarter?: string, giving?: Giving & { readonly by?: string }) => Promise<PublicReport>
}

export const reports: Area<Reports> = {
  names: { aims: true, quality: true, goals: true, teams: true, people: true, years: true, public: true, publish: true },
  load: () => import("./ReportDoor.ts")
}
