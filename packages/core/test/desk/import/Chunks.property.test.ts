import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as Chunks from "../../../src/desk/import/Chunks.ts"
import type { IncomingRow, RowPage, RowSource } from "../../../src/desk/import/IncomingRow.ts"

const row = (number: number): IncomingRow => ({ place: { sheet: "表", row: number }, attended: [], findings: [] })

const sourceOf = (pages: readonly RowPage[]): RowSource => ({
  name: "test.csv",
  fingerprint: async () => "f",
  pages: async function* () {
    yield* pages
  }
})

/** A file of so many rows, cut into pages in any way; some pages only refuse rows. */
const file = fc.array(fc.record({ rows: fc.nat(7), refused: fc.nat(2) }), { maxLength: 12 }).map((sizes) => {
  let next = 1
  return sizes.map(({ rows, refused }): RowPage => ({ rows: Array.from({ length: rows }, () => row(next++)), refused }))
})

const read = async (pages: readonly RowPage[], size: number, skipped: number) => {
  const chunks: RowPage[] = []
  const count = await Effect.runPromise(Chunks.each(sourceOf(pages), size, skipped, (chunk) => Effect.sync(() => void chunks.push(chunk))))
  return { chunks, count }
}

describe("a source in chunks", () => {
  it("falls into the same chunks whatever its pages, and loses nothing", async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 5 }), async (pages, size) => {
        const { chunks, count } = await read(pages, size, 0)
        expect(count).toBe(chunks.length)
        expect(chunks.flatMap(({ rows }) => rows)).toEqual(pages.flatMap(({ rows }) => rows))
        expect(chunks.reduce((sum, { refused }) => sum + refused, 0)).toBe(pages.reduce((sum, { refused }) => sum + refused, 0))
        for (const chunk of chunks.slice(0, -1)) expect(chunk.rows.length).toBe(size)
        const onePage = await read([{ rows: pages.flatMap(({ rows }) => rows), refused: 0 }], size, 0)
        expect(onePage.chunks.map(({ rows }) => rows)).toEqual(chunks.map(({ rows }) => rows).filter((rows) => rows.length > 0))
      })
    )
  })

  it("goes on after the chunks that are done", async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.integer({ min: 1, max: 5 }), fc.nat(6), async (pages, size, skipped) => {
        const all = await read(pages, size, 0)
        const rest = await read(pages, size, skipped)
        expect(rest.chunks).toEqual(all.chunks.slice(skipped))
        expect(rest.count).toBe(all.count)
      })
    )
  })

  const onMonths = (months: number, count: number): readonly IncomingRow[] =>
    Array.from({ length: count }, (_, i) => ({ ...row(i + 1), on: Day.firstOfMonthIndex(2020 * 12 + (i % months)) }))

  it.each([
    // months, with their years; rows of the first chunk: three changes each, one for the import, one for each month and year
    [36, 320], // 36 months and 3 years: 961 + 39 = 1,000
    [37, 319], // 37 and 4
    [400, 244] // 244 months and 21 years: 998, and another row in another month would be four more
  ] as const)("of rows in %i months has at most %i in a chunk", async (months, most) => {
    const { chunks } = await read([{ rows: onMonths(months, 700), refused: 0 }], 320, 0)
    expect(chunks[0]?.rows.length).toBe(most)
    expect(chunks.flatMap(({ rows }) => rows)).toHaveLength(700)
    for (const { rows } of chunks) {
      const periods = new Set(rows.flatMap(({ on = Day.require("2020-01-01") }) => [Day.text(on).slice(0, 7), Day.text(on).slice(0, 4)]))
      expect(1 + 3 * rows.length + periods.size).toBeLessThanOrEqual(1000)
    }
  })
})
