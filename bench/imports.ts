/**
 * A file of service records taken in, against the parser alone and the parser with a raw INSERT; and the memory of a long one. Lengths by
 * `BENCH_ROWS` (default 100,000) and `BENCH_LONG_ROWS` (1,000,000), rounds by `BENCH_ROUNDS` (7).
 *
 * Where the time of 100,000 rows goes, in processor milliseconds of each thread (`process.threadCpuUsage`, medians; old and new in turn in one process, on a
 * machine with seven workers to a processor, where everything that looks things up in memory is slower than its parser). csv-parse alone 1,160. The look
 * 2,220 on the thread that decides, 1.85 times that (2,500 before words were looked at once and people not looked up again), 4,200 on all threads. On a
 * quieter machine it was 1.5 to 1.7 before that. There is no peak: a fifth was the finding of entries in maps and sets, some thirty for a row, now twenty;
 * a tenth the reading of cells; no function has a twentieth. 14 in 100 of all threads are V8's own, which compile and collect.
 * Look and commit together: 2.85 to 3.1 times the peer, 4,900 to 5,900 ms to 1,480 to 2,280; before the last changes 2.9 to 3.1 in the same hour, at 6,000 to
 * 6,600 (what is taken away of the run before is not timed any more: 75 ms of ours, 15 of the peer's). A look is 1,500 of it, the first 16 chunks, which bring
 * people and go alone, 500, the rest 10 ms for each chunk of 320 rows. Both processors are busy then: the thread that decides nine parts in ten of the
 * time, the one that writes more than eight, of whose 2,800 ms 300 are what it is sent, 1,150 INSERTs and 1,300 COMMITs and the log's way into the database (raw
 * INSERTs of all that a commit leaves take 2,000 to 2,900). Of 100 of the deciding thread, once people are known, 46 are the commit: 12 the canonical text,
 * 13 its hash, 11 what is sent to the thread; 14 the keyed hashes of rows, 10 cells and sums of registers, 5 checks of the port, 5 what V8 collects.
 * What lives while a chunk is on its way is copied by the collector, so that only the outcome of a commit is kept, not its events and rows.
 * What is made and thrown away is 2.3 GB a file, 0.6 of it by the look. Statements were sent with their text, a tenth of all that was sent; now by number.
 * Sealing by the thread that writes would take from the one what the other has no room for.
 * Of what the system was asked for, a row was two writes of its page to the log and one to the database, and in a fifth of the transactions what a statement of
 * 64 rows would need to be undone was written to a file of its own. With pages of 8 KB, that kept in memory, and a thread that begins after four
 * transactions: a tenth less, wall and processor (medians of 11, in turn, 7,694 to 7,093 ms on a slow machine; 28 in 100 of the system's part).
 * What lives on costs more than what is made: a look that kept nothing for the commit took 1,290 ms where one that kept 1,200 bytes a row in a dozen
 * objects took 1,460 (both processors were busy then, the second with V8's collectors). Kept in one list for each chunk, with nothing but facts and times
 * beside it, it takes about as long as keeping nothing. Making a fifth less that dies at once changed nothing that could be measured.
 *
 * What was tried, to see. The file hashed while its first rows are read: nothing. The chain hashed by the thread that writes: what is hashed has to
 * be sent there, which took the thread that decides as long as hashing. Texts sent as one and taken apart there took longer than the structured clone of the parameters. Room for new objects (semi-spaces of 32
 * and 64 MB) and one thread to collect them moved the whole by less than the machine's noise: what is planned lives until it is stored, and is copied
 * whatever the room. Texts of the envelope that say what they said before, kept: nothing. Statements of 16, 4 and 1 rows in place of
 * 64: nothing, 3 and 12 in 100 slower. Larger pages alone: within the noise, run by run. Transactions that wait for the thread, written as one: 7 in 100 slower, in turn, since whoever decides then
 * waits for all of them. HMAC by way of two one-shot hashes would take 300 off the 450, and be our own HMAC.
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
 * Where memory is plenty V8 lets waste lie, as much again as all it needs; and of the four threads that it compiles and collects with each keeps what it has
 * once taken from the allocator. Under these ceilings a million rows still go through; at the end 55 MB of the heap are in use (with 60 as the ceiling nothing
 * more fits). 188 MB in all, alone on the machine: 50 are Node's (its own program above all, a mapped file), 74 the heap of both threads, 46 the allocator's,
 * of which 19 are those of other threads than the first, 7 larger pieces. 163 when a million rows were looked at; the first commit brings 20, and from there
 * the fingerprints and the times of people grow with the file, by some 20 bytes a row. With four threads and a semi-space of 4 MB it was 201 to 214, and
 * where other work delays the collector more.
 */
const ceiling = ["--max-old-space-size=64", "--max-semi-space-size=2", "--v8-pool-size=2"]

export const run = async (): Promise<readonly Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), "yanzhen-bench-"))
  try {
    const [file, long] = [join(folder, "服务记录.csv"), join(folder, "服务记录全年.csv")]
    measured("./imports/sheet.ts", [file, rows])
    measured("./imports/sheet.ts", [long, longRows])
    const program = await built(folder)
    const found = [
      ...measured("./imports/time.ts", [folder, file, rows, program, "look"]),
      ...measured("./imports/time.ts", [folder, file, rows, program, "commit"]),
      ...measured("./imports/memory.ts", [folder, long, longRows, program], ceiling)
    ]
    publish(found)
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
