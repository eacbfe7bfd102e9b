/** Files in: looked at before anything is stored, taken in, and withdrawn again. */
import type { Locale, Problem, Reason } from "../Reason.ts"

/** A file of rows, opened by `sheet(…)` of `yanzhen/sheet`. */
export interface Sheet {
  readonly name: string
}

/** A path, or bytes with the name that messages should use. */
export type FileOf = string | { readonly name: string; readonly bytes: Uint8Array }

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
  /** Default: true for all three, since the preview said how many there are. What is not agreed to waits and can be brought in again. */
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
  /** One line, with what `commit` agrees to: 共 312 行：可入库 305，需修改 7；不另说明，入库即同意：新的人员 3 人 … */
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
  /**
   * Stores what is agreed to. Without options that is all that this preview proposes: its new people, new teams and corrections, as `summary`
   * says; what a place is to agree to piece by piece, the options keep back. Interrupted, it is finished by previewing and committing again.
   */
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
  /** What is worth knowing of what went: an objection that nobody will answer any more. */
  readonly told: readonly { readonly id: string; readonly reasons: readonly Reason[] }[]
}

export interface ImportOperations {
  /** Streets, communities, teams, volunteers: sheets whose headings say which. */
  readonly importDirectory: (file: string | { readonly name: string; readonly bytes: Uint8Array }) => Promise<DirectoryReport>
  /** Reads a file of service records and says what taking it in would mean. Nothing is stored. */
  readonly preview: (sheet: Sheet) => Promise<Preview>
  readonly imports: () => Promise<readonly Import[]>
  /** Voids the records of an import with a reason, and corrects back what it corrected; interrupted, it goes on when called again. */
  readonly withdraw: (batch: string, reason: string) => Promise<Withdrawn>
}
