/**
 * What runs in the thread that `CsvAhead` starts, and nowhere else: it takes one file apart and hands over page after page. What a reader
 * would get wrong: it never runs ahead by more than a few pages, or a slow reader would find the whole file in memory.
 */
import { parentPort, workerData } from "node:worker_threads"
import * as CsvRecords from "./CsvRecords.ts"
import * as PackedPage from "./PackedPage.ts"

/** What the thread says: a page, the row at which the file is broken and why, or that there is no more. */
export type Said = { readonly page: PackedPage.PackedPage } | { readonly broken: number; readonly why: string } | "end"

const pagesAhead = 2

const port = parentPort
if (port === null) throw new Error("CsvThread runs in a thread of its own")

let ahead = 0
let wake = (): void => {}
// One message for each page that was taken.
port.on("message", () => {
  ahead -= 1
  wake()
})

const say = (said: Said): void => port.postMessage(said)
const packed = PackedPage.packing()

try {
  for await (const page of CsvRecords.pages(workerData as CsvRecords.Reading)) {
    say({ page: packed(page) })
    ahead += 1
    while (ahead >= pagesAhead)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  say("end")
} catch (error) {
  // Anything else reaches the other side as it is.
  if (!(error instanceof CsvRecords.Broken)) throw error
  say({ broken: error.row, why: error.message })
}
port.close()
