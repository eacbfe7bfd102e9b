import { DeskError } from "@yanzhen/core/desk"
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
      /^存储出错\(commit\) \/ The store failed \(commit\)$/
    ],
    [new DeskError.NotFound({ kind: "record", id: "r-1" }), /^没有找到\(服务记录:r-1\) \/ Not found \(service record: r-1\)$/],
    [new DeskError.Corrupt({ stream: "record/a1", position: 7, because: "unreadable" }), /第 7 条.* \/ A stored event/]
  ])("%o", (error, text) => {
    expect(error.message).toMatch(text)
    expect(String(error)).toContain(error.message)
  })
})

it("an error quotes no name that somebody asked by", () => {
  expect(new DeskError.NotFound({ kind: "volunteer", id: "王小明" }).message).toBe("没有找到(志愿者:…) / Not found (volunteer: …)")
})

it("what the store itself said stays its cause", () => {
  const cause = new Error("disk full")
  expect(new DeskError.WorldFailed({ operation: "commit", cause }).cause).toBe(cause)
})
