/**
 * A file of service records taken in, against the parser alone and the parser with a raw INSERT; and the memory of a long one. Lengths by
 * `BENCH_ROWS` (default 100,000) and `BENCH_LONG_ROWS` (1,000,000), rounds by `BENCH_ROUNDS` (7).
 *
 * Where the time of 100,000 rows goes, in processor milliseconds, beside 1,050 of csv-parse alone and 1,450 with the raw INSERT (a busy machine, all
 * in one process): the look 1,700 (a profile without a peak: no function has a twentieth); then of the commit 3,200 on the thread that decides (keyed
 * hashes of rows 310, canonical text 450, the hash chain 320, checks of the port 170, cells 170, handing them to the thread that writes 250, the rest
 * projections and what V8 collects), and beside them 1,900 on the thread that writes, where raw INSERTs of what the commit leaves take 1,480. So with
 * a second processor it comes to 4,900, 3.3 times the peer. All threads together use 6.5 times what the peer uses: two processors that were never idle
 * would bring it to 3.2. The chain was hashed by the thread that writes once, to see: what is hashed has to be sent there, and that took the thread that
 * decides as long as hashing (1,720 ms for 30,000 rows either way), and the other 260 ms more. Texts sent as one and taken apart there took longer than
 * the structured clone of the parameters.
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
 * Where memory is plenty V8 lets waste lie, as much again as all it needs. Under this ceiling a million rows still go through; at the end 58 MB of the
 * heap are in use. They came to 206 MB on a busy machine (260 while a thread read the file): 54 of files that Node maps (its own program above all), 65 of
 * heap, 17 of buffers (10 of them the fingerprints of the rows), about 20 of the thread that writes, and some 50 of SQLite, compiled code and what the
 * allocator holds. The fingerprints and the times of people grow with the file, by some 20 bytes a row.
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
