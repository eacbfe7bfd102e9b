/**
 * A file of service records taken in, against the parser alone and the parser with a raw INSERT; and the memory of a long one. Lengths by
 * `BENCH_ROWS` (default 100,000) and `BENCH_LONG_ROWS` (1,000,000), rounds by `BENCH_ROUNDS` (7).
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { built } from "./imports/built.ts"
import { measured } from "./part.ts"
import { publish, type Row } from "./report.ts"

const rows = process.env.BENCH_ROWS ?? "100000"
const longRows = process.env.BENCH_LONG_ROWS ?? "1000000"

/** Where memory is plenty V8 lets waste lie, as much again as all it needs. Under this ceiling it shows what that is. */
const ceiling = ["--max-old-space-size=96", "--max-semi-space-size=4"]

export const run = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), "yanzhen-bench-"))
  try {
    const [file, long] = [join(folder, "服务记录.csv"), join(folder, "服务记录全年.csv")]
    measured("./imports/sheet.ts", [file, rows])
    measured("./imports/sheet.ts", [long, longRows])
    const program = await built(folder)
    const found = [
      ...measured("./imports/time.ts", [folder, file, rows, program]),
      ...measured("./imports/memory.ts", [folder, long, longRows, program], ceiling)
    ]
    publish(found)
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
