import { copyFileSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import * as CsvAhead from "../src/CsvAhead.ts"
import * as CsvReaders from "../src/CsvReaders.ts"
import * as CsvFile from "../src/CsvFile.ts"
import * as CsvRecords from "../src/CsvRecords.ts"
import * as Limits from "../src/Limits.ts"
import type { Refusal } from "../src/Refusal.ts"

const folder = mkdtempSync(join(tmpdir(), "yanzhen-csv-"))
afterAll(() => rmSync(folder, { recursive: true }))

/** Many pages. */
const lines = Array.from({ length: 5_000 }, (_, n) => (n % 997 === 0 ? "" : `王某,第${n}队,"扫楼道，含""回头看""",'=${n},`))
const long = join(folder, "long.csv")
writeFileSync(long, `\uFEFF${lines.join("\r\n")}\r\n`)

const reading = (source: string): CsvRecords.Reading => ({ source, encoding: "utf-8", recordCharacters: 1000 })
const all = async (pages: AsyncIterable<CsvFile.CsvPage>): Promise<CsvFile.CsvPage["rows"]> => {
  const rows: CsvFile.CsvPage["rows"][number][] = []
  for await (const page of pages) {
    expect(page.first).toBe(rows.length + 1)
    rows.push(...page.rows)
  }
  return rows
}

const pagesOf = async (pages: AsyncIterable<unknown>): Promise<number> => {
  let count = 0
  for await (const _ of pages) count += 1
  return count
}

describe("a long .csv file", () => {
  it("says the same from a thread of its own", async () => {
    expect(CsvReaders.isPossible()).toBe(true)
    const rows = await all(CsvAhead.pages(reading(long)))
    expect(rows).toHaveLength(lines.length)
    expect(rows[1]).toEqual(["王某", "第1队", '扫楼道，含"回头看"', "=1", undefined])
    expect(rows).toEqual(await all(CsvRecords.pages(reading(long))))
  })

  it.each([
    [2 ** 20 - 1, 0],
    [2 ** 20, 1],
    [2 ** 25 - 1, 1],
    [2 ** 25, 0]
  ])("of %i bytes takes %i threads", async (bytes, threads) => {
    const path = join(folder, `${bytes}.csv`)
    copyFileSync(long, path)
    truncateSync(path, bytes)
    // One that waits would be taken.
    await CsvReaders.take().terminate()
    let begun = 0
    const begin = (): void => void (begun += 1)
    process.on("worker", begin)
    for await (const { rows } of CsvFile.over(path, "a.csv", "utf-8", Limits.usual)()) {
      expect(rows[1]).toEqual(["王某", "第1队", '扫楼道，含"回头看"', "=1", undefined])
      break
    }
    process.off("worker", begin)
    expect(begun).toBe(threads)
  })

  it("is left when nobody wants more of it", async () => {
    for await (const page of CsvAhead.pages(reading(long))) {
      expect(page.first).toBe(1)
      break
    }
  })

  // Longer than what is read without a thread.
  it("is refused at the row where a quote never closes", async () => {
    const path = join(folder, "broken.csv")
    const whole = "王某,扫楼道\r\n".repeat(50_000)
    writeFileSync(path, `${whole}王某,"扫楼道\r\n${whole}`)
    const failed = await pagesOf(CsvFile.over(path, "broken.csv", "utf-8", Limits.usual)()).catch((error: unknown) => error)
    expect(failed).toMatchObject({ name: "SpreadsheetRefusal", code: "YZ_CSV_BROKEN" })
    expect((failed as Refusal).facts["row"]).toBeGreaterThan(50_000)
  })

  it("fails as reading it fails", async () => {
    await expect(pagesOf(CsvAhead.pages(reading(join(folder, "gone.csv"))))).rejects.toMatchObject({ code: "ENOENT" })
  })
})
