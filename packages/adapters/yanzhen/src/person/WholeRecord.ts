/**
 * The whole record of one volunteer (志愿服务记录), for themselves and for another system: five parts, as art. 4 of 志愿服务记录与证明出具办法(试行) has them.
 * What a reader would get wrong: every part is always there, also empty. A field that is not kept is absent and told among `missing`; a text
 * that was deleted or lies sealed is absent and not missing. Days are "YYYY-MM-DD", times "YYYY-MM-DD hh:mm".
 */
import type { Locale, Reason } from "../Reason.ts"

export interface RecordedPerson {
  readonly name?: string
  readonly birthDate?: string
  /** "…" and the last four; nothing else of the number is kept. */
  readonly idNumber?: string
  /** "…" and the last four of the telephone. */
  readonly contact?: string
  /** Kinds of qualification in force today; empty where all of them ended. */
  readonly skills?: readonly string[]
  readonly registeredOn?: string
  readonly team?: string
  readonly teamName?: string
}

/** What gave or took minutes; the steps of a service add up to its credit. */
export interface RecordedStep {
  readonly step: string
  readonly minutes: number
  /** The earlier record that keeps the shared minutes. */
  readonly keptBy?: string
  readonly in: (locale: Locale) => string
}

/** One record with its seven facts (art. 7), and how it counts. */
export interface RecordedService {
  readonly record: string
  readonly timeClass: string
  readonly category?: string
  /** As draft, recorded, confirmed, voided. */
  readonly stage: string
  readonly activityName?: string
  readonly on?: string
  readonly place?: string
  readonly content?: string
  /** Empty where only a duration is known. */
  readonly attended: readonly { readonly from: string; readonly to: string }[]
  readonly attendedMinutes?: number
  readonly organiser?: string
  readonly organiserName?: string
  readonly leader?: string
  readonly leaderName?: string
  /** 0 where it counts for nothing; `reasons` say why. */
  readonly creditedMinutes: number
  readonly steps: readonly RecordedStep[]
  readonly reasons: readonly Reason[]
  /** Which of the seven facts are missing. */
  readonly missing: readonly Reason[]
}

export type RecordedAward =
  | {
      readonly kind: "star" | "person-honour"
      readonly honour: string
      readonly stars?: number
      readonly title?: string
      readonly grantedOn: string
      readonly level?: string
      readonly withdrawn?: { readonly on: string; readonly reason?: string }
    }
  /** 600,000 units are a coin. */
  | {
      readonly kind: "time-coins"
      readonly account: string
      readonly bank?: string
      readonly keptUnits: number
      readonly balanceUnits: number
    }

export type RecordedEvaluation =
  | {
      readonly kind: "objection"
      readonly record: string
      readonly on: string
      readonly words?: string
      readonly answer?: { readonly on: string; readonly upheld: boolean; readonly words?: string }
    }
  | { readonly kind: "no-show"; readonly activity: string; readonly notedOn: string; readonly malicious: boolean }

export interface WholeRecord {
  /** The position of the journal at which it is true. */
  readonly at: number
  /** The day at whose end it is true: today, unless it is asked for as known on another. */
  readonly on: string
  readonly policy: string
  /** The entry that was kept, of somebody who was entered twice. */
  readonly person: string
  /** Every entry of theirs, the kept one first. */
  readonly entries: readonly string[]
  readonly personal: RecordedPerson
  readonly services: readonly RecordedService[]
  /** Trainings, learning and meetings. */
  readonly trainings: readonly RecordedService[]
  /** What was granted; also what was withdrawn since. */
  readonly awards: readonly RecordedAward[]
  /** Objections and noted absences: what others thought of a service is not kept here. */
  readonly evaluations: readonly RecordedEvaluation[]
  /** Paid time of social and grid workers: no part of a volunteer's record, never volunteer service. */
  readonly paidDuty: readonly RecordedService[]
  /** Of volunteer service. */
  readonly creditedMinutes: number
  /** Which personal fields (art. 5) and which parts (art. 4) the rules ask for and nobody keeps here. */
  readonly missing: readonly Reason[]
  readonly lines: (locale?: Locale) => readonly string[]
  /** A sheet for each part, and one that says what it stands on. It names people. */
  readonly toXlsx: (locale?: Locale) => Promise<Uint8Array>
}
