/**
 * What the cases write: two registers that have every kind of column, and batches that are easy to read.
 */
import { Facts, type Instant, Options } from "@yanzhen/core/foundation"
import type { Journal, Store } from "@yanzhen/core/ports"
import { Register, type RowChange } from "@yanzhen/core/registers"

/** Rows of one stream each. */
export const things = Register.define("kit_thing", ["thing"], {
  thing: Facts.text({ "zh-CN": "物", en: "thing" }),
  words: Facts.text({ "zh-CN": "文字", en: "words" }),
  count: Facts.int({ "zh-CN": "数", en: "count" }),
  day: Facts.day({ "zh-CN": "日", en: "day" }),
  minute: Facts.minute({ "zh-CN": "分", en: "minute" }),
  truth: Facts.bool({ "zh-CN": "真假", en: "truth" }),
  grade: Facts.choice(
    { "zh-CN": "等级", en: "grade" },
    Options.of("test.grade", { "zh-CN": { low: "低", middle: "中", high: "高" }, en: { low: "low", middle: "middle", high: "high" } })
  )
})

/** Rows that several streams add to. */
export const sums = Register.define(
  "kit_sum",
  ["team", "month", "street", "community", "station"],
  {
    month: Facts.text({ "zh-CN": "月", en: "month" }),
    things: Facts.int({ "zh-CN": "件", en: "things" }),
    minutes: Facts.int({ "zh-CN": "分钟", en: "minutes" })
  },
  ["things", "minutes"]
)

export const registers: readonly Register.AnyRegister[] = [things, sums]

export const tenant = "kit-a"
export const otherTenant = "kit-b"

export const event = (note: string, more: Journal.NewEvent["data"] | object = {}): Journal.NewEvent => ({
  on: "2026-03-05",
  policy: "kit@1",
  data: { type: "kit.noted", v: 1, note, ...more }
})

/** `n` events named after what they are. */
export const events = (name: string, n: number): readonly Journal.NewEvent[] =>
  Array.from({ length: n }, (_, i) => event(`${name}-${i + 1}`))

export const append = (stream: string, expected: number, n = 1): Store.Append => ({ stream, expected, events: events(stream, n) })

export const guard = (stream: string, expected: number): Store.Append => ({ stream, expected, events: [] })

export const batch = (
  key: string,
  appends: readonly Store.Append[],
  changes: readonly RowChange.RowChange[] = [],
  more: Partial<Store.Batch> = {}
): Store.Batch => ({
  tenant,
  key,
  inputHash: `input of ${key}`,
  recordedAt: 1_772_668_800_000 as Instant.Instant,
  actor: "kit",
  appends,
  changes,
  ...more
})

export const put = (thing: string, row: RowChange.Row = {}): RowChange.Put => ({
  kind: "put",
  register: things.name,
  row: { thing, ...row }
})

export const remove = (thing: string): RowChange.Remove => ({ kind: "remove", register: things.name, key: { thing } })

export const add = (team: string, deltas: RowChange.Add["deltas"]): RowChange.Add => ({
  kind: "add",
  register: sums.name,
  key: { team, month: "2026-03", street: Register.none, community: Register.none, station: Register.none },
  deltas
})

/** Commits one batch and says how it went. */
export const commit = async (store: Store.Store, one: Store.Batch): Promise<Store.Committed> => {
  const [answer] = await store.commit([one])
  if (answer === undefined) throw new RangeError("a commit of one batch was not answered")
  return answer
}

/** Commits one batch that has every right to succeed. */
export const write = async (store: Store.Store, one: Store.Batch): Promise<Store.Done> => {
  const answer = await commit(store, one)
  if (!answer.ok) throw new RangeError(`batch ${one.key} was refused: ${answer.because}`)
  return answer
}

/** All things, in order of their key. */
export const allThings = async (store: Store.Store, of = tenant) => (await store.rows(of, things, undefined, [], { limit: 100_000 })).rows

export const allSums = async (store: Store.Store, of = tenant) => (await store.rows(of, sums, undefined, [], { limit: 100_000 })).rows
