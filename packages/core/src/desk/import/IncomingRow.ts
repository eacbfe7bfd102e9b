/**
 * One row of somebody's sheet, read but not yet understood: words as they were written, times as local minutes. What a reader would get
 * wrong: a row names people. It is matched, and then forgotten; nothing of it is stored as it stands here.
 */
import type { Day } from "../../foundation/Day.ts"
import type { Span } from "../../foundation/Span.ts"
import type { Travel } from "../../service/tally/TallyRecord.ts"
import type { TimeClass } from "../../service/TimeClass.ts"
import type { Seven } from "../../service/ServiceFacts.ts"
import type { EvidenceGrade } from "../../service/Evidence.ts"
import type { ExclusionReason } from "../../service/ServiceRecord.ts"
import type { NamedPerson } from "../person/PersonMatching.ts"
import type { Place, PlacedFinding } from "../PlacedFinding.ts"

export type { Place, PlacedFinding } from "../PlacedFinding.ts"
export type { NamedPerson } from "../person/PersonMatching.ts"

export interface IncomingRow {
  readonly place: Place
  /** Absent for a head-count. */
  readonly person?: NamedPerson | undefined
  /** People without names (20 people × 2 h). */
  readonly headCount?: number | undefined
  readonly team?: string | undefined
  readonly community?: string | undefined
  readonly street?: string | undefined
  readonly activityName?: string | undefined
  readonly location?: string | undefined
  readonly content?: string | undefined
  readonly organiser?: string | undefined
  readonly leader?: string | undefined
  /** As written; matched with the lists of categories. */
  readonly category?: string | undefined
  readonly evidence?: EvidenceGrade | undefined
  readonly timeClass?: TimeClass | undefined
  /** Why it may not be recorded, where the sheet gives a reason: one of `service.exclusion-reasons`. */
  readonly exclusion?: ExclusionReason | undefined
  readonly on?: Day | undefined
  /** Disjoint, ascending; empty where only a duration is known. */
  readonly attended: readonly Span[]
  readonly untimedMinutes?: number | undefined
  readonly breaks?: readonly Span[] | undefined
  readonly breakMinutes?: number | undefined
  readonly travel?: readonly Travel[] | undefined
  readonly travelMinutes?: number | undefined
  readonly plannedMinutes?: number | undefined
  /** The day on which somebody wrote it down, where the sheet says so. */
  readonly enteredOn?: Day | undefined
  /** Facts of art. 7 that the row lacks and of which the reader of the file has spoken already: they are not told again. */
  readonly toldMissing?: readonly Seven[] | undefined
  /** What the reader of the file found. An error refuses the row. */
  readonly findings: readonly PlacedFinding[]
}

/** A stretch of a source: rows in order, and how many more the reader refused. */
export interface RowPage {
  readonly rows: readonly IncomingRow[]
  readonly refused: number
}

/** A file of rows that can be read more than once: first to look, then to take in. Memory stays flat, whatever its length. */
export interface RowSource {
  /** As its owner calls it: "2026年服务记录.xlsx". */
  readonly name: string
  /** Hash of its bytes, and of whatever else decides what is read from them: the same file is recognised under any name. */
  readonly fingerprint: () => Promise<string>
  /** Its size, where that is known. */
  readonly bytes?: number
  /** The day on which the file was handed in; today where it is not said. */
  readonly enteredOn?: Day
  /** Rows that are stored together; at most, and by default, 320. The same file is to say the same each time, or it cannot be gone on with. */
  readonly rowsPerChunk?: number
  readonly pages: () => AsyncIterable<RowPage>
}
