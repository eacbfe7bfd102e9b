/**
 * Steps 2 to 6 for the rows of one person, in typed arrays that are used again for the next one. Equal to `Tally`, without its reasons.
 *
 * Rows are added in the order of the sweep: by `sortKey`, then by record. A caller may sweep a part of a person's rows as long as
 * nothing (a row, a record, a cap) reaches over the part's ends.
 */
import * as Day from "../../foundation/Day.ts"
import { type EraTable, noCap } from "./EraTable.ts"
import { TupleMap } from "./TupleMap.ts"

export const minutesPerDay = 1440

/** Half minutes, so that time without a clock stands between the last minute of its day and the next day. */
export const sortKey = (start: number, untimed: number): number => (untimed === 1 ? (start + minutesPerDay - 1) * 2 + 1 : start * 2)

const wider = (column: Int32Array): Int32Array<ArrayBuffer> => {
  const next = new Int32Array(column.length * 2)
  next.set(column)
  return next
}

export class Sweep {
  readonly #eras: EraTable
  readonly #records = new TupleMap(1)
  readonly #occasions = new TupleMap(2)

  rows = 0
  /** The caller's own number of a row. */
  handle = new Int32Array(16)
  #record = new Int32Array(16)
  #activity = new Int32Array(16)
  #on = new Int32Array(16)
  #start = new Int32Array(16)
  #left = new Int32Array(16)
  #untimed = new Int32Array(16)
  #era = new Int32Array(16)
  #slot = new Int32Array(16)
  #keptOf = new Int32Array(16)
  #lastPieceOf = new Int32Array(16)
  #spentOn = new Int32Array(16)

  /** Kept time, one piece for each row and day, in order of time. */
  pieces = 0
  pieceRow = new Int32Array(16)
  pieceDay = new Int32Array(16)
  pieceKept = new Int32Array(16)
  pieceToppedUp = new Int32Array(16)
  pieceOverage = new Int32Array(16)
  pieceCredited = new Int32Array(16)
  /** 1 = the person-time of its record counts here. */
  pieceFirst = new Int32Array(16)
  #pieceKey = new Int32Array(16)

  constructor(eras: EraTable) {
    this.#eras = eras
  }

  clear(): void {
    this.rows = 0
    this.pieces = 0
  }

  add(handle: number, record: number, activity: number, on: number, start: number, left: number, untimed: number, era: number): void {
    if (this.rows === this.handle.length) this.#growRows()
    const row = this.rows++
    this.handle[row] = handle
    this.#record[row] = record
    this.#activity[row] = activity
    this.#on[row] = on
    this.#start[row] = start
    this.#left[row] = left
    this.#untimed[row] = untimed
    this.#era[row] = era
  }

  run(): void {
    this.#unite()
    this.#order()
    this.#credit()
  }

  /** Steps 2 to 4: what each row keeps, cut at midnights, and the sum of each record. */
  #unite(): void {
    const { once } = this.#eras
    this.#records.clear()
    this.pieces = 0
    let reach = -0x8000_0000
    for (let row = 0; row < this.rows; row++) {
      const slot = this.#slotOf(this.#record[row] ?? 0)
      this.#slot[row] = slot
      const start = this.#start[row] ?? 0
      const left = this.#left[row] ?? 0
      if (left === 0) continue
      if (this.#untimed[row] === 1) {
        this.#piece(row, slot, sortKey(start, 1), Math.floor(start / minutesPerDay), left)
        continue
      }
      const end = start + left
      let from = start
      if (reach > from && once[this.#era[row] ?? 0] === 1) from = reach < end ? reach : end
      if (end > reach) reach = end
      while (from < end) {
        const day = Math.floor(from / minutesPerDay)
        const midnight = (day + 1) * minutesPerDay
        const to = midnight < end ? midnight : end
        this.#piece(row, slot, from * 2, day, to - from)
        from = to
      }
    }
  }

  #slotOf(record: number): number {
    const known = this.#records.size
    const slot = this.#records.index(record, 0)
    if (slot === known) {
      if (slot === this.#keptOf.length) {
        this.#keptOf = wider(this.#keptOf)
        this.#lastPieceOf = wider(this.#lastPieceOf)
      }
      this.#keptOf[slot] = 0
    }
    return slot
  }

