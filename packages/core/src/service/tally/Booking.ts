/**
 * Takes what a sweep found into the cells, or out of them again. Excluded minutes lie where the stated time lies that nobody keeps.
 */
import type { Cells, Codes } from "./Cells.ts"
import type { RecordColumns } from "./Columns.ts"
import { MonthOf } from "./MonthOf.ts"
import { minutesPerDay, type Sweep } from "./Sweep.ts"

/** Rows as the caller holds them; the sweep's handles are their numbers. */
export type Rows = Codes & Pick<RecordColumns, "start" | "minutes" | "untimed">

const months = new MonthOf()

/** `sign` is 1 to take in, −1 to take out what was taken in before. */
export const book = (sweep: Sweep, rows: Rows, all: readonly Cells[], sign: 1 | -1): void => {
  for (const cells of all) {
    for (let row = 0; row < sweep.rows; row++) {
      const handle = sweep.handle[row] ?? 0
      const start = rows.start[handle] ?? 0
      const minutes = rows.minutes[handle] ?? 0
      if (rows.untimed[handle] === 1) state(cells, rows, handle, Math.floor(start / minutesPerDay), sign * minutes)
      else
        for (let from = start, end = start + minutes; from < end;) {
          const day = Math.floor(from / minutesPerDay)
          const to = Math.min(end, (day + 1) * minutesPerDay)
          state(cells, rows, handle, day, sign * (to - from))
          from = to
        }
    }
    for (let piece = 0; piece < sweep.pieces; piece++) {
      const day = sweep.pieceDay[piece] ?? 0
      if (!cells.covers(day)) continue
      const handle = sweep.handle[sweep.pieceRow[piece] ?? 0] ?? 0
      const cell = cells.address(rows, handle, months.day(day))
      const credited = sweep.pieceCredited[piece] ?? 0
      cells.add(
        cell,
        sign * credited,
        -sign * (sweep.pieceKept[piece] ?? 0),
        sign * (sweep.pieceOverage[piece] ?? 0),
        sign * (sweep.pieceToppedUp[piece] ?? 0),
        sign * (sweep.pieceFirst[piece] ?? 0)
      )
      if (credited > 0) cells.person(cell, rows.volunteer[handle] ?? 0, sign)
    }
  }
}

/** Stated time counts as excluded until a piece keeps it. */
const state = (cells: Cells, rows: Rows, handle: number, day: number, minutes: number): void => {
  if (!cells.covers(day)) return
  cells.add(cells.address(rows, handle, months.day(day)), 0, minutes, 0, 0, 0)
}
