/**
 * A tally that stays right while records come, change and go: one change costs the same in a thousand records as in ten million, and the
 * result is the one that counting everything anew would give.
 *
 * It is of one class of time; records of another class pass through it without effect.
 */
import type { RecordId } from "../../foundation/Id.ts"
import type { CountingEras } from "../CountingRules.ts"
import type { TimeClass } from "../TimeClass.ts"
import { Encoder } from "./Encoder.ts"
import * as Eras from "./Eras.ts"
import { RunningRows } from "./RunningRows.ts"
import * as Runs from "./Runs.ts"
import type { Row } from "./Shelves.ts"
import type { TallyRecord } from "./TallyRecord.ts"
import type { Cell, Question } from "./Totals.ts"

export class RunningTally {
  readonly #eras: CountingEras
  readonly #timeClass: TimeClass
  readonly #codes = new Encoder()
  readonly #indices = new Map<RecordId, number>()
  readonly #rows: RunningRows

  constructor(eras: CountingEras, questions: readonly Question[]) {
    this.#eras = eras
    this.#timeClass = questions[0]?.timeClass ?? "service"
    this.#rows = new RunningRows(
      eras,
      questions,
      this.#codes,
      (record, other) => (this.#codes.record[record] ?? "") < (this.#codes.record[other] ?? "")
    )
  }

  /** Adds a record, or puts the corrected one in the place of the old: totals use the new one only. */
  put(record: TallyRecord): void {
    this.void(record.record)
    if (record.timeClass !== this.#timeClass) return
    const index = this.#indexOf(record.record)
    const rows: Row[] = []
    Runs.each(record, Eras.rulesFor(this.#eras, record.on, this.#timeClass), (_, start, minutes, deduct, untimed) =>
      rows.push({
        record: index,
        volunteer: this.#codes.volunteerOf(record),
        team: this.#codes.teamOf(record),
        community: this.#codes.placeOf(record),
        activity: this.#codes.activityOf(record),
        category: this.#codes.categoryOf(record),
        on: record.on,
        start,
        minutes,
        deduct,
        untimed
      })
    )
    this.#rows.add(rows)
  }

  /** Takes a record out; nothing happens when it is not there. */
  void(record: RecordId): void {
    const index = this.#indices.get(record)
    if (index !== undefined) this.#rows.void(index)
  }

  /** The cells of each question, in the order in which the questions were given. */
  totals(): readonly (readonly Cell[])[] {
    return this.#rows.cells.map((cells) => cells.read(this.#codes))
  }

  #indexOf(record: RecordId): number {
    const known = this.#indices.get(record)
    if (known !== undefined) return known
    this.#indices.set(record, this.#codes.record.length)
    return this.#codes.record.push(record) - 1
  }
}
