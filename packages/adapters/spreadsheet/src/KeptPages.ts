/**
 * What a thread has made of a long .csv file, kept for the next reading: a file is looked at and then taken in, and is taken apart once. What a
 * reader would get wrong: it is kept only while it is small, and only of a file that nobody has written to since.
 */
import * as CsvAhead from "./CsvAhead.ts"
import type * as CsvRecords from "./CsvRecords.ts"
import * as PackedPage from "./PackedPage.ts"

/** A year of a district, whose rows share most of their words. */
const mostBytes = 16 * 1024 * 1024

export class KeptPages {
  #kept: { readonly state: string; readonly pages: readonly PackedPage.PackedPage[] } | undefined

  /** As `CsvRecords.pages`. `state` is another when the file may say something else. */
  async *pages(reading: CsvRecords.Reading, state: string): AsyncGenerator<CsvRecords.Page> {
    const unpacked = PackedPage.unpacking()
    if (this.#kept?.state === state) {
      for (const page of this.#kept.pages) yield unpacked(page)
      return
    }
    this.#kept = undefined
    let pages: PackedPage.PackedPage[] | undefined = []
    let bytes = 0
    for await (const page of CsvAhead.packed(reading)) {
      bytes += PackedPage.bytesOf(page)
      if (bytes > mostBytes) pages = undefined
      pages?.push(page)
      yield unpacked(page)
    }
    if (pages !== undefined) this.#kept = { state, pages }
  }
}
