/** Records as a report reads them, out of rows that are written out. For tests only. */
import type * as Aims from "../../src/report/Aims.ts"
import { RecordColumns } from "../../src/report/RecordColumns.ts"

/** Each by the id in its key. */
export const columns = (records: readonly Aims.Record[]): RecordColumns => {
  const all = new RecordColumns((id) => ({ register: "service_record", key: { id } }))
  for (const { register: _, key, ...facts } of records) all.add(String(key["id"]), facts)
  return all
}
