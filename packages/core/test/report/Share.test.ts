import { describe, expect, it } from "vitest"
import * as JudgedRows from "../../src/report/JudgedRows.ts"
import * as Share from "../../src/report/Share.ts"

const part = { title: { "zh-CN": "已办", en: "done" }, definition: { "zh-CN": "已办的事", en: "what was done" } }
const whole = { title: { "zh-CN": "全部", en: "all" }, definition: { "zh-CN": "所有的事", en: "everything" } }
type Belongs = readonly [isWhole: boolean | undefined, isPart: boolean | undefined]
const of = (...rows: readonly Belongs[]) =>
  Share.of(
    Share.named("s", "records", { part, whole }),
    JudgedRows.of(
      rows.map((belongs, id) => ({ register: "r", key: { id }, belongs })),
      ({ belongs }) => JudgedRows.verdict(...belongs)
    ),
    0
  )

describe("so many of so many", () => {
  it.each<readonly [string, Belongs, part: number | undefined, whole: number | undefined]>([
    ["in both", [true, true], 1, 1],
    ["in the whole alone", [true, false], 0, 1],
    ["in neither: the part is never more", [false, true], 0, 0],
    ["of the part nobody knows", [true, undefined], undefined, 1],
    ["of the whole nobody knows, and in the part if in that", [undefined, true], undefined, undefined],
    ["of the whole nobody knows, and in no case in the part", [undefined, false], 0, undefined],
    ["not in the whole, whatever nobody knows of the part", [false, undefined], 0, 0]
  ])("%s", (_, row, inPart, inWhole) => {
    const share = of(row)
    expect([share.part.value, share.whole.value]).toEqual([inPart, inWhole])
  })
  it("either figure says what it is", () => {
    const share = of([true, true])
    expect(share.id).toBe("s")
    expect(share.part).toMatchObject({ id: "s.part", unit: "records", ...part })
    expect(share.whole).toMatchObject({ id: "s.whole", unit: "records", ...whole })
  })
})

it("a figure opens to its rows in their order, whatever else is true of them", () => {
  const { whole: figure } = of(
    [true, true],
    [true, false],
    [true, true],
    [false, false],
    [undefined, true],
    [true, true],
    [undefined, false]
  )
  expect(figure.records.map(({ key }) => key["id"])).toEqual([0, 1, 2, 5])
  expect(figure.unknown.map(({ key }) => key["id"])).toEqual([4, 6])
})
it("a figure that is written out says all that it is, and the rows that it opens to", () => {
  const { part: figure } = of([true, true], [true, undefined])
  expect(JSON.parse(JSON.stringify(figure))).toEqual({
    ...{ id: "s.part", unit: "records", ...part, atLeast: 1 },
    records: [{ register: "r", key: { id: 0 }, adds: 1 }],
    unknown: [{ register: "r", key: { id: 1 } }]
  })
  expect(figure.records).toBe(figure.records)
  expect(figure.unknown).toBe(figure.unknown)
})

describe("what became of a share", () => {
  const [half, third, nothing] = [of([true, true], [true, false]), of([true, true], [true, false], [true, false]), of()]
  const openPart = of([true, undefined])
  // So many of nobody knows how many, and nobody knows how many of so many.
  const openWhole = of([undefined, false], [true, true])
  it.each<readonly [string, Share.Share, Share.Share, Share.Change]>([
    ["more of fewer", third, half, "rose"],
    ["less of more", half, third, "fell"],
    ["as many in a hundred", half, of([true, true], [true, true], [true, false], [true, false]), "same"],
    ["none of some, before and after", of([true, false]), of([true, false]), "same"],
    ["from nothing of nothing", nothing, half, "unknown"],
    ["to nothing of nothing", half, nothing, "unknown"],
    ["from a part that nobody knows", openPart, half, "unknown"],
    ["to a part that nobody knows", half, openPart, "unknown"],
    ["from a whole that nobody knows", openWhole, half, "unknown"],
    ["to a whole that nobody knows", half, openWhole, "unknown"]
  ])("%s", (_, before, after, expected) => expect(Share.change(before, after)).toBe(expected))
})
