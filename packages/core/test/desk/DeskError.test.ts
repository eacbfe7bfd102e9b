import { DeskError, ErrorText } from "@yanzhen/core/desk"
import { describe, expect, it } from "vitest"

const finding = {
  rule: "service.stage",
  outcome: "unmet",
  severity: "error",
  kind: "contradiction",
  facts: {},
  parameters: [],
  citations: []
}

describe("an error of the desk says what happened, in both languages, however it is printed", () => {
  it.each<[DeskError.DeskError, RegExp]>([
    [new DeskError.Refused({ findings: [finding] as never }), /^未能办理 \/ This cannot be done \(service\.stage\)$/],
    [new DeskError.Contended({ streams: ["record/a1"] }), /^多人同时办理.* \/ Others were writing/],
    [new DeskError.KeyReused({ key: "k1" }), /^同一请求编号.* \/ This request key/],
    [
      new DeskError.WorldFailed({ operation: "commit", cause: new Error("no space") }),
      /^存储出错（commit） \/ The store failed \(commit\)$/
    ],
    [new DeskError.NotFound({ kind: "record", id: "r-1" }), /^没有找到（服务记录：r-1） \/ Not found \(service record: r-1\)$/],
    [new DeskError.Corrupt({ stream: "record/a1", position: 7, because: "unreadable" }), /第 7 条.* \/ A stored event/]
  ])("%o", (error, text) => {
    expect(error.message).toMatch(text)
    expect(String(error)).toContain(error.message)
  })
})

it("an error quotes no name that somebody asked by", () => {
  expect(new DeskError.NotFound({ kind: "volunteer", id: "王小明" }).message).toBe("没有找到（志愿者：…） / Not found (volunteer: …)")
})

it("what the store itself said stays its cause", () => {
  const cause = new Error("disk full")
  expect(new DeskError.WorldFailed({ operation: "commit", cause }).cause).toBe(cause)
})

it.each<[DeskError.DeskError, title: string, fix: RegExp]>([
  [new DeskError.Refused({ findings: [finding] as never }), "This cannot be done", /Correct the points below/],
  [new DeskError.Contended({ streams: ["record/a1"] }), "Others were writing at the same time; try again in a moment", /\(record\/a1\)$/],
  [new DeskError.KeyReused({ key: "k1" }), "This request key was used for something else", /\(k1\)$/],
  [new DeskError.WorldFailed({ operation: "commit", cause: new Error("no space") }), "The store failed (commit)", /under the same key/],
  [new DeskError.NotFound({ kind: "record", id: "r-1" }), "Not found (service record: r-1)", /Check the id/],
  [
    new DeskError.Corrupt({ stream: "record/a1", position: 7, because: "unreadable" }),
    "A stored event cannot be read (position 7, record/a1: unreadable)",
    /Run verify/
  ]
])("%o for whoever reads it: what happened and what to do, and of a refusal each reason", (error, title, fix) => {
  const text = ErrorText.of(error, "en")
  expect(text.title).toBe(title)
  expect(text.fix).toMatch(fix)
  expect(text.findings).toHaveLength(error._tag === "Refused" ? 1 : 0)
  for (const one of text.findings) expect(one.title).not.toBe("")
  expect(ErrorText.of(error, "zh-CN").fix).toMatch(/[\u4e00-\u9fff]/)
})
