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

it("each field that can be missing has its title, its reason and what to do, in both languages", () =>
  expect(StatedFields.texts("test.fact", { leader: { "zh-CN": "负责人", en: "leader" } }, "《例》")).toStrictEqual({
    "zh-CN": {
      "test.fact.leader": "缺少负责人",
      "test.fact.leader.why": "《例》要求载明负责人",
      "test.fact.leader.fix": "请补充负责人；没有的，请写明没有"
    },
    en: {
      "test.fact.leader": "Missing: leader",
      "test.fact.leader.why": "The rule asks to state: leader",
      "test.fact.leader.fix": "Add it, or say that there is none: leader"
    }
  }))
