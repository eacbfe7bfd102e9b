import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import * as Footprints from "../../../src/desk/person/Footprints.ts"
import * as KeptTexts from "../../../src/desk/person/KeptTexts.ts"
import type { World } from "../../../src/desk/World.ts"
import * as Day from "../../../src/foundation/Day.ts"

interface Told {
  readonly stream: string
  readonly on: string
  readonly data: object
}

/** Of a journal that holds these. Asked for more pages than it has, it would be asked for ever: then it fails. */
const of = async (events: readonly Told[], ids: readonly string[]) => {
  const asked: (readonly [number, number])[] = []
  const journal = async (_tenant: string, after: number, limit: number) => {
    if (asked.length > events.length / 1000 + 1) throw new RangeError("asked again")
    asked.push([after, limit])
    return events.slice(after, after + limit)
  }
  const found = await Effect.runPromise(Footprints.of({ tenant: "t", store: { journal } } as unknown as World, ids))
  return { ...found, asked, days: Object.fromEntries([...found.lastOn].map(([id, day]) => [id, Day.text(day)])) }
}
const event = (stream: string, on: string, data: object = {}): Told => ({ stream, on, data: { type: "x", v: 1, ...data } })

describe("where the journal speaks of people", () => {
  it("until which day: of the streams that are theirs and of events that name them, wherever; the latest, in whatever order", async () => {
    const { days } = await of(
      [
        event("recipient/r-1", "2026-01-02"),
        event("membership/t-1/r-2", "2026-01-05"),
        event("activity/a-1", "2026-03-01", { who: { all: [{ volunteer: "r-1" }] }, none: null, count: 3 }),
        event("recipient/r-1", "2026-02-01"),
        event("recipient/r-12", "2026-04-01", { words: "r-1 said" }),
        event("visit/r-9", "2026-05-01")
      ],
      ["r-1", "r-2", "r-3"]
    )
    expect(days).toEqual({ "r-1": "2026-03-01", "r-2": "2026-01-05" })
  })
  it("in which texts: theirs are those of their own streams, not those of events that only name them", async () => {
    const { own, texts } = await of(
      [
        event("recipient/r-1", "2026-01-02", { words: { text: "mine" } }),
        event("activity/a-1", "2026-01-03", { volunteer: "r-1", words: { text: "elsewhere" } }),
        event("recipient/r-2", "2026-01-04", { evidence: [{ text: "theirs" }, { text: "more" }] })
      ],
      ["r-1", "r-3"]
    )
    expect(own).toEqual(
      new Map([
        ["r-1", new Set(["mine"])],
        ["r-3", new Set()]
      ])
    )
    expect(texts).toEqual(new Set(["mine", "elsewhere", "theirs", "more"]))
  })
  it.each([
    [0, [0]],
    [999, [0, 999]],
    [1000, [0, 1000]],
    [2500, [0, 1000, 2000, 2500]]
  ])("a journal of %i events is read once, page by page", async (count, pages) => {
    const many = Array.from({ length: count }, (_, index) =>
      event("recipient/r-1", Day.text(Day.plusDays(Day.require("2020-01-01"), index)))
    )
    const { asked, days } = await of(many, ["r-1"])
    expect(asked).toEqual(pages.map((after) => [after, 1000]))
    expect(days).toEqual(count === 0 ? {} : { "r-1": many.at(-1)?.on })
  })
})

describe("what points to a text that is kept elsewhere", () => {
  it.each<readonly [unknown, readonly string[]]>([
    [{ text: "txt-1" }, ["txt-1"]],
    [{ words: { text: "txt-1" }, all: [{ text: "txt-2" }, [{ text: "txt-3" }]] }, ["txt-1", "txt-2", "txt-3"]],
    // What has more beside it, or holds no id, is something else.
    [{ text: "txt-1", more: 1 }, []],
    [{ text: 5 }, []],
    [{ text: { text: "txt-1" } }, ["txt-1"]],
    [{ words: "txt-1" }, []],
    [{}, []],
    [null, []],
    ["txt-1", []],
    [undefined, []]
  ])("%j", (value, ids) => expect(KeptTexts.idsIn(value)).toEqual(ids))
})
