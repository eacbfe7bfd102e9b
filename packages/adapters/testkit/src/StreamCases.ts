/** What `history` and `heads` promise of a stream: its events exactly, in order, and its version. */
import { Canonical } from "@yanzhen/core/foundation"
import { type Case, define } from "./Case.ts"
import * as Expect from "./Expect.ts"
import { append, batch, event, otherTenant, tenant, write } from "./Sample.ts"

export const streamCases: readonly Case[] = [
  define(
    "history.in-order",
    "一个流的事件按顺序且只有它的",
    "a stream's events, its own only, in order",
    ["commit", "history"],
    async ({ store }) => {
      await write(store, batch("k1", [append("s/1", 0, 2), append("s/2", 0)]))
      await write(store, batch("k2", [append("s/2", 1), append("s/1", 2, 2)]))
      const history = await store.history(tenant, "s/1")
      Expect.equal(
        "versions and positions",
        history.map((one) => [one.streamVersion, one.position]),
        [
          [1, 1],
          [2, 2],
          [3, 5],
          [4, 6]
        ]
      )
    }
  ),
  define("history.unknown-is-empty", "没有的流是空的", "a stream nobody wrote is empty", ["history"], async ({ store }) => {
    Expect.equal("the history", await store.history(tenant, "s/none"), [])
  }),
  define("history.exact", "事件内容原样返回", "events come back exactly", ["commit", "history"], async ({ store }) => {
    const hostile = event(" 空格 ", {
      empty: "",
      quotes: `"\\'`,
      lines: "a\r\nb\u2028c\u0000",
      astral: "𠮷😀",
      combining: "e\u0301",
      script: "</script>",
      large: Number.MAX_SAFE_INTEGER,
      small: -Number.MAX_SAFE_INTEGER,
      no: false,
      list: [[], [1, [""]]],
      nested: { "": { z: 1, a: 2 }, 键: true }
    })
    await write(store, batch("k1", [{ stream: "s/1", expected: 0, events: [hostile] }]))
    const [stored] = await store.history(tenant, "s/1")
    Expect.equal("the data", stored === undefined ? undefined : Canonical.text(stored.data), Canonical.text(hostile.data))
    Expect.equal(
      "the envelope",
      stored === undefined ? undefined : [stored.on, stored.policy, stored.actor, stored.type, stored.typeVersion, stored.recordedAt],
      ["2026-03-05", "kit@1", "kit", "kit.noted", 1, 1_772_668_800_000]
    )
  }),
  define(
    "heads.unknown-is-zero",
    "问到的流都有版本，未知为 0",
    "every stream asked for has a version, 0 if unknown",
    ["commit", "heads"],
    async ({ store }) => {
      await write(store, batch("k1", [append("s/1", 0, 2)]))
      Expect.equal(
        "the versions",
        await store.heads(tenant, ["s/1", "s/none"]),
        new Map([
          ["s/1", 2],
          ["s/none", 0]
        ])
      )
      Expect.equal("of nothing", await store.heads(tenant, []), new Map())
    }
  ),
  define(
    "heads.all-counted",
    "不指明流时，给出全部有版本的流",
    "without streams, the versions of all that are counted, of this tenant alone",
    ["commit", "heads"],
    async ({ store }) => {
      Expect.equal("of none", await store.heads(tenant), new Map())
      await write(store, batch("k1", [append("s/1", 0, 2), append("s/2", 0, 1), append("s/guard", 0, 0)]))
      await write(store, { ...batch("k2", [append("s/3", 0, 1)]), tenant: otherTenant })
      Expect.equal(
        "the versions",
        await store.heads(tenant),
        new Map([
          ["s/1", 2],
          ["s/2", 1]
        ])
      )
    }
  )
]
