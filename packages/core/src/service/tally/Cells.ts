/**
 * The cells of one question while they are being summed. All numbers of a cell lie together, in one line of the processor's cache.
 *
 * People are told apart in one of two ways. In bulk the rows come person by person, so remembering the last one of each cell is enough
 * (`grouped`); where records also leave again, each pair of cell and person has a counter (`counted`).
 */
import * as Day from "../../foundation/Day.ts"
import type { RecordColumns } from "./Columns.ts"
import type { Dictionaries } from "./Encoder.ts"
import type { Cell, Key, Question } from "./Totals.ts"
import { PairCounter } from "./PairCounter.ts"
import { TupleMap } from "./TupleMap.ts"

/** Codes of the rows, and what places are. */
export type Codes = Pick<RecordColumns, "volunteer" | "team" | "community" | "category"> &
  Pick<Dictionaries, "communityOfPlace" | "streetOfPlace">

/** Numbers of a cell, and where they lie. */
const width = 8
const credited = 0
const excluded = 1
const overage = 2
const toppedUp = 3
const personTimes = 4
const people = 5
/** In the mode `grouped`: the last person of the cell, plus one. In the mode `counted`, in cells of one person: its credited pieces. */
const last = 6

export class Cells {
  readonly question: Question
  readonly #mode: "grouped" | "counted"
  readonly #addresses: TupleMap | undefined
  readonly #tuple: Int32Array
  /** Every cell is of one person, whose pieces it counts itself. */
  readonly #ofOnePerson: boolean
  readonly #pairs = new PairCounter()
  /** Changes of one person that are not counted yet, by cell: what one step takes out the next often puts back. */
  readonly #pendingCells = new Int32Array(16)
  readonly #pendingCounts = new Int32Array(16)
  #pending = 0
  #capacity: number
  /** Cells in use are those below. */
  size = 0
  #sums: Float64Array

  constructor(question: Question, mode: "grouped" | "counted", capacity = 64) {
    this.question = question
    this.#mode = mode
    this.#ofOnePerson = question.by.includes("volunteer")
    this.#tuple = new Int32Array(Math.max(1, question.by.length))
    this.#addresses = question.by.length < 2 ? undefined : new TupleMap(question.by.length)
    this.#capacity = capacity
    this.#sums = new Float64Array(capacity * width)
  }

  /** Whether minutes of this day are asked for. */
  covers(day: number): boolean {
    const { period } = this.question
    return period === undefined || (period.first <= day && day <= period.last)
  }

