/** Holiday notices of a year that this release does not know yet, announced once. */
import type { Locale } from "../Reason.ts"

/** Where a notice comes from, and who announces it. */
export interface NoticeTold {
  /** The document, as it is printed beside its days: its number, or its title. */
  readonly source: string
  /** Id; default: the actor. */
  readonly by?: string
}

/** Whether a record was entered in time. */
export type EntryJudged = "in-time" | "late" | "open"

export interface RejudgedRecord {
  readonly record: string
  /** "YYYY-MM-DD" of the service. */
  readonly on: string
  readonly before: EntryJudged
  readonly after: EntryJudged
}

export interface HolidaysAnnounced {
  /** Until when days are known now. */
  readonly knownUntil: string
  /** Every record that is judged otherwise from now on. */
  readonly rejudged: readonly RejudgedRecord[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface HolidayNoticeKept {
  readonly first: string
  readonly last: string
  readonly restDays: readonly string[]
  readonly workingDays: readonly string[]
  readonly source: string
  readonly by: string
  readonly on: string
}

export interface CalendarOperations {
  /** `notice`: the JSON of a file, `{ coverage, restDays, workingDays }`. What is wrong with it is thrown, everything at once. */
  readonly announceHolidays: (notice: string, told: NoticeTold) => Promise<HolidaysAnnounced>
  /** What was announced, in that order. */
  readonly holidayNotices: () => Promise<readonly HolidayNoticeKept[]>
}
