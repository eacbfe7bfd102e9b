/**
 * What runs in a thread of `CsvReaders`, and nowhere else: it takes one file after the other apart and hands over page after page. What a reader
 * would get wrong: it never runs ahead by more than a few pages, or a slow reader would find the whole file in memory.
 */
import { parentPort } from "node:worker_threads"
import * as CsvRecords from "./CsvRecords.ts"
import * as PackedPage from "./PackedPage.ts"

/** What the thread is told: the next file, once it has said all of the one before, or that a page was taken. */
export type Told = CsvRecords.Reading | "taken"
/** What it says: a page, the row at which the file is broken and why, or that there is no more. */
export type Said = { readonly page: PackedPage.PackedPage } | { readonly broken: number; readonly why: string } | "end"

/** While somebody's collector is at work the others go on. */
const pagesAhead = 6

const port = parentPort
if (port === null) throw new Error("CsvThread runs in a thread of its own")

let ahead = 0
let wake = (): void => {}

const say = (said: Said): void => port.postMessage(said)

const read = async (reading: CsvRecords.Reading): Promise<void> => {
  ahead = 0
  const packed = PackedPage.packing()
  try {
    for await (const page of CsvRecords.pages(reading)) {
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
}

port.on("message", (told: Told) => {
  if (told !== "taken") return void read(told)
  ahead -= 1
  wake()
})
