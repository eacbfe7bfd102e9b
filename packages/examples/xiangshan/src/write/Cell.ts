/**
 * A cell as a station's clerk leaves it behind. Days and times that a spreadsheet recognised are numbers with a format (day 1 is
 * 1900-01-01, nine o'clock is 0.375); whatever it did not recognise stays text.
 */
export interface Formatted {
  readonly serial: number
  readonly format: "yyyy/m/d" | "h:mm" | "yyyy/m/d h:mm" | "0.00"
}
export interface Merged {
  readonly title: string
  readonly columns: number
}
/** `undefined` is a cell nobody wrote in. */
export type Cell = string | number | Formatted | Merged | undefined
export type Row = readonly Cell[]
export interface Sheet {
  readonly name: string
  readonly rows: readonly Row[]
}

/** What every sheet of the district says first. */
export const synthetic = "（合成数据，仅供演示 / synthetic）"

const daysFrom1900 = 25_569
export const date = (day: number): Formatted => ({ serial: day + daysFrom1900, format: "yyyy/m/d" })
export const dateTime = (day: number, minute: number): Formatted => ({
  serial: day + daysFrom1900 + minute / 1_440,
  format: "yyyy/m/d h:mm"
})
/** A time of day, 0 … 1 439. */
export const time = (minute: number): Formatted => ({ serial: minute / 1_440, format: "h:mm" })
