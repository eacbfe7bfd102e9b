/**
 * The running tally over rows of codes. People all of whose records are plain are counted by a shorter way (`PlainRunning`) until the first
 * record that is not; from then on they are counted by the way for everything (`ManifoldRunning`).
 *
 * Changes wait until there are a few of them or somebody asks for the cells, and are then made in their order: what takes time is to wait for
 * the memory, and several can wait for theirs at once (`LookAhead`).
 */
import type { CountingEras } from "../CountingRules.ts"
import { Attendance } from "./Attendance.ts"
import { Cells } from "./Cells.ts"
import { Changes } from "./Changes.ts"
import type { Columns, RecordColumns } from "./Columns.ts"
import type { Dictionaries } from "./Encoder.ts"
import * as EraTable from "./EraTable.ts"
import { Heads } from "./Heads.ts"
import { LookAhead } from "./LookAhead.ts"
import { ManifoldRunning } from "./ManifoldRunning.ts"
import { PersonCounts } from "./PersonCounts.ts"
import { PlainRunning } from "./PlainRunning.ts"
import { PlainShelves } from "./PlainShelves.ts"
import type { Row } from "./Shelves.ts"
import type { Question } from "./Totals.ts"

const none: readonly Row[] = []

export class RunningRows {
  readonly #cells: readonly Cells[]
  /** Undefined where the rules leave no shorter way. */
  readonly #plain: PlainRunning | undefined
  readonly #manifold: ManifoldRunning
  readonly #ahead: LookAhead
  /** People who have had a record that is not plain. */
  readonly #manifoldPeople = new Set<number>()
  readonly #changes = new Changes()

  constructor(
    eras: CountingEras,
    questions: readonly Question[],
    places: Pick<Dictionaries, "communityOfPlace" | "streetOfPlace">,
    isBefore: (record: number, other: number) => boolean = (record, other) => record < other
  ) {
    const table = EraTable.of(eras, questions[0]?.timeClass ?? "service")
    const heads = new Heads()
    const counts = new PersonCounts(heads)
    this.#cells = questions.map((question, index) => new Cells(question, new Attendance(counts, index, questions.length)))
    const shelves = new PlainShelves(isBefore, heads)
    this.#plain = PlainRunning.canCount(table) ? new PlainRunning(table, this.#cells, places, shelves) : undefined
    this.#manifold = new ManifoldRunning(table, this.#cells, places, isBefore)
    this.#ahead = new LookAhead(heads, counts, shelves, this.#cells, places)
  }

  /** All rows of one record, in the place of those that it had. */
  add(rows: readonly Row[]): void {
    const [first] = rows
    if (first !== undefined) this.#wait(first.record, rows)
  }

  /** Takes a record out; the minutes it kept go back to the next ones. Nothing happens when it is not there. */
  void(record: number): void {
    this.#wait(record, none)
  }

  /** The cells of each question, right until the next change. */
  get cells(): readonly Cells[] {
    this.#make()
    return this.#cells
  }

  #wait(record: number, rows: readonly Row[]): void {
    this.#changes.push(record, rows)
    if (this.#changes.isFull) this.#make()
  }

  #make(): void {
    const { records, rows, count } = this.#changes
    if (this.#plain !== undefined) this.#ahead.at(this.#changes)
    for (let at = 0; at < count; at++) {
      const coming = rows[at] ?? none
      const first = coming[0]
      this.#void(records[at] ?? 0)
      if (first !== undefined) this.#add(coming, first)
    }
    this.#changes.clear()
  }

  #add(rows: readonly Row[], first: Row): void {
    if (this.#plain === undefined || this.#manifoldPeople.has(first.volunteer)) this.#manifold.add(rows, first)
    else if (rows.length === 1 && PlainShelves.fits(first)) this.#plain.add(first)
    else {
      this.#manifoldPeople.add(first.volunteer)
      for (const row of this.#plain.takeOut(first.volunteer)) this.#manifold.add([row], row)
      this.#manifold.add(rows, first)
    }
  }

  #void(record: number): void {
    if (this.#plain?.has(record) === true) this.#plain.void(record)
    else if (this.#manifold.has(record)) this.#manifold.void(record)
  }
}

/** Everything in the columns, then changes. */
export const of = (columns: Columns, eras: CountingEras, questions: readonly Question[]): RunningRows => {
  const running = new RunningRows(eras, questions, columns.dictionaries)
  const { rows } = columns
  for (let first = 0; first < rows.length;) {
    let end = first + 1
    while (end < rows.length && rows.record[end] === rows.record[first]) end++
    running.add(Array.from({ length: end - first }, (_, index) => rowOf(rows, first + index)))
    first = end
  }
  return running
}

export const rowOf = (rows: RecordColumns, row: number): Row => ({
  record: rows.record[row] ?? 0,
  volunteer: rows.volunteer[row] ?? 0,
  team: rows.team[row] ?? 0,
  community: rows.community[row] ?? 0,
  activity: rows.activity[row] ?? 0,
  category: rows.category[row] ?? 0,
  on: rows.on[row] ?? 0,
  start: rows.start[row] ?? 0,
  minutes: rows.minutes[row] ?? 0,
  deduct: rows.deduct[row] ?? 0,
  untimed: rows.untimed[row] ?? 0
})
