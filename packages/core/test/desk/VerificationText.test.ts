import { describe, expect, it } from "vitest"
import type { Verification } from "../../src/desk/verification/Verification.ts"
import type { Fault } from "../../src/desk/verification/VerificationFault.ts"
import * as VerificationText from "../../src/desk/verification/VerificationText.ts"

const end = { position: 9, hash: "h9" }
const promised = { position: 7, hash: "h7" }

describe("a fault is told with its place", () => {
  it.each<readonly [Fault, string, string]>([
    [
      { because: "position", position: 3, found: 4 },
      "Position 3: event 3 should stand here, event 4 does (missing, inserted or out of order)",
      "第 3 条：应为第 3 条事件，存的是第 4 条（有缺失、插入或错序）"
    ],
    [
      { because: "stream-version", position: 3, stream: "record/r", expected: 2, found: 5 },
      "Position 3: record/r should be at version 2 and is at 5",
      "第 3 条：record/r 应为第 2 版，存的是第 5 版"
    ],
    [{ because: "hash", position: 3 }, "Position 3: the content does not fit its hash", "第 3 条：内容与哈希不符"],
    [
      { because: "not-canonical", position: 3, path: "facts.on" },
      "Position 3: the content has no canonical form (facts.on)",
      "第 3 条：内容不合规范（facts.on）"
    ],
    [
      { because: "corrupt", position: 3, stream: "x/1", type: "x.y", why: "unknown-stream" },
      "Position 3: an unknown stream, x/1",
      "第 3 条：不认识的流 x/1"
    ],
    [
      { because: "corrupt", position: 3, stream: "record/r", type: "service.voided", why: "unfit-event" },
      "Position 3: service.voided cannot happen in the state of record/r",
      "第 3 条：service.voided 在 record/r 的当前状态下不可能发生"
    ],
    [
      { because: "stream-head", position: 0, stream: "period/2026-11", expected: 0, found: 3 },
      "period/2026-11 has no event in the journal, yet the store says it is at version 3",
      "period/2026-11 在日志中没有事件，存储却记为第 3 版"
    ],
    [
      { because: "stream-head", position: 3, stream: "record/r", expected: 2, found: 1 },
      "Position 3: by the journal record/r is at version 2, the store says 1",
      "第 3 条：record/r 按日志为第 2 版，存储记为第 1 版"
    ],
    [
      { because: "head", position: 9, expected: promised as never, found: end as never },
      "Position 9: the chain should end at 7 h7 and ends at 9 h9",
      "第 9 条：链的末端应为第 7 条 h7，实为第 9 条 h9"
    ],
    [
      {
        because: "row-changed",
        position: 9,
        register: "team",
        key: { team: "t", from: 5 },
        differences: [
          { column: "name", expected: "甲", found: undefined },
          { column: "registered", expected: false, found: true }
        ]
      },
      "Register team, t / 5 is not what the journal makes it: name should be 甲 and is ∅; registered should be false and is true",
      "登记表 team 的 t / 5 与日志不符：name 应为 甲，存为 ∅; registered 应为 false，存为 true"
    ],
    [{ because: "row-missing", position: 9, register: "team", key: { team: "t" } }, "Register team lacks t", "登记表 team 缺少 t"],
    [
      { because: "row-extra", position: 9, register: "team", key: { team: "t" } },
      "Register team has t, which the journal does not make",
      "登记表 team 多出 t"
    ]
  ])("%j", (fault, en, zh) => {
    expect(VerificationText.ofFault(fault, "en")).toBe(en)
    expect(VerificationText.ofFault(fault, "zh-CN")).toBe(zh)
  })
  it.each<Fault>([
    { because: "promise", position: 7, expected: promised, found: end as never },
    { because: "goes-on", position: 8, expected: { hash: "h7" }, found: end as never }
  ])("a promise that is not kept: $because", (fault) => {
    for (const locale of ["en", "zh-CN"] as const) {
      const said = VerificationText.ofFault(fault, locale)
      expect(said).toContain("h7")
      expect(said).not.toMatch(/[{}]/)
    }
  })
})

describe("the whole is told first", () => {
  const found: Verification = { holds: true, head: end, events: 9, streams: 4, rows: 12, faults: [] } as never
  it("that all holds, and where the hash that was written down stands", () => {
    expect(VerificationText.of(found, "en")).toEqual(["All holds: 9 events, 4 streams, 12 rows of registers; the end is 9 h9"])
    expect(VerificationText.of({ ...found, promiseMet: { position: 7 } } as never, "en")).toEqual([
      "All holds: 9 events, 4 streams, 12 rows of registers; the end is 9 h9",
      "The hash written down stands at position 7: the journal up to there is untouched"
    ])
  })
  it("that it does not, how often, and then each fault", () =>
    expect(
      VerificationText.of(
        {
          ...found,
          holds: false,
          faults: [
            { because: "hash", position: 3 },
            { because: "type", position: 4 }
          ]
        },
        "en"
      )
    ).toEqual([
      "Faults: 2; 9 events, 4 streams, 12 rows of registers; the end is 9 h9",
      "Position 3: the content does not fit its hash",
      "Position 4: the envelope names another type than the data"
    ]))
})
