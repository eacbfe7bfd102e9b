/**
 * Counts whole columns of records at once, without an object, a comparator or a map for each row. Equal to `Tally` and `Totals`.
 *
 * A call counts the people of a range of codes. Ranges share nothing: cells of different ranges are added up with `Totals.merge`. A host with
 * several threads has a better way (`PartTally`); core itself has no threads.
 */
import type { CountingEras } from "../CountingRules.ts"
import type { TimeClass } from "../TimeClass.ts"
import { book, type Rows } from "./Booking.ts"
import { Cells } from "./Cells.ts"
import * as Columns from "./Columns.ts"
import { ColumnSource } from "./ColumnSource.ts"
import type { Dictionaries } from "./Encoder.ts"
import * as EraTable from "./EraTable.ts"
import * as NarrowTally from "./NarrowTally.ts"
import { ObjectSource } from "./ObjectSource.ts"
import { byPerson, type People, sortRows } from "./Order.ts"
import * as Packing from "./Packing.ts"
import type { Field, RowSource } from "./RowSource.ts"
import type { Row } from "./Shelves.ts"
import { Sweep } from "./Sweep.ts"
import type { Question } from "./Totals.ts"
import { Workspace } from "./Workspace.ts"

/** The cells of each question, in order. Questions are of the class of time that the columns hold. */
export const count = (
  columns: Columns.Columns,
  eras: CountingEras,
  questions: readonly Question[],
  people = everyone(columns),
  workspace = new Workspace()
): readonly Cells[] => {
  const table = tableOf(eras, questions)
  const source = (fields: readonly Field[]) => new ColumnSource(columns, fields)
  return narrow(source, columns.dictionaries, table, questions, people, workspace) ?? wide(columns, table, questions, people)
}

/** The same of rows that are coded already, in order of their records; a row out of order is a RangeError. */
export const countRows = (
  rows: readonly Row[],
  dictionaries: Dictionaries,
  eras: CountingEras,
  questions: readonly Question[],
  workspace = new Workspace()
): readonly Cells[] => {
  const table = tableOf(eras, questions)
  const people = everyone({ dictionaries })
  const source = (fields: readonly Field[]) => new ObjectSource(rows, dictionaries, fields)
  return (
    narrow(source, dictionaries, table, questions, people, workspace) ?? wide(Columns.ofRows(rows, dictionaries), table, questions, people)
  )
}

/** Undefined where the narrow way does not lead, or one of the rows does not fit it. */
const narrow = (
  sourceOf: (fields: readonly Field[]) => RowSource,
  dictionaries: Dictionaries,
  table: EraTable.EraTable,
  questions: readonly Question[],
  people: People,
  workspace: Workspace
): readonly Cells[] | undefined => {
  const plan = NarrowTally.planOf(dictionaries, table, questions)
  if (plan === undefined) return undefined
  const source = sourceOf(plan.fields)
  const layout = Packing.layoutOf(people, source.length)
  const part = Packing.pack(source, layout, workspace)
  return part === undefined ? undefined : NarrowTally.count(plan, layout, [part], dictionaries)
}

/** The rules as a table, for questions of one class of time. */
export const tableOf = (eras: CountingEras, questions: readonly Question[]): EraTable.EraTable => EraTable.of(eras, timeClassOf(questions))

const timeClassOf = (questions: readonly Question[]): TimeClass => {
  const timeClass = questions[0]?.timeClass ?? "service"
  if (questions.some((question) => (question.timeClass ?? "service") !== timeClass))
    throw new RangeError("columns are of one class of time, questions were of two")
  return timeClass
}

export const everyone = ({ dictionaries }: Pick<Columns.Columns, "dictionaries">): People => ({
  first: 0,
  end: dictionaries.volunteer.length
})

/** Every policy, every question, records of several rows. */
const wide = (columns: Columns.Columns, table: EraTable.EraTable, questions: readonly Question[], people: People): readonly Cells[] => {
  const { rows } = columns
  const codes: Rows = {
    ...rows,
    communityOfPlace: columns.dictionaries.communityOfPlace,
    streetOfPlace: columns.dictionaries.streetOfPlace
  }
  const all = questions.map((question) => new Cells(question))
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
