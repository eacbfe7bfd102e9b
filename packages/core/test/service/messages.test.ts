import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Message from "../../src/foundation/Message.ts"
import { records } from "../../src/service/messages/records.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import { context, morning, span } from "./record.ts"

const folder = new URL("../../src/service/", import.meta.url)
const sources = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
/** Rules that the deciders write, as they stand in the source: finding("… or refusal("… with the names of their facts. */
const written: readonly string[] = sources.flatMap((source) =>
  [...source.matchAll(/(?:finding|refusal)\(\s*"([a-z.-]+)"/g)].map((match) => match[1] ?? "")
)

describe("the words of refusals", () => {
  it("every rule that a decider names has what, why and fix; no word is left over", () => {
    expect(written.length).toBeGreaterThan(40)
    const keys = [...new Set(written)].flatMap((rule) => [rule, `${rule}.why`, `${rule}.fix`])
    expect(new Set(Object.keys(records.en))).toEqual(new Set(keys))
  })

  it("both languages speak of the same facts", () => {
    for (const key of Object.keys(records.en) as (keyof typeof records.en)[]) {
      expect(Message.placeholders(records["zh-CN"][key]).toSorted(), key).toEqual(Message.placeholders(records.en[key]).toSorted())
    }
  })

  it("a refusal reads whole", () => {
    const refused = ServiceRecord.decide(
      { type: "record", facts: { ...morning, attended: [span("2026-03-05 11:00", "2026-03-05 09:00")] } },
      ServiceRecord.initial,
      context("2026-03-09")
    )
    const [first] = refused.findings
    if (first === undefined) throw new Error("no finding")
    expect(Finding.text(first, "zh-CN", records)).toMatchObject({
      title: "结束早于开始",
      why: "开始2026-03-05 11:00，结束2026-03-05 09:00",
      basis: "VRM art. 3 “真实、准确”"
    })
    expect(Finding.text(first, "en", records).why).toBe("Start 2026-03-05 11:00, end 2026-03-05 09:00")
  })
})
