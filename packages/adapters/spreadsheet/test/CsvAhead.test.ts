import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, it } from "vitest"
import * as CsvAhead from "../src/CsvAhead.ts"
import * as CsvFile from "../src/CsvFile.ts"
import * as CsvRecords from "../src/CsvRecords.ts"
import { KeptPages } from "../src/KeptPages.ts"
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
    expect(CsvAhead.isPossible()).toBe(true)
    const rows = await all(new KeptPages().pages(reading(long), "as it is"))
    expect(rows).toHaveLength(lines.length)
    expect(rows[1]).toEqual(["王某", "第1队", '扫楼道，含"回头看"', "=1", undefined])
    expect(rows).toEqual(await all(CsvRecords.pages(reading(long))))
  })

  it("is left when nobody wants more of it", async () => {
    for await (const page of CsvAhead.packed(reading(long))) {
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
    await expect(pagesOf(CsvAhead.packed(reading(join(folder, "gone.csv"))))).rejects.toMatchObject({ code: "ENOENT" })
  })

  const longLine = "王某,扫楼道\r\n"
  const written = (name: string, text: string): string => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  it("is taken apart once, however often it is read", async () => {
    const path = written("twice.csv", longLine.repeat(80_000))
    const moments = [new Date("2026-03-05T08:00:00Z"), new Date("2026-03-05T08:00:01Z")] as const
    utimesSync(path, moments[0], moments[0])
    const read = CsvFile.over(path, "twice.csv", "utf-8", Limits.usual)
    const first = await all(read())
    // The same number of bytes at the same moment: nobody can tell that anything was written.
    writeFileSync(path, longLine.replace("王", "李").repeat(80_000))
    utimesSync(path, moments[0], moments[0])
    expect(await all(read())).toEqual(first)
    utimesSync(path, moments[1], moments[1])
    expect((await all(read()))[0]).toEqual(["李某", "扫楼道"])
  })

  it("that nobody read to its end is not kept in part", async () => {
    const kept = new KeptPages()
    for await (const page of kept.pages(reading(long), "as it is")) {
      expect(page.first).toBe(1)
      break
    }
    expect(await all(kept.pages(reading(long), "as it is"))).toHaveLength(lines.length)
  })

  it("is not kept where it would take much memory: what is written in its place is read", async () => {
    const fresh = (mark: string) => Array.from({ length: 90_000 }, (_, n) => `${mark}${n}${"文".repeat(100)}\r\n`).join("")
    const path = written("much.csv", fresh("甲"))
    const kept = new KeptPages()
    expect((await all(kept.pages(reading(path), "as it is")))[7]?.[0]).toMatch(/^甲7/)
    writeFileSync(path, fresh("乙"))
    expect((await all(kept.pages(reading(path), "as it is")))[7]?.[0]).toMatch(/^乙7/)
  })
})
