/**
 * What stands in one cell of a file, before anybody says what it means.
 *
 * A number stays a number: whether 46086 is a date, an amount or what a spreadsheet left of an ID number is for the reader of
 * its column to say. A date cell is a wall-clock time, not an instant, so it is kept in local minutes.
 */

/** Local minutes since 1970-01-01 00:00; a clock time without a date lies before 1901, where spreadsheets put it. */
export interface Moment {
  readonly minute: number
  /** Seconds beyond the minute, 0–59. */
  readonly second: number
}

/** What a spreadsheet shows instead of a value, e.g. `#N/A`. */
export interface Failed {
  readonly failed: string
}

/** A cell below the first of a merged block: it shows nothing, and stands under this value. */
export interface Merged {
  readonly under: Cell
}

export type Cell = string | number | boolean | Moment | Failed | Merged | undefined

export const isMoment = (cell: Cell): cell is Moment => typeof cell === "object" && "minute" in cell

export const isFailed = (cell: Cell): cell is Failed => typeof cell === "object" && "failed" in cell

export const isMerged = (cell: Cell): cell is Merged => typeof cell === "object" && "under" in cell

const MinutesPerDay = 1440

/** 1900-12-31: nothing that people record in a sheet happened before, and clock times without a date all lie before. */
const FirstDatedMinute = -25_203 * MinutesPerDay

/** The minute of the day (may be 1440 or more, for durations) of a clock time without a date. */
export const clockOf = (moment: Moment): number | undefined => (moment.minute < FirstDatedMinute ? moment.minute - ZeroMinute : undefined)

/** 1899-12-30 00:00, the zero of a spreadsheet's serial days. */
const ZeroMinute = -25_569 * MinutesPerDay

/** The moment of a spreadsheet's serial number, whole days since 1899-12-30 with the time as the fraction. */
export const momentOfSerial = (serial: number): Moment => momentOfSeconds(Math.round(serial * 86_400) + ZeroMinute * 60)

export const momentOfSeconds = (seconds: number): Moment => {
  const minute = Math.floor(seconds / 60)
  return { minute, second: seconds - minute * 60 }
}

/** As a person would see it in the sheet; for quoting, not for reading. */
export const text = (cell: Cell): string => {
  if (cell === undefined) return ""
  if (typeof cell === "string") return cell
  if (typeof cell === "number") return String(cell)
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE"
  if (isFailed(cell)) return cell.failed
  if (isMerged(cell)) return text(cell.under)
  return momentText(cell)
}

const momentText = (moment: Moment): string => {
  const clock = clockOf(moment)
  const iso = new Date((moment.minute * 60 + moment.second) * 1000)
  if (Number.isNaN(iso.getTime())) return String(moment.minute)
  const [day = "", time = ""] = iso.toISOString().split("T")
  const shown = moment.second === 0 ? time.slice(0, 5) : time.slice(0, 8)
  if (clock !== undefined) return shown
  return shown === "00:00" ? day : `${day} ${shown}`
}

/** The letter of a column as the sheet shows it: 0 → A, 26 → AA. */
export const columnLetter = (index: number): string => {
  let letters = ""
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) letters = String.fromCharCode(65 + (rest % 26)) + letters
  return letters
}