  #piece(row: number, slot: number, key: number, day: number, kept: number): void {
    if (this.pieces === this.pieceRow.length) this.#growPieces()
    const piece = this.pieces++
    this.pieceRow[piece] = row
    this.#pieceKey[piece] = key
    this.pieceDay[piece] = day
    this.pieceKept[piece] = kept
    this.#keptOf[slot] = (this.#keptOf[slot] ?? 0) + kept
  }

  /** Nearly in order already: only what follows a midnight may stand before its turn. Stable. */
  #order(): void {
    const [key, row, day, kept] = [this.#pieceKey, this.pieceRow, this.pieceDay, this.pieceKept]
    for (let i = 1; i < this.pieces; i++) {
      const k = key[i] ?? 0
      let to = i
      while (to > 0 && (key[to - 1] ?? 0) > k) to--
      if (to === i) continue
      const [r, d, m] = [row[i] ?? 0, day[i] ?? 0, kept[i] ?? 0]
      for (const column of [key, row, day, kept]) column.copyWithin(to + 1, to, i)
      key[to] = k
      row[to] = r
      day[to] = d
      kept[to] = m
    }
  }

  /** Steps 5 and 6. */
  #credit(): void {
    const { minimum, activityCap, dayCap, periodCap, yearly, plain, hasActivityCap, hasPeriodCap } = this.#eras
    for (let piece = 0; piece < this.pieces; piece++) this.#lastPieceOf[this.#slotAt(piece)] = piece
    if (hasActivityCap) this.#occasions.clear()
    let [today, spentToday, month, spentInMonth, year, spentInYear] = [-0x8000_0000, 0, -0x8000_0000, 0, -0x8000_0000, 0]
    for (let piece = 0; piece < this.pieces; piece++) {
      const slot = this.#slotAt(piece)
      const kept = this.pieceKept[piece] ?? 0
      if (plain) {
        this.#give(piece, slot, 0, 0, kept)
        continue
      }
      const row = this.pieceRow[piece] ?? 0
      const era = this.#era[row] ?? 0
      const day = this.pieceDay[piece] ?? 0
      if (day !== today) {
        today = day
        spentToday = 0
      }
      let toppedUp = 0
      if (this.#lastPieceOf[slot] === piece) toppedUp = atLeastZero((minimum[era] ?? 0) - Math.abs(this.#keptOf[slot] ?? 0))
      let credited = kept + toppedUp
      if (hasActivityCap) {
        const occasion = this.#occasionOf(row)
        credited = within(credited, activityCap[era] ?? noCap, this.#spentOn[occasion] ?? 0)
        this.#spentOn[occasion] = (this.#spentOn[occasion] ?? 0) + credited
      }
      credited = within(credited, dayCap[era] ?? noCap, spentToday)
      spentToday += credited
      if (hasPeriodCap) {
        const index = Day.monthIndex(day as Day.Day)
        if (index !== month) {
          month = index
          spentInMonth = 0
        }
        const yearIndex = Math.floor(index / 12)
        if (yearIndex !== year) {
          year = yearIndex
          spentInYear = 0
        }
        credited = within(credited, periodCap[era] ?? noCap, yearly[era] === 1 ? spentInYear : spentInMonth)
        spentInMonth += credited
        spentInYear += credited
      }
      this.#give(piece, slot, toppedUp, kept + toppedUp - credited, credited)
    }
  }

  /** A sum turned negative marks a record whose person-time is already counted. */
  #give(piece: number, slot: number, toppedUp: number, overage: number, credited: number): void {
    this.pieceToppedUp[piece] = toppedUp
    this.pieceOverage[piece] = overage
    this.pieceCredited[piece] = credited
    const kept = this.#keptOf[slot] ?? 0
    const first = credited > 0 && kept > 0
    this.pieceFirst[piece] = first ? 1 : 0
    if (first) this.#keptOf[slot] = -kept
  }

  #slotAt(piece: number): number {
    return this.#slot[this.pieceRow[piece] ?? 0] ?? 0
  }

  #occasionOf(row: number): number {
    const known = this.#occasions.size
    const occasion = this.#occasions.index(this.#activity[row] ?? 0, this.#on[row] ?? 0)
    if (occasion === known) {
      if (occasion === this.#spentOn.length) this.#spentOn = wider(this.#spentOn)
      this.#spentOn[occasion] = 0
    }
    return occasion
  }

  #growRows(): void {
    this.handle = wider(this.handle)
    this.#record = wider(this.#record)
    this.#activity = wider(this.#activity)
    this.#on = wider(this.#on)
    this.#start = wider(this.#start)
    this.#left = wider(this.#left)
    this.#untimed = wider(this.#untimed)
    this.#era = wider(this.#era)
    this.#slot = wider(this.#slot)
  }

  #growPieces(): void {
    this.pieceRow = wider(this.pieceRow)
    this.pieceDay = wider(this.pieceDay)
    this.pieceKept = wider(this.pieceKept)
    this.pieceToppedUp = wider(this.pieceToppedUp)
    this.pieceOverage = wider(this.pieceOverage)
    this.pieceCredited = wider(this.pieceCredited)
    this.pieceFirst = wider(this.pieceFirst)
    this.#pieceKey = wider(this.#pieceKey)
  }
}

const within = (minutes: number, cap: number, spent: number): number => {
  const left = cap > spent ? cap - spent : 0
  return minutes < left ? minutes : left
}

const atLeastZero = (value: number): number => (value > 0 ? value : 0)
