/** What records add up to, why, and what they would under another policy. */
import type { Locale } from "../Reason.ts"
import type { Message, ParameterView } from "@yanzhen/core/foundation"
import type { Totals } from "@yanzhen/core/service"

export type Key = Totals.Key

/** A question has two days: the one it speaks of, and the one whose knowledge it is asked of. */
export interface Known {
  /** "YYYY-MM-DD", not after today: only what was recorded up to the end of this day. Default: everything up to now. Names are those of today. */
  readonly asKnownOn?: string
}

export interface TallyQuestion {
  /** Default: by volunteer. Any combination. */
  readonly by?: readonly Key[]
  /** "2026", "2026-Q1", "2026-03", "2026-03-01..2026-03-31". Default: everything. */
  readonly period?: string
  /** Name of a shipped policy. Default: the one that this was opened with. */
  readonly policy?: string
}

export interface TallyRow {
  /** Ids, by key. */
  readonly key: { readonly [K in Key]?: string }
  /** The same in words, where the directory knows them. */
  readonly names: { readonly [K in Key]?: string }
  /** Credited minutes of named people. */
  readonly minutes: number
  /** "150.50": two decimals, computed from the minutes. */
  readonly hours: string
  /** What was agreed beforehand, of the records that state it; undefined where none does. It decides nothing. */
  readonly plannedMinutes?: number
  readonly attendedMinutes: number
  readonly excludedMinutes: number
  readonly overageMinutes: number
  /** Different people. */
  readonly people: number
  /** Attendances (人次), heads of group records included. */
  readonly personTimes: number
  readonly personMinutes: number
  /** By volunteer only: the hour condition reached, and what the next lacks. */
  readonly star?: StarStanding
}

export interface StarStanding {
  /** 0: none. The hour *condition*; a star is granted, not counted. */
  readonly reached: number
  readonly title: Message.Text | undefined
  readonly next: Message.Text | undefined
  /** Minutes still missing for the next; undefined where it asks for something else, or there is none. */
  readonly minutesToNext: number | undefined
}

export interface TallyAnswer {
  readonly policy: string
  /** Position of the journal at which it is true. */
  readonly at: number
  /** Where it was asked of an earlier day's knowledge. */
  readonly asKnownOn?: string
  readonly by: readonly Key[]
  readonly rows: readonly TallyRow[]
  /** Training, meetings, learning, paid duty: beside, never added. */
  readonly beside: { readonly [timeClass: string]: readonly TallyRow[] }
  /** Counted once more: all sheets are of one moment, and the last says which. */
  readonly toXlsx: (locale?: Locale) => Promise<Uint8Array>
}

/** One step from attended to credited minutes; the steps of a record add up to its credit. */
export interface ExplainedStep {
  readonly step: string
  readonly minutes: number
  readonly parameter?: ParameterView.ParameterUse
  readonly in: (locale: Locale) => string
}

export interface Explanation {
  readonly kind: "volunteer" | "record"
  readonly id: string
  /** Of a record: how many events it has, to say in a correction what it was made on. */
  readonly version?: number
  readonly creditedMinutes: number
  /** Lines for people: every credited and every excluded minute with its record and rule. */
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface RetallyAnswer {
  readonly from: string
  readonly to: string
  readonly beforeMinutes: number
  readonly afterMinutes: number
  readonly gainers: readonly { readonly volunteer: string; readonly name: string | undefined; readonly minutes: number }[]
  readonly losers: readonly { readonly volunteer: string; readonly name: string | undefined; readonly minutes: number }[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface TallyOperations {
  readonly tally: (question?: TallyQuestion & Known) => Promise<TallyAnswer>
  /** Several tallies of one moment, in the order of the questions: the records are read once, and the figures fit each other. */
  readonly tallies: (questions: readonly TallyQuestion[], known?: Known) => Promise<readonly TallyAnswer[]>
  /** Of a volunteer (id, or name if only one bears it) or a record (id). */
  readonly explain: (volunteerOrRecord: string, known?: Known) => Promise<Explanation>
  /** Who would gain and who would lose under another policy, and why. Nothing is stored. */
  readonly retally: (question: { readonly under: string } & Known) => Promise<RetallyAnswer>
}
