/**
 * The cells of one question while they are being summed. All numbers of a cell lie together, in one line of the processor's cache.
 *
 * People are told apart in one of two ways. In bulk the rows come person by person, so remembering the last one of each cell is enough
 * (`see`); where records also leave again, each person's pieces in a cell are counted (`Attendance`).
 */
import * as Day from "../../foundation/Day.ts"
import { type Attendance, comesOrGoes } from "./Attendance.ts"
import type { RecordColumns } from "./Columns.ts"
import type { Dictionaries } from "./Encoder.ts"
import type { Cell, Key, Question } from "./Totals.ts"
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
/** In bulk the last person of the cell, plus one. Else, in cells of one person, its credited pieces. */
const last = 5
/** Last, since most changes leave it as it is: a long array begins 16 bytes behind a line, so this alone lies in another one. */
const people = 6

export class Cells {
  readonly question: Question
  /** Undefined in bulk. */
  readonly #attendance: Attendance | undefined
  readonly #addresses: TupleMap | undefined
  readonly #tuple: Int32Array
  /** Every cell is of one person, whose pieces it counts itself. */
  readonly #ofOnePerson: boolean
  /** Cells in use are those below, from the least on. */
  size = 0
  #least = 0
  #sums = new Float64Array(64 * width)
  /** The cell whose numbers lie first: of the months that there ever were most are long past, and take no room. */
  #first = 0

  /** Without `attendance`, rows come person by person and none leaves. */
  constructor(question: Question, attendance?: Attendance) {
    this.question = question
    this.#attendance = attendance
    this.#ofOnePerson = question.by.includes("volunteer")
    this.#tuple = new Int32Array(Math.max(1, question.by.length))
    this.#addresses = question.by.length < 2 ? undefined : new TupleMap(question.by.length)
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
    if (cell < this.#least || cell >= this.size) this.reserve(cell, cell + 1)
    return cell
  }

  /** Cells are in use from now on from the least up to so many, at least. */
  reserve(least: number, size: number): void {
    if (this.size === 0) this.#least = this.#first = least
    this.#least = Math.min(this.#least, least)
    this.size = Math.max(this.size, size)
    this.#grow()
  }

  /** Takes amounts into a cell, or out of it. */
  add(cell: number, given: number, lost: number, over: number, extra: number, times: number): void {
    const sums = this.#sums
    const at = (cell - this.#first) * width
    sums[at + credited] = (sums[at + credited] ?? 0) + given
    sums[at + excluded] = (sums[at + excluded] ?? 0) + lost
    sums[at + overage] = (sums[at + overage] ?? 0) + over
    sums[at + toppedUp] = (sums[at + toppedUp] ?? 0) + extra
    sums[at + personTimes] = (sums[at + personTimes] ?? 0) + times
  }

  /** In bulk: a person with credit in the cell, seen once or many times in a row. */
  see(cell: number, volunteer: number): void {
    const sums = this.#sums
    const at = (cell - this.#first) * width
    if (sums[at + last] === volunteer + 1) return
    sums[at + last] = volunteer + 1
    sums[at + people] = (sums[at + people] ?? 0) + 1
  }

  /** In bulk: people who are told apart already. */
  addPeople(cell: number, count: number): void {
    const at = (cell - this.#first) * width + people
    this.#sums[at] = (this.#sums[at] ?? 0) + count
  }

  /** One more credited piece of a person, or one fewer. Not in bulk it shows after `settle`. */
  person(cell: number, volunteer: number, sign: number): void {
    const attendance = this.#attendance
    if (attendance === undefined) this.see(cell, volunteer)
    else if (!attendance.later(cell, sign)) this.count(cell, volunteer, sign)
  }

  /** Counts what waits; all of it is of this person. */
  settle(volunteer: number): void {
    this.#attendance?.settle((cell, change) => this.count(cell, volunteer, change))
  }

  /** Looks at the cells of so many people, where every cell is of one person. */
  look(people: Int32Array, count: number): number {
    if (!this.#ofOnePerson || this.#addresses !== undefined) return 0
    let seen = 0
    for (let at = 0; at < count; at++) seen += this.#sums[((people[at] ?? 0) - this.#first) * width] ?? 0
    return seen
  }

  /** Where the counts of so many rows in their months lie, behind those that are in `places` already; gives how many there are then. */
  near(codes: Codes, months: Int32Array, count: number, places: Int32Array, from: number): number {
    const attendance = this.#attendance
    const [key] = this.question.by
    if (attendance === undefined || this.#ofOnePerson || this.#addresses !== undefined) return from
    for (let row = 0; row < count; row++) {
      const cell = key === undefined ? 0 : codeOf(key, codes, row, months[row] ?? 0)
      places[from + row] = attendance.near(cell, codes.volunteer[row] ?? 0)
    }
    return from + count
  }

  /** Not in bulk: so many more credited pieces of a person in the cell, or so many fewer, at once. */
  count(cell: number, volunteer: number, change: number): void {
    const heads = this.#ofOnePerson ? this.#countOwn(cell, change) : (this.#attendance?.change(cell, volunteer, change) ?? 0)
    if (heads !== 0) this.addPeople(cell, heads)
  }

  #countOwn(cell: number, change: number): number {
    const at = (cell - this.#first) * width + last
    const now = (this.#sums[at] ?? 0) + change
    this.#sums[at] = now
    return comesOrGoes(now, change)
  }

  /** The cells with time in them, as `Totals.of` gives them. */
  read(dictionaries: Dictionaries): readonly Cell[] {
    const { by } = this.question
    const found: (readonly [string, Cell])[] = []
    for (let cell = this.#least; cell < this.size; cell++) {
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
    const at = (cell - this.#first) * width
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
    for (let cell = this.#least; cell < this.size; cell++) found[cell] = this.#sums[(cell - this.#first) * width + place] ?? 0
    return found
  }

  /** At the end where cells are too few they become twice as many, or as many as it takes. */
  #grow(): void {
    const held = this.#sums.length / width
    const first = this.#least < this.#first ? Math.max(0, this.#least - held) : this.#first
    const end = this.#first + (this.size > this.#first + held ? Math.max(this.size - this.#first, 2 * held) : held)
    if (end - first === held) return
    const longer = new Float64Array((end - first) * width)
    longer.set(this.#sums, (this.#first - first) * width)
    this.#sums = longer
    this.#first = first
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
