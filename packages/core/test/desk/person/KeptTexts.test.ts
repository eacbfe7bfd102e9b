/** Where texts are kept: sealed under those whom they name or are of, or with the people. All people are made up. */
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import * as KeptTexts from "../../../src/desk/person/KeptTexts.ts"
import type { World } from "../../../src/desk/World.ts"
import { PIPL } from "../../../src/law/Instruments.ts"

it.each<readonly [unknown, readonly string[]]>([
  [{ text: "t-1" }, ["t-1"]],
  [{ words: { text: "t-1" }, more: [{ text: "t-2" }, { of: { text: "t-3" } }] }, ["t-1", "t-2", "t-3"]],
  [{ text: "t-1", lang: "zh" }, []],
  [{ text: 5 }, []],
  [{ other: "t-1" }, []],
  [{}, []],
  [[], []],
  [null, []],
  ["t-1", []],
  [undefined, []]
])("in %j stand the texts %j", (value, ids) => expect(KeptTexts.idsIn(value)).toEqual(ids))

/** 端木萍 is protected as r-1, 闻人国 as r-2; r-3 is protected and named nowhere. */
const kept = ({ forgotten = [] as readonly string[] } = {}) => {
  const asked: unknown[] = []
  const note =
    <T>(operation: string, answer: T) =>
    (_: string, ...of: readonly unknown[]) => {
      asked.push([operation, ...of])
      return Promise.resolve(answer)
    }
  const idOf = new Map([
    ["#端木萍", "r-1"],
    ["#闻人国", "r-2"]
  ])
  const world = {
    tenant: "t",
    actor: "clerk",
    clock: () => 7,
    identityKey: { hash: (_: string, text: string) => `#${text}` },
    people: { putTexts: note("open", undefined), removeTexts: note("remove", undefined) },
    protectedPeople: {
      nameMarks: () => Promise.resolve([...idOf.keys()].map((hash) => ({ hash, length: 3 }))),
      idsByHash: (_: string, hashes: readonly string[]) => Promise.resolve(hashes.flatMap((hash) => idOf.get(hash) ?? [])),
      known: note("known", ["r-1", "r-2", "r-3"]),
      putTexts: note("seal", forgotten.length === 0 ? { ok: true } : { ok: false, ids: forgotten }),
      removeTexts: note("remove sealed", undefined),
      readTexts: note("read", new Map([["t-1", { id: "t-1", text: "看望端木萍", people: ["r-1"] }]]))
    }
  } as unknown as World
  return { world, asked }
}
const text = (id: string, words: string) => ({ id, text: words })

describe("texts are put", () => {
  it.each<readonly [string, readonly { id: string; text: string }[], readonly string[] | undefined, readonly unknown[]]>([
    ["nowhere, where there are none", [], ["r-3"], []],
    ["with the people, where they name nobody who is protected", [text("t-1", "清扫")], undefined, [["open", [text("t-1", "清扫")]]]],
    [
      "sealed under whom they name, the others in the open",
      [text("t-1", "端木萍和闻人国"), text("t-2", "清扫"), text("t-3", "端木萍")],
      [],
      [
        [
          "seal",
          [
            { ...text("t-1", "端木萍和闻人国"), people: ["r-1", "r-2"] },
            { ...text("t-3", "端木萍"), people: ["r-1"] }
          ]
        ],
        ["open", [text("t-2", "清扫")]]
      ]
    ],
    [
      "sealed under whom they are of, once, and not under whom nobody protects",
      [text("t-1", "端木萍")],
      ["r-3", "r-1", "ann"],
      [["known"], ["seal", [{ ...text("t-1", "端木萍"), people: ["r-3", "r-1"] }]]]
    ],
    [
      "in the open, where nobody whom they are of is protected",
      [text("t-1", "清扫")],
      ["ann"],
      [["known"], ["open", [text("t-1", "清扫")]]]
    ]
  ])("%s", async (_, texts, of, expected) => {
    const { world, asked } = kept()
    await Effect.runPromise(KeptTexts.put(world, texts, of))
    expect(asked).toEqual(expected)
  })

  it("none of them, where one of their people was forgotten: it is refused with each of these", async () => {
    const { world, asked } = kept({ forgotten: ["r-1", "r-2"] })
    const put = KeptTexts.put(world, [text("t-1", "端木萍和闻人国"), text("t-2", "清扫")])
    expect(await Effect.runPromise(Effect.flip(put))).toMatchObject({
      _tag: "Refused",
      findings: ["r-1", "r-2"].map((person) => ({
        rule: "protected.anonymised",
        facts: { person },
        citations: [PIPL.article(47)]
      }))
    })
    expect(asked.map((one) => (one as readonly string[])[0])).toEqual(["seal"])
  })
})

it("of no texts nobody is asked; others are removed wherever they lie, and read for a comparison with an entry", async () => {
  const { world, asked } = kept()
  await Effect.runPromise(KeptTexts.remove(world, []))
  expect(await Effect.runPromise(KeptTexts.compared(world, []))).toEqual(new Map())
  expect(asked).toEqual([])
  await Effect.runPromise(KeptTexts.remove(world, ["t-1"]))
  expect(await Effect.runPromise(KeptTexts.compared(world, ["t-1", "t-2"]))).toEqual(new Map([["t-1", "看望端木萍"]]))
  expect(asked).toEqual([
    ["remove", ["t-1"]],
    ["remove sealed", ["t-1"]],
    ["read", ["t-1", "t-2"], { purpose: "correction", actor: "clerk", at: 7 }]
  ])
})
