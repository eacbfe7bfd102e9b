/**
 * A file of service records taken in, against the parser alone and the parser with a raw INSERT; and the memory of a long one. Lengths by
 * `BENCH_ROWS` (default 100,000) and `BENCH_LONG_ROWS` (1,000,000), rounds by `BENCH_ROUNDS` (7).
 *
 * Where the time of 100,000 rows goes, in processor milliseconds, beside 1,050 of csv-parse alone and 1,450 with the raw INSERT (a busy machine, all
 * in one process): the look 1,700 (a profile without a peak: no function has a twentieth); then of the commit 3,200 on the thread that decides (keyed
 * hashes of rows 310, canonical text 450, the hash chain 320, checks of the port 170, cells 170, handing them to the thread that writes 250, the rest
 * projections and what V8 collects), and beside them 1,900 on the thread that writes, where raw INSERTs of what the commit leaves take 1,480. So with
 * a second processor it comes to 4,900, 3.3 times the peer; below 3 only what is hashed and written as text could bring it, if the thread that writes
 * did it.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { built } from "./imports/built.ts"
import { measured } from "./part.ts"
import { publish, type Row } from "./report.ts"

const rows = process.env.BENCH_ROWS ?? "100000"
const longRows = process.env.BENCH_LONG_ROWS ?? "1000000"

/**
 * Where memory is plenty V8 lets waste lie, as much again as all it needs. Under this ceiling a million rows still go through. They came to 242 MB on
 * a busy machine: 54 of files that Node maps (its own program above all), 65 of heap, 22 of buffers (17 of them the fingerprints of the rows), about 30 and
 * 22 of the threads that read and write, and some 50 of SQLite, compiled code and what the allocator holds. The fingerprints and the times of people grow
 * with the file, by 27 bytes a row.
 */
const ceiling = ["--max-old-space-size=64", "--max-semi-space-size=4"]

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
