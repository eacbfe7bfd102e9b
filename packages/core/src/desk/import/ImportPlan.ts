/**
 * What taking in a row would mean: a new record, a draft, a head-count, a correction, nothing because it is in already, or a question that
 * somebody has to answer first. What a reader would get wrong: planning stores nothing. A preview and a commit plan the same way; the
 * commit then does what was agreed to.
 */
import type * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { GroupRecordId, RecordId } from "../../foundation/Id.ts"
import type { Changed } from "../../service/ImportChunk.ts"
import type { Event } from "../../service/ServiceRecord.ts"
import type { Known } from "../person/ImportPeople.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import type * as Places from "../directory/Places.ts"
import type * as RowKey from "./RowKey.ts"
import type * as Step from "../Step.ts"

/** What becomes of a row. `held` waits for an answer; `refused` breaks a rule. */
export type Verdict = "new" | "draft" | "group" | "correction" | "known" | "held" | "refused"

/** What somebody must agree to, or choose, before the row is stored. */
export type Need = "new-person" | "new-team" | "correction" | "choose-person" | "choose-team"

export const verdicts: readonly Verdict[] = ["new", "draft", "group", "correction", "known", "held", "refused"]

/** What is to be stored with a row. */
interface Brought {
  /** The day of the service. */
  readonly on: Day.Day | undefined
  /** Who served, where their day's minutes were looked at (`DayMinutes`). */
  readonly served: string | undefined
  /** To be listed as a volunteer of the team. */
  readonly volunteer: { readonly id: string; readonly team: string } | undefined
  /** Proposed with this file. */
  readonly team: Places.Team | undefined
}

/** A record that begins: it gets its id when it is stored, if it ever is. All that has to be kept of its row, for a file has many. */
export interface Beginning extends Brought {
  readonly events: readonly Event[]
  /** What the row key is to be made of, where it is not in the events yet: a keyed hash of a row that nobody stores is work for nothing. */
  readonly unkeyed: RowKey.Said | undefined
}

/** What goes into a stream of its own. */
export interface Planned extends Brought {
  readonly step: Step.Step
  /** A new record, or a draft that is completed. */
  readonly record?: RecordId | undefined
  readonly group?: GroupRecordId | undefined
  /** What stood before, as the row leaves it. */
  readonly changed?: Changed | undefined
}

export interface Entry {
  readonly row: IncomingRow
  readonly verdict: Verdict
  readonly needs: readonly Need[]
  readonly findings: readonly Finding[]
  /** Where the row is in already: its record, or its head-count. */
  readonly known?: string
  /** Where the row would be a correction: the record, or the head-count, that it changes. */
  readonly corrects?: { readonly record: string } | undefined
  /** Where several people fit: their ids, in order. Names and tails are looked up by whoever may see them. */
  readonly candidates?: readonly string[]
  /** Whoever is new, or of whom more is known than the directory holds. */
  readonly people?: readonly Known[] | undefined
  readonly planned?: Beginning | Planned | undefined
}

/** What whoever commits agrees to. A need that is not agreed to holds its row back. */
export interface Agreement {
  readonly newPeople: boolean
  readonly newTeams: boolean
  readonly corrections: boolean
  /** Which person a row means, where several fit: id by sheet and row. */
  readonly chosenPeople?: (row: IncomingRow) => string | undefined
}

export const agreesTo = (agreement: Agreement, need: Need): boolean => {
  switch (need) {
    case "new-person":
      return agreement.newPeople
    case "new-team":
      return agreement.newTeams
    case "correction":
      return agreement.corrections
    default:
      return false
  }
}

/** Everything that the row needs is agreed to. */
export const isAgreed = (agreement: Agreement, needs: readonly Need[]): boolean => needs.every((need) => agreesTo(agreement, need))

/** How many rows wait for these agreements and for nothing else; none for those that need no agreement. */
export interface Waiting {
  readonly needs: readonly Need[]
  readonly rows: number
}

/** Rows to be stored under an agreement, which need not be the one they were looked at under. */
export const storable = (waiting: readonly Waiting[], agreement: Agreement): number =>
  waiting.reduce((sum, { needs, rows }) => (isAgreed(agreement, needs) ? sum + rows : sum), 0)

/** What whoever chooses, chooses: never settled by agreeing. */
const isChoice = (need: Need): boolean => need === "choose-person" || need === "choose-team"

/** Whether it is stored once what it needs is agreed to. */
export const isWaiting = ({ verdict, needs, planned }: Entry): boolean =>
  planned !== undefined || (verdict === "held" && !needs.some(isChoice))

export const isStored = (entry: Entry): entry is Entry & { readonly planned: Beginning | Planned } =>
  entry.planned !== undefined &&
  (entry.verdict === "new" || entry.verdict === "draft" || entry.verdict === "group" || entry.verdict === "correction")

/** Rows by what becomes of them, and what is proposed with them. */
export interface Counts {
  readonly rows: number
  readonly verdicts: { readonly [V in Verdict]: number }
  readonly newPeople: number
  readonly newTeams: number
  /** Rows with a warning or hint, by rule. */
  readonly findings: { readonly [rule: string]: number }
}
