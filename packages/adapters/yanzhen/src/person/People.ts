/** What is known of people by their random ids: background checks, consents, qualifications, guardians. Names are the directory's, which is told
 * of a new one here. */
import type { BackgroundCheck, Consent, Guardianship, PersonMerge, Qualification } from "@yanzhen/core/person"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { WordsOf } from "../life/Words.ts"
import type { Locale } from "../Reason.ts"
import type { Given, Giving, Listed, Plain, RowOf, Tables } from "../life/Lives.ts"
import type { Known } from "../operations/Tallies.ts"
import type { WholeRecord } from "./WholeRecord.ts"

export type BackgroundCheckCommand = Plain<BackgroundCheck.Command>
export type ConsentCommand = Plain<Consent.Command>
export type QualificationCommand = Plain<Qualification.Command>
export type GuardianshipCommand = Plain<Guardianship.Command>

type MergeCommand<T extends PersonMerge.Command["type"]> = Extract<Plain<PersonMerge.Command>, { readonly type: T }>
/** By whom and on which day it was decided: whoever asks, and today, where nothing is said. */
type Decided<C extends { readonly by: string; readonly on: string }> = Omit<C, "type" | "by" | "on"> & Partial<Pick<C, "by" | "on">>
export type Merging = Decided<MergeCommand<"merge">>
export type Separating = Decided<MergeCommand<"separate">>
export type PersonMergeRow = RowOf<typeof Registers.personMerge>

/** `reason`: why, for whoever asks later; a text that names somebody is kept aside. */
export interface Renaming {
  readonly name: string
  readonly reason: string
}

export interface ChecksRunningOut {
  readonly at: number
  readonly on: string
  readonly people: readonly { readonly person: string; readonly checkedOn: string; readonly lastDay: string; readonly isOver: boolean }[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export type DuplicateReason = "id-number" | "name-phone" | "name-born" | "name-id-tail"

export interface Duplicates {
  readonly at: number
  /** Two entries each, in order of id, with all that speaks for one person: one ID number, or one name and telephone, day of birth or end of the number. */
  readonly pairs: readonly { readonly person: string; readonly other: string; readonly reasons: readonly DuplicateReason[] }[]
  /** With the names that the directory has. */
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface People {
  /** Which unit asked, on which day, clear or not clear; there is no place for an offence. */
  readonly backgroundCheck: (person: string, command: BackgroundCheckCommand, giving?: Giving) => Promise<Given>
  /** The person's own, or that of a guardian of the day. */
  readonly consent: (person: string, command: ConsentCommand, giving?: Giving) => Promise<Given>
  /** What shows that somebody consented. Of whoever is protected it is read for a purpose. */
  readonly consentWords: WordsOf
  /**
   * Whose clear background check is over on a day, or is so within the notice that the policy gives; to be asked about again. Default today.
   */
  readonly checksRunningOut: (on?: string) => Promise<ChecksRunningOut>
  /** Entries of the directory that may be one person, and why. Nothing is merged: `samePerson` shows what would follow, and `merge` decides. */
  readonly duplicates: () => Promise<Duplicates>
  readonly qualification: (person: string, command: QualificationCommand, giving?: Giving) => Promise<Given>
  /** The evidence of somebody's qualifications, and why one was withdrawn. */
  readonly qualificationWords: WordsOf
  readonly guardian: (ward: string, command: GuardianshipCommand, giving?: Giving) => Promise<Given>
  /** What shows that somebody is a guardian, and why one is none any more. */
  readonly guardianWords: WordsOf
  /** Another name in the directory for the same person (改名、用字更正). The journal says who ordered it and why, and no name. */
  readonly rename: (person: string, renaming: Renaming, giving?: Pick<Giving, "key">) => Promise<Given>
  /**
   * Merges an entry of the directory into another one of the same person (`into`), for every reading and command from then on; nothing recorded
   * moves. Refused with every reason at once: what would be untrue of one person, what is to be settled before, and each clash that is not
   * `accepted` by its rule. The answer tells the minutes that fall away, record by record (`yz.samePerson` asks beforehand).
   */
  readonly merge: (entry: string, merging: Merging, giving?: Giving) => Promise<Given>
  /** Takes a merge back: every reading is again what it was. What was begun meanwhile stays with the entry that was kept. */
  readonly separate: (entry: string, separating: Separating, giving?: Giving) => Promise<Given>
  /** Which entries are merged into which. */
  readonly merges: () => Promise<Listed<PersonMergeRow>>
  /**
   * The whole record of one volunteer, under whichever entry: personal data, services, trainings, awards and evaluations, each always there, and
   * what the rules ask for that is not kept. Numbers by their last four. As of a day past: what was recorded, granted and noted by its end, as it
   * counted then; what the directory keeps of the person (name, birth date, last four digits) is of today.
   */
  readonly record: (person: string, known?: Known) => Promise<WholeRecord>
  /** All of it at one moment, with the teams and posts that somebody has. */
  readonly show: (person: string) => Promise<
    Tables<{
      readonly person_kind: RowOf<typeof Registers.personKind>
      readonly background_check: RowOf<typeof Registers.backgroundCheck>
      readonly consent: RowOf<typeof Registers.consent>
      readonly qualification: RowOf<typeof Registers.qualification>
      readonly guardianship: RowOf<typeof Registers.guardianship>
      readonly membership: RowOf<typeof Registers.membership>
      /** On probation, or paused; a full member has no row. */
      readonly membership_standing: RowOf<typeof Registers.membershipStanding>
      readonly station_post: RowOf<typeof Registers.stationPost>
      readonly person_merge: PersonMergeRow
    }>
  >
}

export const people: Area<People> = {
  names: {
    backgroundCheck: true,
    checksRunningOut: true,
    consent: true,
    consentWords: true,
    duplicates: true,
    qualification: true,
    qualificationWords: true,
    guardian: true,
    guardianWords: true,
    rename: true,
    merge: true,
    separate: true,
    merges: true,
    record: true,
    show: true
  },
  load: () => import("./PersonDoor.ts")
}
