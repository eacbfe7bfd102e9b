import { describe, expect, it } from "vitest"
import * as StatedFields from "../../src/law/StatedFields.ts"

const title = { "zh-CN": "例", en: "example" }

describe("what is stated", () => {
  it.each([
    ["text", "a", true],
    ["no text", "", undefined],
    ["blank text", " \t", undefined],
    ["zero", 0, true],
    ["no", false, true],
    ["an empty list: there are none", [], true],
    ["nothing", undefined, undefined]
  ])("%s", (_, given, stated) => expect(StatedFields.statedIn({ field: title }, { field: given })).toStrictEqual({ field: stated }))
  it("of every field that is asked for, and of no other", () =>
    expect(StatedFields.statedIn({ leader: title, place: title }, { leader: "a", weather: "b" })).toStrictEqual({
      leader: true,
      place: undefined
    }))
})
