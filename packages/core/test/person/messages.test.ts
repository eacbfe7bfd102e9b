import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Message from "../../src/foundation/Message.ts"
import * as BackgroundCheck from "../../src/person/BackgroundCheck.ts"
import { lives } from "../../src/person/messages/lives.ts"
import { merges } from "../../src/person/messages/merges.ts"
import { today } from "./lives.ts"

const texts = Message.merge(lives, merges)

/** What stands against a merge is found at the desk, out of many streams. */
const folders = ["../../src/person/", "../../src/desk/person/"].map((path) => new URL(path, import.meta.url))
const named = /(?:finding|told|clash)\(\s*"((?:background-check|consent|guardianship|person|qualification|social-worker)[a-z.-]+)"/g
const written: readonly string[] = [
  // A turn out of order is told by `Turn`, in the words of the life.
  ...["stage", "future", "before"].map((what) => `person-merge.${what}`),
  ...folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(".ts"))
      .flatMap((name) => [...readFileSync(new URL(name, folder), "utf8").matchAll(named)].map(([, rule = ""]) => rule))
  )
]

describe("the words of refusals", () => {
  it("every rule that a decider names has what, why and fix; no word is left over", () => {
    expect(written.length).toBeGreaterThan(15)
    const keys = [...new Set(written)].flatMap((rule) => [rule, `${rule}.why`, `${rule}.fix`])
    expect(new Set(Object.keys(texts.en))).toEqual(new Set(keys))
  })
  it("both languages speak of the same facts", () => {
    for (const key of Object.keys(texts.en) as (keyof typeof texts.en)[]) {
      expect(Message.placeholders(texts["zh-CN"][key]).toSorted(), key).toEqual(Message.placeholders(texts.en[key]).toSorted())
    }
  })
  it("a refusal reads whole", () => {
    const refused = BackgroundCheck.decide(
      { type: "void", check: 3, reason: "误录", by: "p-1" as never, on: "2026-03-01" },
      BackgroundCheck.initial,
      {
        today
      }
    )
    const [first] = refused.findings
    expect(first && Finding.text(first, "zh-CN", texts)).toMatchObject({
      title: "没有可作废的查询记录",
      why: "第3条查询记录不存在或已作废"
    })
  })
})
