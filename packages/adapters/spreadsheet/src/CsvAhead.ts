/**
 * The records of a long .csv file, taken apart by a thread of their own while whoever reads them works on those before: parsing takes as long
 * as everything else. What a reader would get wrong: the pages are those of `CsvRecords`, only sooner: they come packed (`PackedPage`).
 */
import { existsSync } from "node:fs"
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"
import * as CsvRecords from "./CsvRecords.ts"
import type { Said } from "./CsvThread.ts"
import * as PackedPage from "./PackedPage.ts"

/** Beside this module, and written as it is: as source or built. */
const thread = new URL(import.meta.url.replace(/CsvAhead(\.[jt]s)$/, "CsvThread$1"))

/** Far more than a few pages need. Left to itself a thread takes as much memory again as everything else. */
const resourceLimits = { maxYoungGenerationSizeMb: 3, maxOldGenerationSizeMb: 32 }

/** A second processor, and the thread's module where it belongs: a bundler may have left it behind. */
export const isPossible = (): boolean =>
  availableParallelism() > 1 && thread.protocol === "file:" && thread.href !== import.meta.url && existsSync(fileURLToPath(thread))

/** The pages of `CsvRecords.pages`. The thread ends with the last, or when nobody wants another. */
export async function* pages(reading: CsvRecords.Reading): AsyncGenerator<CsvRecords.Page> {
  const unpacked = PackedPage.unpacking()
  const worker = new Worker(thread, { workerData: reading, resourceLimits })
  const said: Said[] = []
  let failure: { readonly error: unknown } | undefined
  let wake = (): void => {}
  worker.on("message", (one: Said) => {
    said.push(one)
    wake()
  })
  worker.on("error", (error) => {
    failure = { error }
    wake()
  })
  try {
    for (;;) {
      const next = said.shift()
      if (next === "end") return
      if (next === undefined) {
        if (failure !== undefined) throw failure.error
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      } else if ("broken" in next) throw new CsvRecords.Broken(next.broken, next.why)
      else {
        worker.postMessage("taken")
        yield unpacked(next.page)
      }
    }
  } finally {
    await worker.terminate()
  }
}
