/** What every command is asked first: is it its turn, and is its day in order. */
import { describe, expect, it } from "vitest"
import * as Options from "../../src/foundation/Options.ts"
import * as Turn from "../../src/law/Turn.ts"
import { day } from "./policies.ts"

describe("a turn", () => {
  it("is right in each of the stages named", () => {
    expect(Turn.inStage("test", "close", "open", ["open", "held"])).toEqual([])
    expect(Turn.inStage("test", "close", "held", ["open", "held"])).toEqual([])
  })
  it("is refused in any other, with the command and the stage", () => {
    const [found, ...more] = Turn.inStage("test", "close", "closed", ["open"])
    expect(more).toEqual([])
    expect(found).toMatchObject({ rule: "test.stage", outcome: "unmet", severity: "error", facts: { command: "close", stage: "closed" } })
    expect(found).not.toHaveProperty("units")
  })
  it("says what the stages are called, where the words serve several lives", () => {
    const stages = Options.of("test.stage", { "zh-CN": { open: "开", closed: "关" }, en: { open: "open", closed: "closed" } })
    expect(Turn.inStage("test", "close", "closed", ["open"], stages)).toMatchObject([{ units: { stage: "test.stage" } }])
  })
})

describe("a day", () => {
  const [before, on, after] = [day("2026-03-04"), day("2026-03-05"), day("2026-03-06")]
  const units = { on: "day", today: "day", latest: "day" }
  it("is in order up to today and from the latest that is known", () => {
    expect(Turn.inOrder("test", { on, today: on, latest: on })).toEqual([])
    expect(Turn.inOrder("test", { on, today: after, latest: before })).toEqual([])
    expect(Turn.inOrder("test", { on, today: after, latest: undefined })).toEqual([])
  })
  it("that is to come cannot be known, and one before what is known is out of order; both are read as days", () => {
    expect(Turn.inOrder("test", { on, today: before, latest: undefined })).toMatchObject([
      { rule: "test.future", facts: { on, today: before }, units }
    ])
    expect(Turn.inOrder("test", { on, today: after, latest: after })).toMatchObject([
      { rule: "test.before", facts: { on, latest: after }, units }
    ])
  })
})
