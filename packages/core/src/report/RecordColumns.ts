/**
 * Service records by column, because a district has tens of thousands: where each stands and what sort it is are numbers, of which there are few.
 *
 * What a reader would get wrong: of its day a report asks only whether it lies in the period. So records of one sort that lie in it, or that do not, or
 * of which nobody knows, get one answer, and it is asked for once.
 */
import type * as Day from "../foundation/Day.ts"
import { Pairs } from "../foundation/Pairs.ts"
import * as Period from "../foundation/Period.ts"
import type { Record } from "./AimMeasures.ts"
import type * as Figure from "./Figure.ts"
import * as JudgedRows from "./JudgedRows.ts"

export type Facts = Pick<Record, "stage" | "on" | "evidence" | "isOnTime">

const truths = [undefined, false, true] as const
const numberOf = (is: boolean | undefined): number => (is === undefined ? 0 : is ? 2 : 1)

/** Records that came together. */
interface Chunk {
  /** The number of its first record among all. */
  readonly first: number
  readonly records: readonly (string | undefined)[]
  readonly placeOf: Uint32Array
  readonly sortOf: Uint32Array
  /** Not a number where nobody knows. */
  readonly on: Float64Array
}

export class RecordColumns {
  readonly #at: (record: string) => Figure.At
  readonly #chunks: Chunk[] = []
  #count = 0
  readonly #places = new Pairs<string | undefined, string | undefined>()
  readonly #sorts = new Pairs<Facts["evidence"], Facts["stage"]>()

  /** `at`: where a record stands in its register. */
  constructor(at: (record: string) => Figure.At) {
    this.#at = at
  }

  /** Records and, by their number among these, what is known of each. */
  add(records: readonly (string | undefined)[], factsOf: (row: number) => Omit<Record, keyof Figure.At>): void {
    const { length } = records
    const [placeOf, sortOf, days] = [new Uint32Array(length), new Uint32Array(length), new Float64Array(length)]
    for (let row = 0; row < length; row++) {
      const { street, team, stage, on, evidence, isOnTime } = factsOf(row)
      placeOf[row] = this.#places.numberOf(team, street)
      sortOf[row] = truths.length * this.#sorts.numberOf(evidence, stage) + numberOf(isOnTime)
      days[row] = on ?? NaN
    }
    this.#chunks.push({ first: this.#count, records, placeOf, sortOf, on: days })
    this.#count += length
  }

  judged(judge: (facts: Facts) => number, period: Period.Period): JudgedRows.JudgedRows {
    const known: number[] = []
    const [places, verdicts] = [new Uint32Array(this.#count), new Uint32Array(this.#count)]
    for (const { first, placeOf, sortOf, on: days } of this.#chunks) {
      places.set(placeOf, first)
      for (let row = 0; row < sortOf.length; row++) {
        const sort = sortOf[row] ?? 0
        const day = days[row] ?? NaN
        const on = Number.isNaN(day) ? undefined : (day as Day.Day)
        const isWithin = on === undefined ? undefined : Period.contains(period, on)
        verdicts[first + row] = known[truths.length * sort + numberOf(isWithin)] ??= judge({ ...this.#factsOf(sort), on })
      }
    }
    return JudgedRows.inPlace(this.#places.all, places, verdicts, (row) => {
      const { first = 0, records = [] } = this.#chunks.findLast((chunk) => chunk.first <= row) ?? {}
      const record = records[row - first]
      return record === undefined ? undefined : this.#at(record)
    })
  }

  #factsOf(sort: number): Omit<Facts, "on"> {
    const [evidence, stage] = this.#sorts.all[Math.floor(sort / truths.length)] ?? []
    return { stage, evidence, isOnTime: truths[sort % truths.length] }
  }
}
