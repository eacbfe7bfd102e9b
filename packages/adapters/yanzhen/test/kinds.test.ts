import { Projection } from "@yanzhen/core/registers"
import { describe, expect, it } from "vitest"
import * as Kinds from "../src/Kinds.ts"
import { open, refusal } from "./door.ts"

describe("where a reason stands", () => {
  it("every kind of stream has a title of its own, in both languages", () => {
    const titles = Object.keys(Projection.kinds).map((kind) => [kind, Kinds.title(kind, "zh-CN"), Kinds.title(kind, "en")])
    expect(titles.filter(([kind, zh, en]) => kind !== "record" && (zh === "记录" || en === "record"))).toEqual([])
    expect(Kinds.title("no such kind", "zh-CN")).toBe("记录")
  })
  it.each([
    ["award/aw-1", "创投项目 aw-1", "venture aw-1"],
    ["membership/goose/p-1", "队伍成员 goose/p-1", "membership goose/p-1"],
    ["fund/", "基金", "fund"],
    // Somebody typed a number in place of an id.
    ["recipient/999999200803150024", "服务对象 …0024", "recipient …0024"],
    ["recipient/999999-20080315-002X", "服务对象 …002X", "recipient …002X"],
    ["membership/goose/138-0000-1234", "队伍成员 goose/…1234", "membership goose/…1234"],
    [
      "record/01a22903-1a04-738f-9871-c56659d8bd60",
      "记录 01a22903-1a04-738f-9871-c56659d8bd60",
      "record 01a22903-1a04-738f-9871-c56659d8bd60"
    ],
    ["station-assessment/340603010S/2026", "社工站评估 340603010S/2026", "assessment of a station 340603010S/2026"],
    ["plan.lines[0].amountFen", "plan.lines[0].amountFen", "plan.lines[0].amountFen"],
    // A part of a command that is called as a kind is.
    ["application", "application", "application"],
    ["strange/x", "strange/x", "strange/x"],
    ["", "", ""]
  ])("%s: %s", (where, zh, en) => expect([Kinds.place(where, "zh-CN"), Kinds.place(where, "en")]).toEqual([zh, en]))
  it("is told with each of them, whichever book refuses; of what is only begun, its kind", async () => {
    const { projects, funds } = open()
    const close = await refusal(projects.give("aw-1", { type: "close", by: "p-1", on: "2026-01-01" }))
    expect(close.reasons.map((reason) => reason.in("zh-CN").where)).toEqual(["创投项目 aw-1"])
    const promise = await refusal(funds.give("f-1", { type: "close-award", award: "aw-1", on: "2026-01-01" }))
    expect(promise.reasons.map((reason) => reason.in("en").where)).toEqual(["fund f-1"])
    const proposal = {
      type: "propose",
      call: "c-1",
      application: "a-1",
      appliedFen: 1,
      awardedFen: 1,
      by: "p-1",
      on: "2026-01-01"
    } as const
    const lines = [{ line: "meals", head: "activity", source: "grant", amountFen: 1 }] as const
    const begun = await refusal(projects.propose({ ...proposal, lines }))
    expect(begun.reasons.map((reason) => [reason.code, reason.in("zh-CN").where])).toEqual([
      ["award.not-selected", "创投项目"],
      ["award.no-payer", "创投项目"],
      ["call.stage", "征集 c-1"]
    ])
  })
})
