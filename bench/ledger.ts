/**
 * The ledger's checks over a million postings against a bare loop over typed arrays with the same checks, how the trace of gifts
 * grows, and a statement against the selects that it needs.
 * Sizes by `BENCH_POSTINGS` (default 1,000,000), `BENCH_GIFTS` (default 100,000) and `BENCH_LINES` (default 1,000,000), rounds by `BENCH_ROUNDS` (default 5).
 */
import { measured } from "./part.ts"
import { publish, type Row } from "./report.ts"

export const run = (): readonly Row[] => {
  // A statement is so quick that a collection forced before each round would be most of what is measured.
  const rows = [...["postings", "trace"].flatMap((part) => measured(`./ledger/${part}.ts`)), ...measured("./ledger/statement.ts", [], [])]
  publish(rows)
  return rows
}
