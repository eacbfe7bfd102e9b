/** Service records as the four aims read them: straight out of columns, because a district has tens of thousands. */
import type * as Day from "../../foundation/Day.ts"
import type * as Minute from "../../foundation/Minute.ts"
import type { ColumnBatch, IntegerColumn } from "../../registers/Columns.ts"
import * as Registers from "../../registers/Registers.ts"
import { RecordColumns } from "../../report/RecordColumns.ts"
import type { EvidenceGrade } from "../../service/Evidence.ts"
import * as ColumnRows from "../ColumnRows.ts"
import type { OnTime } from "../record/OnTime.ts"

export const columns = ["record", "street", "team", "stage", "on", "enteredOn", "from", "to", "more", "evidence"] as const

export interface Beside {
  /** Where teams stand, for records that name no street. */
  readonly streetOf: ReadonlyMap<string | undefined, string | undefined>
  readonly onTime: OnTime
}

/** Records that are added a batch at a time, so that what is read of each lives no longer than its batch. */
export const collecting = (beside: Beside): { readonly records: RecordColumns; readonly add: (batch: ColumnBatch) => void } => {
  const { name: register } = Registers.serviceRecord
  const records = new RecordColumns((record) => ({ register, key: { record } }))
  return { records, add: (batch) => add(records, cellsOf(batch), beside) }
}

/** The register's declaration says of what type each column is; the port carries numbers and text. */
const cellsOf = ({ columns: all }: ColumnBatch) => ({
  record: ColumnRows.texts(all["record"]),
  street: ColumnRows.texts(all["street"]),
  team: ColumnRows.texts(all["team"]),
  stage: ColumnRows.texts(all["stage"]),
  evidence: ColumnRows.texts(all["evidence"]) as readonly (EvidenceGrade | undefined)[],
  more: ColumnRows.texts(all["more"]),
  on: ColumnRows.integers(all["on"]),
  enteredOn: ColumnRows.integers(all["enteredOn"]),
  from: ColumnRows.integers(all["from"]),
  to: ColumnRows.integers(all["to"])
})

const day = ({ values, known }: IntegerColumn, row: number): Day.Day | undefined =>
  known[row] === 1 ? (values[row] as Day.Day | undefined) : undefined
const minute = ({ values, known }: IntegerColumn, row: number): Minute.Minute | undefined =>
  known[row] === 1 ? (values[row] as Minute.Minute | undefined) : undefined

const add = (records: RecordColumns, cells: ReturnType<typeof cellsOf>, { streetOf, onTime }: Beside): void =>
  records.add(cells.record, (row) => {
    const on = day(cells.on, row)
    const team = cells.team[row]
    return {
      street: cells.street[row] ?? streetOf.get(team),
      team,
      stage: cells.stage[row],
      on,
      evidence: cells.evidence[row],
      isOnTime: onTime.isMet({
        on,
        enteredOn: day(cells.enteredOn, row),
        from: minute(cells.from, row),
        to: minute(cells.to, row),
        more: cells.more[row]
      })
    }
  })
