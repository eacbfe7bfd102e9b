/**
 * Counts whole columns of records at once, without an object, a comparator or a map for each row. Equal to `Tally` and `Totals`.
 *
 * A call counts the people of a range of codes. Ranges share nothing, so a host with several threads gives each its own, and adds the
 * cells up with `Totals.merge`; core itself has no threads.
 */
import type { CountingEras } from "../CountingRules.ts"
import { book, type Rows } from "./Booking.ts"
import { Cells } from "./Cells.ts"
import type { Columns } from "./Columns.ts"
import * as EraTable from "./EraTable.ts"
import * as NarrowTally from "./NarrowTally.ts"
import { byPerson, type People, sortRows } from "./Order.ts"
import { Sweep } from "./Sweep.ts"
import type { Question } from "./Totals.ts"

/** The cells of each question, in order. Questions are of the class of time that the columns hold. */
export const count = (
  columns: Columns,
  eras: CountingEras,
  questions: readonly Question[],
  people = everyone(columns)
): readonly Cells[] => {
  const timeClass = questions[0]?.timeClass ?? "service"
  if (questions.some((question) => (question.timeClass ?? "service") !== timeClass))
    throw new RangeError("columns are of one class of time, questions were of two")
  const table = EraTable.of(eras, timeClass)
  return NarrowTally.count(columns, table, questions, people) ?? wide(columns, table, questions, people)
}

export const everyone = (columns: Columns): People => ({ first: 0, end: columns.dictionaries.volunteer.length })

/** Every policy, every question, records of several rows. */
const wide = (columns: Columns, table: EraTable.EraTable, questions: readonly Question[], people: People): readonly Cells[] => {
  const { rows } = columns
  const codes: Rows = {
    ...rows,
    communityOfPlace: columns.dictionaries.communityOfPlace,
    streetOfPlace: columns.dictionaries.streetOfPlace
  }
  const all = questions.map((question) => new Cells(question, "grouped"))
  const { order, ends } = byPerson(rows.volunteer, rows.length, people)
  const sweep = new Sweep(table)
  let from = 0
  for (const to of ends) {
    sortRows(order, from, to, rows.start, rows.untimed)
    sweep.clear()
    for (let at = from; at < to; at++) {
      const row = order[at] ?? 0
      const on = rows.on[row] ?? 0
      sweep.add(
        row,
        rows.record[row] ?? 0,
        rows.activity[row] ?? 0,
        on,
        rows.start[row] ?? 0,
        (rows.minutes[row] ?? 0) - (rows.deduct[row] ?? 0),
        rows.untimed[row] ?? 0,
        EraTable.eraOn(table, on)
      )
    }
    sweep.run()
    book(sweep, codes, all, 1)
    from = to
  }
  return all
}
