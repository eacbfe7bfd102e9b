/** Records as a report reads them, out of rows that are written out. For tests only. */
import type * as Aims from "../../src/report/Aims.ts"
import { RecordColumns } from "../../src/report/RecordColumns.ts"

/** Each by the id in its key. They come in more than one piece, as out of a register. */
export const columns = (records: readonly Aims.Record[]): RecordColumns => {
  const all = new RecordColumns((id) => ({ register: "service_record", key: { id } }))
  const half = Math.ceil(records.length / 2)
  for (const piece of [records.slice(0, half), records.slice(half)])
    all.add(
      piece.map(({ key }) => String(key["id"])),
      (row) => piece[row] ?? {}
    )
  return all
}
