import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import { Fingerprint } from "../../../src/desk/import/Fingerprint.ts"
import * as RowKey from "../../../src/desk/import/RowKey.ts"

const on = Day.require("2026-03-05")
const at = (from: number, to: number) => ({ from: Minute.at(on, from), to: Minute.at(on, to) })

const meant = (row: Partial<RowKey.Meant["row"]>, { idHash, where = {} }: Partial<RowKey.Meant> = {}): RowKey.Meant => ({
  row: { place: { sheet: "三月", row: 2 }, findings: [], attended: [], ...row },
  idHash,
  team: { team: "t" },
  where
})

const fingerprint = (one: RowKey.Meant): number => {
  const hand = new Fingerprint()
  RowKey.say(RowKey.said(one), hand)
  return hand.value()
}

/** Words and numbers that are easily mixed up: of one letter, empty, the digits of a number, zero. */
const word = fc.constantFrom("", "a", "aa", "1", "0", "王某某")
const number = fc.constantFrom(0, 1, 2, 97, 20_510, 2 ** 31, 2 ** 32, 2 ** 32 + 1, 1.5)
const span = fc.constantFrom(at(0, 1), at(1, 2), at(0, 1440))
const optional = <T>(key: string, value: fc.Arbitrary<T>) =>
  fc.option(
    value.map((one) => ({ [key]: one })),
    { nil: {} }
  )

const row = fc
  .tuple(
    optional("headCount", number),
    optional("on", number),
    optional("untimedMinutes", number),
    optional("breakMinutes", number),
    optional("category", word),
    optional("location", word),
    optional("content", word),
    optional("leader", word),
    optional("exclusion", word),
    optional("attended", fc.array(span, { maxLength: 2 })),
    optional("breaks", fc.array(span, { maxLength: 2 })),
    optional(
      "travel",
      fc.array(
        span.chain((one) => fc.constantFrom({ ...one, way: "out" }, { ...one, way: "back" })),
        { maxLength: 2 }
      )
    )
  )
  .map((parts) => meant(Object.assign({}, ...parts) as Partial<RowKey.Meant["row"]>))

/** Rows of which some differ in one thing only. */
const pair = fc.tuple(row, row, fc.constantFrom("content", "on", "attended", "travel", "breaks", "headCount")).map(([one, other, key]) => {
  const changed = { ...one, row: { ...one.row, [key]: (other.row as unknown as Record<string, unknown>)[key] } }
  return [one, key === "attended" ? { ...changed, row: { ...changed.row, attended: other.row.attended } } : changed] as const
})

describe("what makes rows the same", () => {
  it("is told by the fingerprint as by the whole text", () => {
    let [same, runs] = [0, 0]
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const isSame = RowKey.textOf(RowKey.said(one)) === RowKey.textOf(RowKey.said(other))
        runs += 1
        if (isSame) same += 1
        expect(fingerprint(one) === fingerprint(other)).toBe(isSame)
      }),
      { numRuns: 3000 }
    )
    expect(same / runs).toBeGreaterThan(0.1)
    expect(same / runs).toBeLessThan(0.9)
  })

  it.each<readonly [string, Partial<RowKey.Meant["row"]>, Partial<RowKey.Meant["row"]>]>([
    ["the same words in another column", { location: "清扫", content: "" }, { location: "", content: "清扫" }],
    ["a break and a service", { leader: "赵", breaks: [at(0, 1)] }, { leader: "赵b", attended: [at(0, 1)] }],
    ["another beginning", { attended: [at(0, 9)] }, { attended: [at(1, 9)] }],
    ["another end", { attended: [at(0, 8)] }, { attended: [at(0, 9)] }],
    ["a way out and a way back", { travel: [{ ...at(0, 9), way: "out" }] }, { travel: [{ ...at(0, 9), way: "back" }] }],
    ["a number and another", { headCount: 1 }, { headCount: 2 }]
  ])("is not so for %s", (_, one, other) => {
    expect(fingerprint(meant(one))).not.toBe(fingerprint(meant(other)))
  })

  it("is one text, which stored keys are made of: it never changes", () => {
    const said = {
      person: { name: "王小明", phone: "13800001111" },
      street: "东街道",
      activityName: "探访",
      on,
      timeClass: "service",
      content: "清扫",
      leader: "赵队长",
      exclusion: "own-duty",
      attended: [at(540, 660)],
      breaks: [at(560, 570)],
      travel: [{ ...at(500, 540), way: "out" }]
    } as const
    const whole = meant(said, { where: { community: "c-1" } })
    const [from, pause, way] = [at(540, 660), at(560, 570), at(500, 540)]
    expect(RowKey.textOf(RowKey.said(whole)).split("\u0000")).toEqual([
      "王小明\u00011111",
      "",
      "t",
      "c-1",
      "东街道",
      "探访",
      `${on}`,
      "",
      "",
      "",
      "",
      "service",
      "",
      "",
      "",
      "清扫",
      "",
      "赵队长",
      "!own-duty",
      `${from.from}-${from.to}`,
      `b${pause.from}-${pause.to}`,
      `out${way.from}-${way.to}`
    ])
    expect(RowKey.textOf(RowKey.said(meant({ person: { name: "王小明" } }, { idHash: "h" })))).toBe(
      `h${"\u0000".repeat(2)}t${"\u0000".repeat(15)}`
    )
  })

  it("fits 52 bits, and tells 100,000 rows apart that differ in one digit", () => {
    const seen = new Set<number>()
    for (let i = 0; i < 100_000; i++) {
      const one = fingerprint(meant({ content: `和睦助老${i}`, on }, { idHash: "王某某" }))
      expect(Number.isSafeInteger(one) && one >= 0 && one < 2 ** 52).toBe(true)
      seen.add(one)
    }
    expect(seen.size).toBe(100_000)
  })
})
