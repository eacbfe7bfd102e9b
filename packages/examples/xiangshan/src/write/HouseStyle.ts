/**
 * The sheet of one station: its own headings, its own order, its own way with days and times. Ten stations, ten styles, because
 * nobody ever gave them a common form.
 */
import type { Reading } from "./Reading.ts"

export interface HouseStyle {
  readonly format: "xlsx" | "csv, UTF-8" | "csv, GB18030"
  readonly columns: readonly (readonly [header: string, reading: Reading])[]
  /** What the last line of a sheet is called; undefined where the station adds nothing up. */
  readonly total: string | undefined
  /** A second line above the headings, with the day the sheet was made up. */
  readonly subtitle: boolean
  /** The headings stand again after so many lines, for the printed page. */
  readonly headingEvery: number | undefined
}

export const headers = (style: HouseStyle): readonly string[] => style.columns.map(([header]) => header)
