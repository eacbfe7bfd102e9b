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

export class RecordColumns {
  readonly #at: (record: string) => Figure.At
  readonly #records: string[] = []
  readonly #places = new Pairs<string | undefined, string | undefined>()
  readonly #placeOf: number[] = []
  readonly #sorts = new Pairs<Facts["stage"], Facts["evidence"]>()
  readonly #sortOf: number[] = []
  readonly #on: (Day.Day | undefined)[] = []

  /** `at`: where a record stands in its register. */
  constructor(at: (record: string) => Figure.At) {
    this.#at = at
  }

  add(record: string, { street, team, stage, on, evidence, isOnTime }: Omit<Record, keyof Figure.At>): void {
    this.#records.push(record)
    this.#placeOf.push(this.#places.numberOf(street, team))
    this.#sortOf.push(truths.length * this.#sorts.numberOf(stage, evidence) + numberOf(isOnTime))
    this.#on.push(on)
  }

  judged(judge: (facts: Facts) => number, period: Period.Period): JudgedRows.JudgedRows {
    const known: number[] = []
    const verdicts = this.#sortOf.map((sort, row) => {
      const on = this.#on[row]
      const isWithin = on === undefined ? undefined : Period.contains(period, on)
      return (known[truths.length * sort + numberOf(isWithin)] ??= judge({ ...this.#factsOf(sort), on }))
    })
    return JudgedRows.inPlace(this.#places.all, this.#placeOf, verdicts, (row) => {
      const record = this.#records[row]
      return record === undefined ? undefined : this.#at(record)
    })
  }

  #factsOf(sort: number): Omit<Facts, "on"> {
    const [stage, evidence] = this.#sorts.all[Math.floor(sort / truths.length)] ?? []
    return { stage, evidence, isOnTime: truths[sort % truths.length] }
  }
}
