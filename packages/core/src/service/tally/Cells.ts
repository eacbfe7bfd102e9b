/**
 * The cells of one question while they are being summed, as columns of numbers.
 *
 * People are told apart in one of two ways. In bulk the rows come person by person, so remembering the last one of each cell is enough
 * (`grouped`); where records also leave again, each pair of cell and person has a counter (`counted`).
 */
import * as Day from "../../foundation/Day.ts"
import type { RecordColumns } from "./Columns.ts"
import type { Dictionaries } from "./Encoder.ts"
import type { Cell, Key, Question } from "./Totals.ts"
import { TupleMap } from "./TupleMap.ts"

/** Codes of the rows, and what places are. */
export type Codes = Pick<RecordColumns, "volunteer" | "team" | "community" | "category"> & Pick<Dictionaries, "communityOfPlace" | "streetOfPlace">

type Column = Int32Array | Float64Array

export class Cells {
  readonly question: Question
  readonly #mode: "grouped" | "counted"
  readonly #addresses: TupleMap | undefined
  readonly #tuple: Int32Array
  readonly #pairs = new TupleMap(2)
  #pairCounts = new Int32Array(64)
  #capacity: number
  /** Cells in use are those below. */
  size = 0
  credited: Float64Array
  excluded: Float64Array
  overage: Float64Array
  toppedUp: Float64Array
  personTimes: Int32Array
  people: Int32Array
  /** In the mode `grouped`: the last person of a cell, plus one. */
  last: Int32Array

  constructor(question: Question, mode: "grouped" | "counted", capacity = 64) {
    this.question = question
    this.#mode = mode
    this.#tuple = new Int32Array(Math.max(1, question.by.length))
    this.#addresses = question.by.length < 2 ? undefined : new TupleMap(question.by.length)
    this.#capacity = capacity
    this.credited = new Float64Array(capacity)
    this.excluded = new Float64Array(capacity)
    this.overage = new Float64Array(capacity)
    this.toppedUp = new Float64Array(capacity)
    this.personTimes = new Int32Array(capacity)
    this.people = new Int32Array(capacity)
    this.last = new Int32Array(mode === "grouped" ? capacity : 0)
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

  /** One more (or, counted, one fewer) credited piece of a person. */
  person(cell: number, volunteer: number, sign: number): void {
    if (this.#mode === "grouped") {
      if (this.last[cell] === volunteer + 1) return
      this.last[cell] = volunteer + 1
      this.people[cell] = (this.people[cell] ?? 0) + 1
      return
    }
    const pair = this.#pairs.index(cell, volunteer)
    if (pair >= this.#pairCounts.length) this.#pairCounts = longer(this.#pairCounts, new Int32Array(pair * 2))
    const before = this.#pairCounts[pair] ?? 0
    this.#pairCounts[pair] = before + sign
    if (before === 0) this.people[cell] = (this.people[cell] ?? 0) + 1
    else if (before + sign === 0) this.people[cell] = (this.people[cell] ?? 0) - 1
  }

  /** The cells with time in them, as `Totals.of` gives them. */
  read(dictionaries: Dictionaries): readonly Cell[] {
    const { by } = this.question
    const found: (readonly [string, Cell])[] = []
    for (let cell = 0; cell < this.size; cell++) {
      const amounts = this.#amounts(cell)
      if (amounts.attendedMinutes === 0) continue
      const texts = by.map((key, place) => textOf(key, this.#addresses === undefined ? cell : this.#addresses.part(cell, place), dictionaries))
      found.push([texts.join("\n"), { key: Object.fromEntries(by.map((key, place) => [key, texts[place]])), ...amounts }])
    }
    return found.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell)
  }

  #amounts(cell: number): Omit<Cell, "key"> {
    const [creditedMinutes, excludedMinutes, overageMinutes, toppedUpMinutes] = [
      this.credited[cell] ?? 0, this.excluded[cell] ?? 0, this.overage[cell] ?? 0, this.toppedUp[cell] ?? 0
    ]
    return {
      people: this.people[cell] ?? 0,
      personTimes: this.personTimes[cell] ?? 0,
      personMinutes: creditedMinutes,
      attendedMinutes: creditedMinutes + excludedMinutes + overageMinutes - toppedUpMinutes,
      excludedMinutes,
      toppedUpMinutes,
      overageMinutes,
      creditedMinutes
    }
  }

  #grow(cell: number): void {
    const capacity = Math.max(this.#capacity * 2, cell + 1)
    this.#capacity = capacity
    this.credited = longer(this.credited, new Float64Array(capacity))
    this.excluded = longer(this.excluded, new Float64Array(capacity))
    this.overage = longer(this.overage, new Float64Array(capacity))
    this.toppedUp = longer(this.toppedUp, new Float64Array(capacity))
    this.personTimes = longer(this.personTimes, new Int32Array(capacity))
    this.people = longer(this.people, new Int32Array(capacity))
    if (this.#mode === "grouped") this.last = longer(this.last, new Int32Array(capacity))
  }
}

const longer = <C extends Column>(from: C, to: C): C => {
  to.set(from)
  return to
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
