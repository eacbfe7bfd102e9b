/** A row that something came too late for, or may have: with the reasons, which the caller takes from the policy of the day that set the time off. */
import type { Finding } from "../foundation/Finding.ts"

export interface Late<Row> {
  readonly row: Row
  /** Unknown where the holidays that it hangs on are not announced. */
  readonly findings: readonly Finding[]
}

/** Those for which there is a reason, the longest ago first; those of one time in the order in which they are given, which is that of their ids. */
export const longestAgoFirst = <Row>(rows: readonly Late<Row>[], since: (row: Row) => number): readonly Late<Row>[] =>
  rows.filter(({ findings }) => findings.length > 0).toSorted(({ row: a }, { row: b }) => since(a) - since(b))
