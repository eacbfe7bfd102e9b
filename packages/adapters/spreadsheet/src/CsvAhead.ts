/**
 * The records of a long .csv file, taken apart by a thread of their own while whoever reads them works on those before: parsing takes as long
 * as everything else. What a reader would get wrong: the pages are those of `CsvRecords`, only sooner: they come packed (`PackedPage`).
 */
import * as CsvReaders from "./CsvReaders.ts"
import * as CsvRecords from "./CsvRecords.ts"
import type { Said, Told } from "./CsvThread.ts"
import * as PackedPage from "./PackedPage.ts"

/** The pages of `CsvRecords.pages`. The thread ends when nobody wants another page; with the last it is free for the next file. */
export async function* pages(reading: CsvRecords.Reading): AsyncGenerator<CsvRecords.Page> {
  const unpacked = PackedPage.unpacking()
  const worker = CsvReaders.take()
  const tell = (told: Told): void => worker.postMessage(told)
  const said: Said[] = []
  let failure: { readonly error: unknown } | undefined
  let wake = (): void => {}
  const hear = (one: Said): void => {
    said.push(one)
    wake()
  }
  const fail = (error: unknown): void => {
    failure = { error }
    wake()
  }
  worker.on("message", hear).on("error", fail)
  tell(reading)
  let isDone = false
  try {
    for (;;) {
      const next = said.shift()
      if (next === undefined) {
        if (failure !== undefined) throw failure.error
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      } else if (next === "end") {
        isDone = true
        return
      } else if ("broken" in next) throw new CsvRecords.Broken(next.broken, next.why)
      else {
        tell("taken")
        yield unpacked(next.page)
      }
    }
  } finally {
    if (isDone) {
      worker.off("message", hear).off("error", fail)
      CsvReaders.giveBack(worker)
    } else await worker.terminate()
  }
}
