/**
 * A file of service records taken in, against the parser alone and the parser with a raw INSERT; and the memory of a long one. Lengths by
 * `BENCH_ROWS` (default 100,000) and `BENCH_LONG_ROWS` (1,000,000), rounds by `BENCH_ROUNDS` (7).
 *
 * Where the time of 100,000 rows goes, in processor milliseconds of each thread (`process.threadCpuUsage`, medians, on a busy machine): csv-parse alone
 * 1,230, with the raw INSERT 1,800. The look 2,080 on the thread that decides, 1.5 to 1.7 times the parser, and about as much on the one that takes the
 * file apart, beside it: a profile without a peak, no function has a twentieth. Look and commit together 6,200 on the thread that decides, 3.5 times the
 * peer, and 10,800 on all threads, 5.8 times: two processors that were never idle would bring it to 2.9.
 * Of the commit alone (4,100): sealing 770 (canonical text and hash, half each), keyed hashes of rows 450, handing what is to be written to the other
 * thread 250, checks of the port 170, what V8 collects 400, the first thirty chunks that are written here because the thread has not begun 200, the
 * rest events, projections and cells.
 *
 * What was tried, to see. The chain hashed by the thread that writes: what is hashed has to be sent there, which took the thread that decides as long
 * as hashing. Texts sent as one and taken apart there took longer than the structured clone of the parameters. Room for new objects (semi-spaces of 32
 * and 64 MB) and one thread to collect them moved the whole by less than the machine's noise: what is planned lives until it is stored, and is copied
 * whatever the room. Texts of the envelope that say what they said before, kept: nothing. Pages of 8 and 16 KB: nothing (raw INSERTs of what the commit
 * leaves take 1,500, a third of it in the system). HMAC by way of two one-shot hashes would take 300 off the 450, and be our own HMAC.
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
 * allocator holds. The fingerprints and the times of people grow with the file, by some 20 bytes a row. Nearly all of it is there from the beginning: 45 MB
 * are Node's, 60 with the program loaded, 195 after 5,000 rows, 205 after 250,000 and 214 after 500,000 (a busier machine). So what is above 200 lies in
 * what every import begins with (two threads, three connections, compiled code), and not in its length.
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
