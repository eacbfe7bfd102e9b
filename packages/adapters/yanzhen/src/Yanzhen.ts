/**
 * What the front door offers, in promises. Every answer can be asked why; every refusal says what, where, why and how to put it right, in
 * Chinese and English. What a reader would get wrong: hours are never stored. Each tally is counted anew, under the policy that is asked.
 */
import type { Message, ParameterView } from "@yanzhen/core/foundation"
import type { Policy, PolicyEdit, RuleCase } from "@yanzhen/core/law"
import type { Book } from "@yanzhen/core/rulebook"
import type { ServiceFacts, Totals } from "@yanzhen/core/service"
import type { Areas } from "./Areas.ts"
import type { MissingFacts, StatedFacts } from "./StatedFacts.ts"

export type Locale = Message.Locale
export type Key = Totals.Key

/** A reason in words. `basis` names the provisions and the parameter values with their days and packs. */
export interface Words {
  readonly title: string
  readonly where?: string
  readonly why: string
  readonly basis: string
  readonly fix: string
}

export interface Reason {
  /** Stable: for code and for searching. */
  readonly code: string
  readonly severity: "error" | "warning" | "hint"
  readonly in: (locale: Locale) => Words
}

/** A reason that belongs to a place in a file. */
export interface Problem extends Reason {
  readonly sheet: string
  /** 1 is the first line of the sheet, as spreadsheets show it. */
  readonly row?: number
  /** Letter above the column. */
  readonly column?: string
  readonly heading?: string
  /** The row waits for an answer. */
  readonly isQuestion?: true
  /** Where several people fit: who. Hand one of them to `choose`. */
  readonly candidates?: readonly Candidate[]
}

/** A person whom a row may mean. */
export interface Candidate {
  readonly volunteer: string
  /** Undefined for somebody who was forgotten, or who is new in this file. */
  readonly name?: string
  /** Last four of the ID number or the telephone; "-" where neither is known. */
  readonly tail: string
}

/** Thrown by every operation outside `safe`. Recognise it by `_tag` and `code`: two copies of this package then understand each other. */
export interface YanzhenError extends Error {
  readonly _tag: "YanzhenError"
  readonly code: `YZ_${string}`
  /** All of them, never only the first. */
  readonly reasons: readonly Reason[]
  readonly in: (locale: Locale) => Words
  /** Of `YZ_CHANGED_SINCE`: the record as it is now. */
  readonly current?: Explanation
}

export type Answer<A> = { readonly ok: true; readonly value: A } | { readonly ok: false; readonly error: YanzhenError }

/** A file of rows, opened by `sheet(…)` of `yanzhen/sheet`. */
export interface Sheet {
  readonly name: string
}

export interface Counts {
  readonly rows: number
  readonly new: number
  /** Kept, counting for nothing until the missing facts are there (待补). */
  readonly drafts: number
  readonly groups: number
  readonly corrections: number
  /** In already: by another file, another name, or further up in this one. */
  readonly known: number
  /** Waiting for an answer: who is meant, whether a new person, team or correction is agreed to. */
  readonly held: number
  readonly refused: number
  readonly newPeople: number
  readonly newTeams: number
}

export interface CommitOptions {
  /** Default: true for all three. What is not agreed to waits and can be brought in again. */
  readonly newPeople?: boolean
  readonly newTeams?: boolean
  readonly corrections?: boolean
  /** The volunteer that a row means where several fit. */
  readonly choose?: (place: { readonly sheet: string; readonly row: number }) => string | undefined
  readonly onProgress?: (rowsDone: number, rows: number) => void
}

export interface Committed extends Counts {
  /** To withdraw it by; undefined where nothing was stored. */
  readonly batch: string | undefined
  /** Chunks that an interrupted run had stored before. */
  readonly resumedAfterChunks: number
}

