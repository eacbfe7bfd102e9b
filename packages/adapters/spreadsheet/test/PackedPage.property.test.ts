import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Page } from "../src/CsvRecords.ts"
import * as PackedPage from "../src/PackedPage.ts"

const field = fc.option(fc.constantFrom("王某", "第1队", "扫楼道", "a", "b").map(String), { nil: undefined })
const pages = fc
  .array(fc.array(fc.array(fc.oneof(field, fc.string()), { maxLength: 5 }), { minLength: 1, maxLength: 5 }), { maxLength: 8 })
  .map((all): readonly Page[] => all.map((rows, at) => ({ first: at * 5 + 1, rows })))

describe("a page between two threads", () => {
  it("arrives as it was sent, page after page", () => {
    fc.assert(
      fc.property(pages, (sent) => {
        const [packed, unpacked] = [PackedPage.packing(), PackedPage.unpacking()]
        for (const page of sent) expect(unpacked(structuredClone(packed(page)))).toEqual(page)
      })
    )
  })

  it("holds each text once", () => {
    const packed = PackedPage.packing()
    expect(packed({ first: 1, rows: [["王某", "第1队"], ["王某"]] }).texts).toEqual(["王某", "第1队"])
    expect(packed({ first: 3, rows: [["第1队", "李某"]] }).texts).toEqual(["李某"])
  })

  it("tells texts apart that are remembered in one place", () => {
    const rows = [["abcdef", "abcdef"], ["zbcdef"], ["abcdef", "zbcdef"]]
    const packed = PackedPage.packing()({ first: 1, rows })
    expect(packed.texts).toEqual(["abcdef", "zbcdef"])
    expect(PackedPage.unpacking()(packed).rows).toEqual(rows)
  })

  it.each([
    ["many texts", Array.from({ length: 70_000 }, (_, n) => `${n}`)],
    ["long texts", ["长".repeat(600_000), "文".repeat(600_000)]]
  ])("forgets %s and begins anew, on both sides", (_, texts) => {
    const [packed, unpacked] = [PackedPage.packing(), PackedPage.unpacking()]
    const rows = [texts]
    expect(unpacked(packed({ first: 1, rows })).rows).toEqual(rows)
    const next = packed({ first: 2, rows: [["另", texts[1]]] })
    expect(next.isAnew).toBe(true)
    expect(next.texts).toEqual(["另", texts[1]])
    expect(unpacked(next).rows).toEqual([["另", texts[1]]])
    expect(packed({ first: 3, rows: [["另"]] })).toMatchObject({ isAnew: false, texts: [] })
  })
})