  /** The cell of a row's minutes in a month (`Day.monthIndex`). One key is its own address; several are looked up. */
  address(codes: Codes, row: number, month: number): number {
    const { by } = this.question
    let cell = 0
    if (this.#addresses === undefined) cell = by[0] === undefined ? 0 : codeOf(by[0], codes, row, month)
    else {
      for (let place = 0; place < by.length; place++) this.#tuple[place] = codeOf(by[place] ?? "month", codes, row, month)
      cell = this.#addresses.indexOf(this.#tuple)
    }
    if (cell >= this.size) {
      this.size = cell + 1
      if (cell >= this.#capacity) this.#grow(cell)
    }
    return cell
  }

  /** So many cells are in use from now on, at least. */
  reserve(size: number): void {
    if (size > this.#capacity) this.#grow(size - 1)
    this.size = Math.max(this.size, size)
  }

  /** Takes amounts into a cell, or out of it. */
  add(cell: number, given: number, lost: number, over: number, extra: number, times: number): void {
    const sums = this.#sums
    const at = cell * width
    sums[at + credited] = (sums[at + credited] ?? 0) + given
    sums[at + excluded] = (sums[at + excluded] ?? 0) + lost
    sums[at + overage] = (sums[at + overage] ?? 0) + over
    sums[at + toppedUp] = (sums[at + toppedUp] ?? 0) + extra
    sums[at + personTimes] = (sums[at + personTimes] ?? 0) + times
  }

  /** In the mode `grouped`: a person with credit in the cell, seen once or many times in a row. */
  see(cell: number, volunteer: number): void {
    const sums = this.#sums
    const at = cell * width
    if (sums[at + last] === volunteer + 1) return
    sums[at + last] = volunteer + 1
    sums[at + people] = (sums[at + people] ?? 0) + 1
  }

  /** In the mode `grouped`: people who are told apart already. */
  addPeople(cell: number, count: number): void {
    this.#sums[cell * width + people] = (this.#sums[cell * width + people] ?? 0) + count
  }

  /** One more credited piece of a person, or one fewer. In the mode `counted` it shows after `settle`. */
  person(cell: number, volunteer: number, sign: number): void {
    if (this.#mode === "grouped") {
      this.see(cell, volunteer)
      return
    }
    const cells = this.#pendingCells
    let at = 0
    while (at < this.#pending && cells[at] !== cell) at++
    if (at === cells.length) {
      this.count(cell, volunteer, sign)
      return
    }
    if (at === this.#pending) {
      this.#pending++
      cells[at] = cell
      this.#pendingCounts[at] = 0
    }
    this.#pendingCounts[at] = (this.#pendingCounts[at] ?? 0) + sign
  }

  /** Counts what is pending; all of it is of this person. */
  settle(volunteer: number): void {
    for (let at = 0; at < this.#pending; at++) {
      const change = this.#pendingCounts[at] ?? 0
      if (change !== 0) this.count(this.#pendingCells[at] ?? 0, volunteer, change)
    }
    this.#pending = 0
  }

  /** So many more credited pieces of a person in the cell, or so many fewer, at once. */
  count(cell: number, volunteer: number, change: number): void {
    const at = cell * width + people
    const now = this.#ofOnePerson ? this.#countOwn(cell, change) : this.#pairs.change(cell, volunteer, change)
    // Pieces that are put back before others leave may take a number below 0 for a moment; only 0 and above are people.
    const [before, after] = [now - change > 0 ? 1 : 0, now > 0 ? 1 : 0]
    if (before !== after) this.#sums[at] = (this.#sums[at] ?? 0) + after - before
  }

  #countOwn(cell: number, change: number): number {
    const at = cell * width + last
    const now = (this.#sums[at] ?? 0) + change
    this.#sums[at] = now
    return now
  }

  /** The cells with time in them, as `Totals.of` gives them. */
  read(dictionaries: Dictionaries): readonly Cell[] {
    const { by } = this.question
    const found: (readonly [string, Cell])[] = []
    for (let cell = 0; cell < this.size; cell++) {
      const amounts = this.amounts(cell)
      if (amounts.attendedMinutes === 0) continue
      const texts = by.map((key, place) =>
        textOf(key, this.#addresses === undefined ? cell : this.#addresses.part(cell, place), dictionaries)
      )
      found.push([texts.join("\n"), { key: Object.fromEntries(by.map((key, place) => [key, texts[place]])), ...amounts }])
    }
    return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
  }

  /** What a cell holds; all 0 where nothing was ever put in. */
  amounts(cell: number): Omit<Cell, "key"> {
    const at = cell * width
    const [creditedMinutes, excludedMinutes, overageMinutes, toppedUpMinutes] = [
      this.#sums[at + credited] ?? 0,
      this.#sums[at + excluded] ?? 0,
      this.#sums[at + overage] ?? 0,
      this.#sums[at + toppedUp] ?? 0
    ]
    return {
      people: this.#sums[at + people] ?? 0,
      personTimes: this.#sums[at + personTimes] ?? 0,
      personMinutes: creditedMinutes,
      attendedMinutes: creditedMinutes + excludedMinutes + overageMinutes - toppedUpMinutes,
      excludedMinutes,
      toppedUpMinutes,
      overageMinutes,
      creditedMinutes
    }
  }

  /** One measure of all cells, by cell: a plain column, that one thread may give to another. */
  column(measure: "creditedMinutes" | "people"): Float64Array<ArrayBuffer> {
    const place = measure === "people" ? people : credited
    const found = new Float64Array(this.size)
    for (let cell = 0; cell < this.size; cell++) found[cell] = this.#sums[cell * width + place] ?? 0
    return found
  }

  #grow(cell: number): void {
    this.#capacity = Math.max(this.#capacity * 2, cell + 1)
    const longer = new Float64Array(this.#capacity * width)
    longer.set(this.#sums)
    this.#sums = longer
  }
}

const codeOf = (key: Key, codes: Codes, row: number, month: number): number => {
  switch (key) {
    case "volunteer":
      return codes.volunteer[row] ?? 0
    case "team":
      return codes.team[row] ?? 0
    case "community":
      return codes.communityOfPlace[codes.community[row] ?? 0] ?? 0
    case "street":
      return codes.streetOfPlace[codes.community[row] ?? 0] ?? 0
    case "category":
      return codes.category[row] ?? 0
    case "month":
      return month
  }
}

const textOf = (key: Key, code: number, dictionaries: Dictionaries): string =>
  (key === "month" ? Day.text(Day.firstOfMonthIndex(code)).slice(0, 7) : dictionaries[key][code]) ?? ""