export interface Preview extends Counts {
  readonly file: string
  /** One line: 共 312 行：可入库 305，需修改 7 */
  readonly summary: (locale?: Locale) => string
  /** What stands in the way, or is worth knowing, in order of the rows. At most `problemsKept`; `problemCount` is the true number. */
  readonly problems: readonly Problem[]
  readonly problemCount: number
  /** Facts that rows lack and that can be said once for the file: `sheet(file, { facts })`. */
  readonly missing: readonly ("leader" | "organiser")[]
  /** The stored record that a row says again, or would correct; for a command that speaks of one row. */
  readonly recordAt: (place: { readonly sheet: string; readonly row: number }) => string | undefined
  /** Other names under ID numbers that the directory knows: each person and name once, at the first row. `people.rename` takes one over. */
  readonly nameChanges: readonly NameChange[]
  /** Stores what is agreed to. Interrupted, it is finished by previewing and committing again. */
  readonly commit: (options?: CommitOptions) => Promise<Committed>
  /** The file as it came, with a column 错误说明, wrong cells red, and a sheet that explains. */
  readonly toXlsx: (locale?: Locale) => Promise<Uint8Array>
}

export interface NameChange {
  readonly sheet: string
  readonly row: number
  readonly person: string
  /** As the directory has it; undefined where it came with the same file. */
  readonly from?: string
  /** As the row has it. */
  readonly to: string
}

export interface DirectoryReport {
  readonly streets: number
  readonly communities: number
  readonly teams: number
  readonly volunteers: number
  readonly unchanged: number
  readonly problems: readonly Problem[]
}

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

export interface LookQuestion extends Known {
  /** As for the tally. Only records of these days; all records take part in the looking. */
  readonly period?: string
  readonly policy?: string
}

/** A reason to look at a record. Nothing was changed, and no minute was taken away. */
export interface Oddity extends Reason {
  readonly record: string
  readonly volunteer: string
  readonly name?: string
  readonly team: string
  readonly teamName?: string
  /** "2026-03-05" */
  readonly on: string
}

