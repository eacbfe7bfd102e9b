/** A finding about a row of somebody's sheet, and where it stands there. */
import type { Finding } from "../foundation/Finding.ts"

/** Where a row or a cell stands, in the numbers that its author sees. */
export interface Place {
  readonly sheet: string
  /** 1 is the first line of the sheet, titles and empty lines counted. */
  readonly row: number
  /** Column letter and heading, where the finding is about one cell. */
  readonly column?: string
  readonly heading?: string
  /** The cell as it was written: shortened, and masked where it is personal. */
  readonly value?: string
}

export interface PlacedFinding {
  readonly place: Place
  readonly finding: Finding
}
