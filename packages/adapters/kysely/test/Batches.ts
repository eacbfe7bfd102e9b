/**
 * A register with a column of every kind, and batches for it.
 */
import { Facts, type Instant, Options } from "@yanzhen/core/foundation"
import type { Store } from "@yanzhen/core/ports"
import { Register, type RowChange } from "@yanzhen/core/registers"

export const things = Register.define("test_thing", ["thing", "on"], {
  thing: Facts.text({ "zh-CN": "物", en: "thing" }),
  on: Facts.day({ "zh-CN": "日", en: "day" }),
  until: Facts.day({ "zh-CN": "止", en: "until" }),
  at: Facts.minute({ "zh-CN": "时", en: "at" }),
  count: Facts.int({ "zh-CN": "数", en: "count" }),
  otherCount: Facts.int({ "zh-CN": "另一数", en: "other count" }),
  words: Facts.text({ "zh-CN": "文字", en: "words" }),
  truth: Facts.bool({ "zh-CN": "真假", en: "truth" }),
  grade: Facts.choice(
    { "zh-CN": "等级", en: "grade" },
    Options.of("test.grade", { "zh-CN": { low: "低", middle: "中", high: "高" }, en: { low: "low", middle: "middle", high: "high" } })
  )
})

export const sums = Register.define(
  "test_sum",
  ["team", "street", "community", "station"],
  { things: Facts.int({ "zh-CN": "件", en: "things" }) },
  ["things"]
)

export const tenant = "340603"

export const batch = (
  key: string,
  changes: readonly RowChange.RowChange[],
  appends: readonly Store.Append[] = [],
  more: Partial<Store.Batch> = {}
): Store.Batch => ({
  tenant,
  key,
  inputHash: key,
  recordedAt: 1_772_668_800_000 as Instant.Instant,
  actor: "test",
  appends,
  changes,
  ...more
})

export const append = (stream: string, expected: number, n = 1): Store.Append => ({
  stream,
  expected,
  events: Array.from({ length: n }, (_, i) => ({
    on: "2026-03-05",
    policy: "test@1",
    data: { type: "test.noted", v: 1, note: `${stream} ${i}` }
  }))
})

export const put = (thing: string, row: RowChange.Row = {}): RowChange.Put => ({
  kind: "put",
  register: things.name,
  row: { thing, on: 20_000, ...row }
})

export const add = (team: string, delta: number): RowChange.Add => ({
  kind: "add",
  register: sums.name,
  key: { team, street: Register.none, community: Register.none, station: Register.none },
  deltas: { things: delta }
})