export interface LookedAt {
  readonly policy: string
  readonly at: number
  /** In order of day, then of record. */
  readonly found: readonly Oddity[]
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

export interface VerifyAnswer {
  readonly holds: boolean
  readonly head: { readonly position: number; readonly hash: string }
  readonly events: number
  readonly rows: number
  readonly faults: readonly { readonly in: (locale: Locale) => string }[]
}

export interface Import {
  readonly batch: string
  readonly stage: string
  readonly rows: number
  readonly records: number
  readonly groups: number
}

/** What a withdrawal took back, in this call; what an interrupted one had done is not counted again. */
export interface Withdrawn {
  readonly records: number
  readonly groups: number
  /** Records and head-counts that are again what they were before the import corrected them. */
  readonly correctedBack: number
  /** Records and head-counts that others have changed since, and that stay as they are. */
  readonly kept: readonly { readonly id: string; readonly reasons: readonly Reason[] }[]
}

/** What an order was made on. */
export interface Expected {
  /** `version` of the explanation that was looked at; where the record has changed since, nothing is done (`YZ_CHANGED_SINCE`). */
  readonly expectedVersion?: number
}

/** An order that was carried out, with what is worth knowing about it. */
export interface Done {
  readonly reasons: readonly Reason[]
}

export interface Completed extends Done {
  /** Which of the seven facts the draft still lacks; empty: it is recorded now. */
  readonly missing: readonly ServiceFacts.Seven[]
}

export interface ObjectionAnswer {
  readonly upheld: boolean
  readonly words: string
  /** Upheld with facts the record is corrected; upheld without them it is voided. */
  readonly facts?: StatedFacts
}

/** One rung of the policy's ladder for long days approves so many minutes of the person on that day. */
export interface RungApproval {
  readonly rung: string
  readonly minutes: number
  /** Id; default: the actor. */
  readonly approver?: string
}

export interface Reopening {
  readonly reason: string
  /** Id; default: the actor. */
  readonly approver?: string
}

/** A month or year that was ever closed. */
export interface ClosedPeriod {
  /** "2026-03" */
  readonly period: string
  readonly first: string
  readonly last: string
  /** `open` where it was opened again. */
  readonly stage: "open" | "closed"
  readonly closedOn?: string
  readonly approver?: string
  /** What changed the reported figures since it was last closed. */
  readonly changes: readonly BookedChange[]
}

/** Attended minutes and person-times of one record or group record in the period, before and after. */
export interface BookedChange {
  readonly record?: string
  readonly group?: string
  readonly minutesBefore: number
  readonly minutesAfter: number
  readonly timesBefore: number
  readonly timesAfter: number
}

/** What the tally would be if two entries were one person. Nothing is merged. */
export interface AsOnePerson {
  readonly policy: string
  readonly at: number
  readonly minutesApart: number
  readonly minutesTogether: number
  /** Records that would be credited otherwise, and by how many minutes. */
  readonly records: readonly { readonly record: string; readonly minutes: number }[]
  /** How much would be known of the one person, and facts about which the two entries contradict each other. */
  readonly lives: {
    readonly memberships: number
    readonly consents: number
    readonly qualifications: number
    readonly checks: number
    readonly signUps: number
    readonly blocks: number
    /** Activities for which both entries have signed up. */
    readonly signedUpTwice: readonly string[]
    readonly contradictions: readonly Reason[]
  }
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface RuleBookQuestion {
  /** Name of a shipped policy. Default: the one that this was opened with. */
  readonly policy?: string
  /** "YYYY-MM-DD": the day whose values the examples use. Default: today. */
  readonly on?: string
}

export interface RuleBookAnswer {
  readonly policy: string
  readonly on: string
  /** One entry a rule: provisions, parameters with their days, conditions in words, examples, tests. */
  readonly rules: readonly Book.Entry[]
  /** How many provisions have a rule. */
  readonly articles: number
  /** All of it, for programs: `rules.json`. */
  readonly toJson: () => string
  /** One page that needs nothing else. */
  readonly toHtml: (locale?: Locale) => string
}

export interface RuleTestQuestion {
  /** For cases that name none. Default: the policy that this was opened with. */
  readonly policy?: string
  /** "YYYY-MM-DD", for cases that name none. Default: today. */
  readonly on?: string
}

type CaseAnswer = RuleCase.Answer

/** One row of a table of cases. */
export interface CaseResult {
  readonly sheet: string
  readonly row: number
  /** As the rule book calls it. */
  readonly rule: string
  /** The area that it belongs to, such as `fund`. */
  readonly room: string
  readonly policy: string
  readonly on: string
  readonly expected: CaseAnswer
  readonly actual: CaseAnswer
  /** What the rule says, by code. */
  readonly codes: readonly string[]
  /** Codes that were expected and are not there. */
  readonly lacking: readonly string[]
  readonly isRight: boolean
  /** What the rule says, each with its clause and the value that decided; of a plain yes, what that rests on. */
  readonly in: (locale: Locale) => readonly string[]
}

export interface RuleTestAnswer {
  readonly file: string
  readonly right: number
  readonly wrong: number
  /** Rows, columns and sheets that could not be read. */
  readonly unreadable: number
  readonly results: readonly CaseResult[]
  readonly problems: readonly Problem[]
  /** The file as it came, each row marked. */
  readonly toXlsx: (locale?: Locale) => Promise<Uint8Array>
}

/** A path, or bytes with the name that messages should use. */
export type FileOf = string | { readonly name: string; readonly bytes: Uint8Array }

/** Name of a shipped policy, or a policy of one's own. Default, where it may be left out: the one that this was opened with. */
export type PolicyNamed = string | Policy.Policy

export interface PolicyChecked {
  readonly policy: string
  /** Nothing but hints. */
  readonly isSound: boolean
  readonly reasons: readonly Reason[]
}

export interface HeldValue {
  readonly value: ParameterView.ParameterValue
  readonly pack: string
  readonly in: (locale: Locale) => { readonly text: string; readonly source: string }
}

/** Days on which two policies give a parameter different values; undefined where one gives none. */
export interface ValueChange {
  readonly parameter: string
  readonly title: Message.Text
  readonly first: string
  readonly last?: string
  readonly before: HeldValue | undefined
  readonly after: HeldValue | undefined
}

export interface PolicyDiff {
  readonly from: string
  readonly to: string
  readonly values: readonly ValueChange[]
  /** Rules that read one of these values. `decides`: it answers yes or no, and may answer otherwise now; else it counts. */
  readonly rules: readonly { readonly rule: string; readonly title: Message.Text; readonly decides: boolean }[]
  /** Who gains and who loses on the journal as it is. */
  readonly impact: RetallyAnswer
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface PolicyDrafted {
  /** Undefined where anything is wrong: then nothing was drafted. */
  readonly draft: string | undefined
  readonly statements: number
  /** What stands in the way, or is worth knowing, each at its row. */
  readonly problems: readonly Problem[]
  /** What is wrong with the draft as a whole. */
  readonly reasons: readonly Reason[]
}

export interface PolicyDraftChecked extends PolicyDiff {
  readonly draft: string
  /** Worth knowing; what stands in the way is thrown. */
  readonly reasons: readonly Reason[]
}

export interface PolicyDraft {
  readonly draft: string
  readonly standing: PolicyEdit.Standing
  readonly drafter: string
  readonly signer: string
  readonly on: string
  readonly edition?: number
  readonly impact?: { readonly beforeMinutes: number; readonly afterMinutes: number; readonly gainers: number; readonly losers: number }
  readonly values: readonly {
    readonly parameter: string
    readonly from: string
    readonly until?: string
    /** Without one, what was said before ends. */
    readonly value?: ParameterView.ParameterValue
  }[]
}

export interface Operations {
  /** Streets, communities, teams, volunteers: sheets whose headings say which. */
  readonly importDirectory: (file: string | { readonly name: string; readonly bytes: Uint8Array }) => Promise<DirectoryReport>
  /** Reads a file of service records and says what taking it in would mean. Nothing is stored. */
  readonly preview: (sheet: Sheet) => Promise<Preview>
  readonly imports: () => Promise<readonly Import[]>
  /** Voids the records of an import with a reason, and corrects back what it corrected; interrupted, it goes on when called again. */
  readonly withdraw: (batch: string, reason: string) => Promise<Withdrawn>
  /** Voids one record. */
  readonly voidRecord: (record: string, reason: string) => Promise<void>
  /** The volunteer says that a record is wrong; answers the day by which it is to be answered, where the policy promises one. */
  readonly object: (record: string, words: string) => Promise<Done>
  /** Upheld or not; upheld, the record is corrected or voided with it. */
  readonly answerObjection: (record: string, answer: ObjectionAnswer) => Promise<Done>
  /** Adds what a draft lacks. It is recorded with its last missing fact. */
  readonly completeRecord: (record: string, facts: MissingFacts) => Promise<Completed>
  /** Changes what is stated; the old facts stay in the history, and what others change at the same time stays too. */
  readonly correctRecord: (record: string, facts: StatedFacts, reason: string, expected?: Expected) => Promise<Done>
  readonly approveRecord: (record: string, approval: RungApproval) => Promise<Done>
  /** Shows it in public for as many working days as the policy says. */
  readonly publiciseRecord: (record: string) => Promise<Done>
  readonly confirmRecord: (record: string) => Promise<Done>
  /** These named records stand for as many heads of the head-count, which then count for nobody twice. */
  readonly replaceGroup: (group: string, records: readonly string[]) => Promise<Done>
  /** A month or a year that is over. Corrections in it stay possible, and are booked. */
  readonly closePeriod: (period: string, by?: { readonly approver?: string }) => Promise<Done>
  readonly reopenPeriod: (period: string, by: Reopening) => Promise<Done>
  /** Every month and year that was ever closed, with what was changed in it since. */
  readonly periods: () => Promise<readonly ClosedPeriod[]>
  /** What if these two volunteers are one person? */
  readonly samePerson: (volunteer: string, other: string, under?: { readonly policy?: string }) => Promise<AsOnePerson>
  /** Removes a person's name, numbers and the texts that name them, for ever. No total and no hash changes. */
  readonly forget: (person: string) => Promise<{ readonly texts: number }>
  readonly tally: (question?: TallyQuestion & Known) => Promise<TallyAnswer>
  /** Several tallies of one moment, in the order of the questions: the records are read once, and the figures fit each other. */
  readonly tallies: (questions: readonly TallyQuestion[], known?: Known) => Promise<readonly TallyAnswer[]>
  /** Records that look odd and should be looked at by a person: pointed out, never edited. */
  readonly anomalies: (question?: LookQuestion) => Promise<LookedAt>
  /** What the rules of recording say of each record: entered late, shown too weakly, shared time. None of these takes a minute. */
  readonly remarks: (question?: LookQuestion) => Promise<LookedAt>
  /** Of a volunteer (id, or name if only one bears it) or a record (id). */
  readonly explain: (volunteerOrRecord: string, known?: Known) => Promise<Explanation>
  /** Who would gain and who would lose under another policy, and why. Nothing is stored. */
  readonly retally: (question: { readonly under: string } & Known) => Promise<RetallyAnswer>
  /** Every rule with its provisions, values, conditions in words, examples and tests (规则手册). */
  readonly ruleBook: (question?: RuleBookQuestion) => Promise<RuleBookAnswer>
  /** Asks every case of a table of cases (用例表) of its rule. */
  readonly testRules: (file: FileOf, question?: RuleTestQuestion) => Promise<RuleTestAnswer>
  /** An empty table of cases for these rules, or for all. */
  readonly caseTemplate: (rules?: readonly string[], locale?: Locale) => Promise<Uint8Array>
  /** What is wrong or doubtful with a policy: gaps, conflicts with a layer above, values that nobody reads, rules without clause or example. */
  readonly policyCheck: (policy?: PolicyNamed) => Promise<PolicyChecked>
  /** Where two policies differ, in values, in rules, and for whom. */
  readonly policyDiff: (from: PolicyNamed, to: PolicyNamed) => Promise<PolicyDiff>
  /** A table of parameters to fill in (参数表). */
  readonly parameterTemplate: (parameters?: readonly string[], locale?: Locale) => Promise<Uint8Array>
  /** Drafts the values of a filled-in table. Nothing holds yet. `drafter`: an id; default the actor. */
  readonly draftPolicy: (file: FileOf, by?: { readonly drafter?: string }) => Promise<PolicyDrafted>
  /** Holds a draft against the layers above it and against the journal. What it would break is thrown (`YZ_REFUSED`). */
  readonly checkPolicyDraft: (draft: string) => Promise<PolicyDraftChecked>
  /** The person whom the draft names, and who did not write it, puts it in force. `signer`: default the actor. */
  readonly signPolicy: (draft: string, by?: { readonly signer?: string }) => Promise<Done>
  readonly refusePolicy: (draft: string, reason: string, by?: { readonly signer?: string }) => Promise<Done>
  readonly policyDrafts: () => Promise<readonly PolicyDraft[]>
  /** Replays the journal, follows the chain, compares every register with a recompute. */
  readonly verify: (options?: { readonly head?: string }) => Promise<VerifyAnswer>
  /** Which urban communities have a volunteer organisation and a feature project of it, on a day ("YYYY-MM-DD"; default today). */
  readonly coverage: (on?: string, known?: Known) => Promise<Coverage>
}

export interface Coverage {
  readonly at: number
  readonly on: string
  /** Those of a kind that is counted. */
  readonly communities: number
  /** Those with a volunteer organisation, whether or not it has a feature project. */
  readonly withTeam: number
  readonly covered: number
  /** Not in the denominator, because nobody says of what kind they are. */
  readonly ofUnknownKind: readonly string[]
  readonly gaps: readonly CoverageGap[]
  readonly lines: (locale?: Locale) => readonly string[]
}

export interface CoverageGap {
  readonly community: string
  readonly name: string
  readonly street: string | undefined
  /** `unknown`: there are teams, but nobody says whether they are registered as volunteer organisations. */
  readonly lacks: "team" | "project" | "unknown"
  /** Its volunteer organisations. */
  readonly teams: readonly string[]
}

type Safely<F> = F extends (...args: infer A) => Promise<infer R> ? (...args: A) => Promise<Answer<R>> : never

type Safe<Handles> = { readonly [K in keyof Handles]: Safely<Handles[K]> }

export interface Yanzhen extends Operations, Areas, AsyncDisposable {
  /** The same operations for those who dislike exceptions: `{ ok: true, value }` or `{ ok: false, error }`. */
  readonly safe: Safe<Operations> & { readonly [A in keyof Areas]: Safe<Areas[A]> }
  readonly close: () => Promise<void>
}
